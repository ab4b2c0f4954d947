/** Packs each package as it would be published, into `dist/` of the root, and has publint and attw look at the tarballs. */
import { spawnSync } from "node:child_process"
import { mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { packages, root } from "./packages.mjs"

const out = join(root, "dist")
rmSync(out, { recursive: true, force: true })
mkdirSync(out)

/** Says what a command said only where it failed. */
const run = (cwd, command, ...args) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 2 ** 26 })
  if (status === 0) return
  console.error(`${command} ${args.join(" ")}\n${stdout}${stderr}`)
  process.exitCode = 1
}

for (const { path } of packages) run(path, "pnpm", "pack", "--pack-destination", out)
for (const tarball of readdirSync(out).sort()) {
  run(root, "publint", "--strict", join(out, tarball))
  run(root, "attw", join(out, tarball), "--profile", "node16")
  console.log(tarball)
}
