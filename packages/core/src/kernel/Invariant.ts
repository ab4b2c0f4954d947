/**
 * What can never be otherwise. A breach is a defect of the program, not an answer to a user: it throws.
 * A rule that a user can break is a {@link Refusal} instead.
 */
export class InvariantBroken extends Error {
  override readonly name = "InvariantBroken"
}

/**
 * States a condition that must hold here.
 *
 * @throws InvariantBroken when it does not
 */
export function holds(condition: boolean, what: string): asserts condition {
  if (!condition) throw new InvariantBroken(what)
}

/** Marks a branch that the types rule out; compiles only when every case has been handled. */
export const unreachable = (value: never): never => {
  throw new InvariantBroken(`unreachable: ${JSON.stringify(value)}`)
}
