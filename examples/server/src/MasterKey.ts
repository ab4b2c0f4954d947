/** The key that seals the vault: from the configuration, or made once and kept beside the data, readable by its owner alone. */
import { randomBytes } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT"

/** 32 bytes in base64. */
export const of = (configured: string, folder: string): string => {
  if (configured !== "") return configured
  const path = join(folder, "master.key")
  try {
    return readFileSync(path, "utf8").trim()
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  const made = randomBytes(32).toString("base64")
  writeFileSync(path, `${made}\n`, { mode: 0o600, flag: "wx" })
  return made
}
