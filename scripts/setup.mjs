/**
 * Brings the dependencies, Node 24 among them, and does nothing when they stand already. Runs on any Node from 20 on,
 * with nothing but npm beside it.
 */
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stampFile = join(root, "node_modules", ".setup-stamp")
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
const lock = createHash("sha256")
  .update(readFileSync(join(root, "pnpm-lock.yaml")))
  .digest("hex")
const stamp = `${lock} ${process.platform} ${process.arch}\n`

if (!isStanding()) {
  const command = `npx --yes pnpm@${manifest.devDependencies.pnpm} install --frozen-lockfile`
  const { status } = spawnSync(command, { cwd: root, shell: true, stdio: ["ignore", "inherit", "inherit"] })
  if (status !== 0) {
    console.error(`Setup failed: "${command}" says why above. Mend it and try again with "npm run setup".`)
    process.exit(status ?? 1)
  }
  writeFileSync(stampFile, stamp)
}

function isStanding() {
  try {
    return readFileSync(stampFile, "utf8") === stamp
  } catch {
    return false
  }
}
