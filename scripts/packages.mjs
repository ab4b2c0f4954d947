/** The published packages, in the order in which they build on each other. */
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export const packages = ["core", "testing", "adapter-sqlite", "adapter-http"].map((folder) => {
  const path = join(root, "packages", folder)
  return { folder, path, manifest: JSON.parse(readFileSync(join(path, "package.json"), "utf8")) }
})
