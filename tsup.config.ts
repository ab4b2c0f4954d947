/**
 * Builds the package in the current folder, file by file, once for `import` and once for `require`, so that each module
 * exists once whatever a user imports, and keeps its name in a stack. The declarations are those of `tsc -b`. Packages
 * that exist only as ES modules with a default export are taken in, since `require` would hand back their namespace;
 * their licences lie beside the output.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { defineConfig, type Options } from "tsup"

const BUNDLED: ReadonlyArray<string> = ["flatbush", "polylabel"]
const THEIRS: ReadonlyArray<string> = ["flatqueue", "tinyqueue"]

const modules = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$/.test(path))
  .map((path) => path.replace(/\.ts$/, ""))

/** Relative imports stay imports, of the file as it will be called. */
const fileByFile: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "file-by-file",
  setup: ({ initialOptions, onResolve }) => {
    const extension = initialOptions.format === "cjs" ? ".cjs" : ".js"
    onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ kind, path }) =>
      kind === "entry-point" ? undefined : { path: path.replace(/\.ts$/, extension), external: true }
    )
  }
}

const write = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** What `tsc -b` declared, once for each kind of importer. */
const declare = () => {
  const declared = existsSync(join(".tsc", "src")) ? join(".tsc", "src") : ".tsc"
  for (const module of modules) {
    const text = readFileSync(join(declared, `${module}.d.ts`), "utf8")
    const named = (extension: string) => text.replace(/(from |import\()"(\.[^"]*)\.ts"/g, `$1"$2${extension}"`)
    write(join("dist", `${module}.d.ts`), named(".js"))
    write(join("dist", `${module}.d.cts`), named(".cjs"))
  }
}

const keepLicences = () => {
  const beside = (name: string) => BUNDLED.map((by) => join(realpathSync(join("node_modules", by)), "..", name))
  const texts = [...BUNDLED, ...THEIRS].flatMap((name) => {
    const folder = beside(name).find((path) => existsSync(path))
    const files = folder === undefined ? [] : readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file))
    return files.map((file) => `${name}\n\n${readFileSync(join(folder ?? "", file), "utf8")}`)
  })
  write(join("dist", "THIRD-PARTY-LICENSES.txt"), texts.join("\n\n---\n\n"))
}

export default defineConfig({
  entry: Object.fromEntries(modules.map((module) => [module, `src/${module}.ts`])),
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  splitting: false,
  sourcemap: true,
  clean: true,
  silent: true,
  noExternal: [...BUNDLED],
  esbuildPlugins: [fileByFile],
  onSuccess: async () => {
    declare()
    if (existsSync(join("node_modules", "flatbush"))) keepLicences()
  }
})
