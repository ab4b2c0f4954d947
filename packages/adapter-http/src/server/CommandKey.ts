/**
 * Names derived from an idempotency key. The command id is a digest of caller and key, so that two callers may choose the
 * same key; the id of a ticket that the command makes is a digest too, so that a repeated report makes no second one.
 */
import { createHash } from "node:crypto"
import type { Id } from "@wangge/core/kernel"

export const commandIdOf = (person: Id.PersonId, key: string): Id.CommandId =>
  createHash("sha256").update(`${person}\n${key}`).digest("hex") as Id.CommandId

/** Digits and letters that are not taken for one another. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** `T-` and 12 characters, 60 bits of the command's digest. */
export const ticketIdOf = (commandId: Id.CommandId): Id.TicketId => {
  const bits = BigInt(`0x${commandId.slice(0, 15)}`)
  const characters = Array.from({ length: 12 }, (_, i) => ALPHABET[Number((bits >> BigInt(5 * (11 - i))) & 31n)])
  return `T-${characters.join("")}` as Id.TicketId
}
