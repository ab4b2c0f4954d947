/**
 * Names derived from an idempotency key. The command id is a digest of caller and key, so that two callers may choose the
 * same key; the ids of the ticket, reporter or person that the command makes are digests too, so that a command sent again
 * makes no second one.
 */
import { createHash } from "node:crypto"
import type { Id } from "@wangge/core/kernel"

export const commandIdOf = (person: Id.PersonId, key: string): Id.CommandId =>
  createHash("sha256").update(`${person}\n${key}`).digest("hex") as Id.CommandId

/** Digits and letters that are not taken for one another. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** 12 characters for 60 bits of a digest. */
const spelt = (digits: string): string => {
  const bits = BigInt(`0x${digits}`)
  return Array.from({ length: 12 }, (_, i) => ALPHABET[Number((bits >> BigInt(5 * (11 - i))) & 31n)]).join("")
}

export const ticketIdOf = (commandId: Id.CommandId): Id.TicketId => `T-${spelt(commandId.slice(0, 15))}` as Id.TicketId

export const personIdOf = (commandId: Id.CommandId): Id.PersonId => `P-${spelt(commandId.slice(0, 15))}` as Id.PersonId

/** Whose fields the vault keeps: the reporter of a report that names none, or a person who is registered. */
export const subjectIdOf = (commandId: Id.CommandId): Id.SubjectId =>
  `S-${spelt(commandId.slice(15, 30))}` as Id.SubjectId
