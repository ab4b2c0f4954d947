/** Money reserved for one purpose 占用 until it is paid, released or expires: reserve, pay in parts or whole, release the rest. */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { EncumbranceId, LineId, SpendingId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import { Year } from "./Journal.ts"

/** What money is reserved for, as the sender names it: a ticket, an order, a grant. */
export const Subject = Schema.Struct({ kind: Schema.NonEmptyString, id: Schema.NonEmptyString }).annotate({
  identifier: "FundSubject"
})
export type Subject = typeof Subject.Type

/** Where a subject stands: money is reserved for one that is open. */
export const SubjectState = Schema.Literals(["unknown", "open", "settled"]).annotate({ identifier: "FundSubjectState" })
export type SubjectState = typeof SubjectState.Type

export const isFor = ({ subject }: Pick<Encumbrance, "subject">, { kind, id }: Subject): boolean =>
  subject?.kind === kind && subject.id === id

const reserved = {
  id: EncumbranceId,
  year: Year,
  line: LineId,
  use: Schema.NonEmptyString,
  reserved: Money.Fen,
  on: Day,
  /** The last day on which it stands. */
  until: Day,
  request: Schema.optionalKey(SpendingId),
  subject: Schema.optionalKey(Subject)
}

export const Reservation = Schema.Struct(reserved).annotate({ identifier: "Reservation" })
export type Reservation = typeof Reservation.Type

export const Encumbrance = Schema.Struct({
  ...reserved,
  /** Paid on it, with what went beyond the reserved amount. */
  paid: Money.Fen,
  /** Taken out of the reserved amount by payments. */
  drawn: Money.Fen,
  /** Given back unpaid. */
  released: Money.Fen,
  isOpen: Schema.Boolean
}).annotate({ identifier: "Encumbrance" })
export type Encumbrance = typeof Encumbrance.Type

/** Still reserved, in fen. */
export const outstanding = ({ reserved, drawn, released }: Encumbrance): Money.Fen =>
  Money.fen(reserved - drawn - released)

export const opened = (reservation: Reservation): Encumbrance => ({
  ...reservation,
  paid: Money.zero,
  drawn: Money.zero,
  released: Money.zero,
  isOpen: true
})

/** What one payment did to an encumbrance, so that a reversal can undo it. */
export const Draw = Schema.Struct({
  encumbrance: EncumbranceId,
  paid: Money.Fen,
  drawn: Money.Fen,
  released: Money.Fen
}).annotate({ identifier: "EncumbranceDraw" })
export type Draw = typeof Draw.Type

/** After a draw, which closes it when nothing stays reserved. */
export const drawnBy = (encumbrance: Encumbrance, draw: Draw): Encumbrance => {
  const after = {
    ...encumbrance,
    paid: Money.fen(encumbrance.paid + draw.paid),
    drawn: Money.fen(encumbrance.drawn + draw.drawn),
    released: Money.fen(encumbrance.released + draw.released)
  }
  return { ...after, isOpen: outstanding(after) > 0 }
}
