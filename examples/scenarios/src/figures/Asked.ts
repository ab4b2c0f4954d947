/** The keys that a document names are what is asked: days, places, people. */

/** The figure of each key that was asked for; what is not there is left out. */
export const each = <K extends string, A, B>(
  asked: { readonly [key in K]: A } | undefined,
  figure: (key: K, wanted: A) => B | undefined
): { readonly [key in K]: B } => {
  const found: Record<string, B> = {}
  for (const [key, wanted] of Object.entries<A>(asked ?? {})) {
    const one = figure(key as K, wanted)
    if (one !== undefined) found[key] = one
  }
  return found as { readonly [key in K]: B }
}
