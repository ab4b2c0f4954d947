/**
 * Sealing with AES-256-GCM. A sealed text is nonce (12 bytes), tag (16 bytes) and cipher text in one; it opens only
 * under the same key and for the same owner, so that nothing can be moved from one row to another.
 */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

export const newKey = (): Buffer => randomBytes(KEY_BYTES)

export const isKey = (key: Uint8Array): boolean => key.length === KEY_BYTES

export const seal = (key: Uint8Array, owner: string, plain: Uint8Array): Buffer => {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(owner, "utf8"))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** The plain bytes; `undefined` when the key, the owner or the bytes are not those of the sealing. */
export const unseal = (key: Uint8Array, owner: string, sealed: Uint8Array): Buffer | undefined => {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined
  const nonce = sealed.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(owner, "utf8"))
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
  } catch {
    return undefined
  }
}
