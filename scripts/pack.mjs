/** Packs each package as it would be published, into `dist/` of the root, and has publint and attw look at the tarballs. */
import { execFileSync } from "node:child_process"
import { mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { packages, root } from "./packages.mjs"

const out = join(root, "dist")
rmSync(out, { recursive: true, force: true })
mkdirSync(out)

const run = (command, args, cwd = root) => execFileSync(command, args, { cwd, stdio: ["ignore", "inherit", "inherit"] })

for (const { path } of packages) run("pnpm", ["pack", "--pack-destination", out], path)
for (const tarball of readdirSync(out).sort()) {
  run("publint", ["--strict", join(out, tarball)])
  run("attw", [join(out, tarball), "--profile", "node16", "--quiet"])
}
