/**
 * The chain of hashes over the record. The hash of an event is the SHA-256, in lower-case hexadecimal, of the UTF-8 text
 *
 *     previous hash + LF + [position,stream,version,type,at,actor,commandId,event]
 *
 * whose second line is canonical JSON ({@link Canonical}). The hash before the first event is 64 zeros. So no event can
 * be changed, moved, added or taken out without changing every hash after it.
 */
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import * as Result from "effect/Result"
import type { Anchor } from "./EventStore.ts"
import { ChainBroken } from "./StoreFault.ts"

export const genesis: Anchor = { position: 0, hash: "0".repeat(64) }

/** An event as it is hashed: `actor` and `payload` are canonical JSON texts. */
export interface Link {
  readonly position: number
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly at: number
  readonly actor: string
  readonly commandId: string
  readonly payload: string
}

/** The text that an event's hash is taken of. Stream and command id need no escapes by their form. */
export const text = (previous: string, link: Link): string =>
  `${previous}\n[${link.position},"${link.stream}",${link.version},${JSON.stringify(link.type)},${link.at},${link.actor},"${link.commandId}",${link.payload}]`

/** SHA-256 of a text in UTF-8, lower-case hexadecimal, without any platform. A store may use a faster one. */
export const sha256Text = (input: string): string => bytesToHex(sha256(utf8ToBytes(input)))

/**
 * Walks the links that follow a place known to be sound, and answers with the place reached.
 *
 * @param digest SHA-256 of a text in UTF-8, lower-case hexadecimal
 * @param anchor a place noted earlier: where the walk comes by it, it must be the same
 */
export const walk = (
  from: Anchor,
  links: Iterable<Link & { readonly hash: string }>,
  digest: (input: string) => string,
  anchor: Anchor = genesis
): Result.Result<Anchor, ChainBroken> => {
  let head = from
  for (const link of links) {
    const position = head.position + 1
    if (link.position !== position) return broken(position, "the event is missing")
    if (digest(text(head.hash, link)) !== link.hash) {
      return broken(position, "the event is not what its hash was taken of")
    }
    head = { position, hash: link.hash }
    if (position === anchor.position && link.hash !== anchor.hash) {
      return broken(position, "the hash is not the one that was noted")
    }
  }
  return Result.succeed(head)
}

/** The end of a walk, if it came as far as a position that must exist. */
export const reaching = (head: Anchor, position: number): Result.Result<Anchor, ChainBroken> =>
  head.position < position
    ? broken(head.position + 1, `the record ends before position ${position}`)
    : Result.succeed(head)

const broken = (position: number, why: string) => Result.fail(new ChainBroken({ position, why }))
