/** Builds the console when its sources have changed, then runs the example server in this process. */
import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const page = join(root, "examples/server/console")
const stampFile = join(page, "dist/.stamp")

/** Everything that goes into the bundle. */
const sources = [
  ["examples/server/console", /^(?:src|public)\/|^[^/]+\.(?:html|ts|json)$/],
  ["packages/core/src", /(?<!\.test)\.ts$/],
  ["packages/adapter-http/src", /(?<!\.test)\.ts$/]
]

const digest = () => {
  const hash = createHash("sha256").update(readFileSync(join(root, "pnpm-lock.yaml")))
  for (const [folder, wanted] of sources) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(join(root, folder).length + 1)
          .replaceAll("\\", "/")
      )
      .filter((path) => wanted.test(path))
    for (const path of files.sort()) hash.update(path).update(readFileSync(join(root, folder, path)))
  }
  return `${hash.digest("hex")}\n`
}

const isFresh = (stamp) => {
  try {
    return readFileSync(stampFile, "utf8") === stamp
  } catch {
    return false
  }
}

const stamp = digest()
if (!isFresh(stamp)) {
  execFileSync("pnpm", ["--silent", "run", "build", "--logLevel", "warn"], {
    cwd: page,
    stdio: ["ignore", "inherit", "inherit"]
  })
  writeFileSync(stampFile, stamp)
}
await import("../examples/server/src/main.ts")
