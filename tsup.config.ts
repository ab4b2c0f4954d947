/**
 * Builds the package in the current folder, once for `import` and once for `require`: an entry for each of its `exports`.
 * Packages that exist only as ES modules with a default export are taken in, since `require` would hand back their
 * namespace; their licences lie beside the output.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { defineConfig } from "tsup"

const BUNDLED = ["flatbush", "flatqueue", "polylabel", "tinyqueue"]

const manifest: { readonly exports: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync("package.json", "utf8")
)
const sources = Object.values(manifest.exports).filter((path) => path.endsWith(".ts"))
const entry = Object.fromEntries(
  sources.map((path) => [path.replace(/^\.\/src\/(.*)\.ts$/, "$1"), path.replace(/^\.\//, "")])
)

export default defineConfig({
  entry,
  format: ["esm", "cjs"],
  dts: { compilerOptions: { composite: false } },
  target: "es2022",
  platform: "neutral",
  sourcemap: true,
  clean: true,
  splitting: true,
  noExternal: BUNDLED,
  onSuccess: async () => keepLicences()
})

const keepLicences = () => {
  const texts = BUNDLED.map((name) => join("node_modules", name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => /^licen[cs]e/i.test(file))
        .map((file) => `${folder.replace("node_modules/", "")}\n\n${readFileSync(join(folder, file), "utf8")}`)
    )
  if (texts.length === 0) return
  mkdirSync("dist", { recursive: true })
  writeFileSync(join("dist", "THIRD-PARTY-LICENSES.txt"), texts.join("\n\n---\n\n"))
}
