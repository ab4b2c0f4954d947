/**
 * A refusal is an expected answer: tagged data, never an exception. Each context has a closed union of refusals and one
 * catalogue that says, for each tag, which rule refused, where the rule comes from, which field it concerns, and a
 * sentence that tells a clerk what to do now.
 */
import type { Label } from "./Label.ts"
import type { Source } from "./Source.ts"

/**
 * What kind of "no" it is, so that an adapter can choose its own number for it:
 * `input` the command itself is faulty · `role` this actor may not · `state` not now · `conflict` against something else
 * that already stands · `missing` what it speaks of does not exist.
 */
export type Kind = "input" | "role" | "state" | "conflict" | "missing"

export interface Rule<R> {
  readonly name: Label
  readonly kind: Kind
  readonly source: Source
  readonly field?: string
  readonly sentence: (refusal: R) => Label
}

export const rule = <R>(
  name: Label,
  kind: Kind,
  source: Source,
  field: string | undefined,
  sentence: (refusal: R) => Label
): Rule<R> => ({ name, kind, source, ...(field === undefined ? {} : { field }), sentence })

/** One entry for each tag of a union of refusals; a new refusal without its sentence does not compile. */
export type Catalogue<R extends { readonly _tag: string }> = {
  readonly [Tag in R["_tag"]]: Rule<Extract<R, { readonly _tag: Tag }>>
}

/** A refusal with all that a reader or an adapter needs to show it. */
export interface Described {
  readonly tag: string
  readonly kind: Kind
  readonly rule: Label
  readonly source: Source
  readonly field?: string
  readonly sentence: Label
  readonly detail: Readonly<Record<string, unknown>>
}

export const describe = <R extends { readonly _tag: string }>(catalogue: Catalogue<R>, refusal: R): Described => {
  const rule = catalogue[refusal._tag as R["_tag"]] as Rule<R>
  const { _tag, ...detail } = refusal
  return {
    tag: _tag,
    kind: rule.kind,
    rule: rule.name,
    source: rule.source,
    ...(rule.field === undefined ? {} : { field: rule.field }),
    sentence: rule.sentence(refusal),
    detail
  }
}
