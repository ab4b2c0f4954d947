/**
 * Writes what can be derived from the files alone: every context's `index.ts`, the root `index.ts` of the core, and in each
 * package.json the `exports` for development (source) and for publishing (dist). A file whose leading docstring says
 * `@internal` stays inside. With `--check` it writes nothing and fails when something is out of date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const core = join(root, "packages/core")
const checking = process.argv.includes("--check")
const stale = []

const isConcept = (file) => /^[A-Z]\w*\.ts$/.test(file)
const isPublic = (path) => !/^\/\*\*(?:(?!\*\/)[\s\S])*@internal/.test(readFileSync(path, "utf8"))

const write = (path, text) => {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return
  if (checking) stale.push(relative(root, path))
  else writeFileSync(path, text)
}

const byPath = (a, b) => (a.file < b.file ? -1 : 1)

/** Public concepts of a folder, with those of a data folder inside it that offers a concept of its own (`Panjin2020`). */
const conceptsOf = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      if (entry.isFile() && isConcept(entry.name)) return [entry.name]
      const own = entry.isDirectory()
        ? readdirSync(join(folder, entry.name)).find((file) => file.toLowerCase() === `${entry.name}.ts`)
        : undefined
      return own === undefined ? [] : [`${entry.name}/${own}`]
    })
    .filter((file) => isPublic(join(folder, file)))
    .map((file) => ({ name: basename(file, ".ts"), file }))
    .sort(byPath)

const barrel = (concepts) => concepts.map(({ name, file }) => `export * as ${name} from "./${file}"\n`).join("")

const contexts = readdirSync(join(core, "src"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
const all = contexts.flatMap((context) => {
  const concepts = conceptsOf(join(core, "src", context))
  write(join(core, "src", context, "index.ts"), barrel(concepts))
  return concepts.map(({ name, file }) => ({ name, file: `${context}/${file}` }))
})
const twice = all.find(({ name }, place) => all.findIndex((other) => other.name === name) !== place)
if (twice !== undefined) throw new Error(`Two concepts are named ${twice.name}; rename one.`)
write(join(core, "src/index.ts"), barrel(all.sort(byPath)))
write(join(root, "packages/testing/src/index.ts"), barrel(conceptsOf(join(root, "packages/testing/src"))))

const published = (source) => {
  if (!source.endsWith(".ts")) return source
  const stem = source.replace("./src/", "./dist/").replace(/\.ts$/, "")
  return {
    import: { types: `${stem}.d.ts`, default: `${stem}.js` },
    require: { types: `${stem}.d.cts`, default: `${stem}.cjs` }
  }
}

for (const name of readdirSync(join(root, "packages"))) {
  const path = join(root, "packages", name, "package.json")
  const text = readFileSync(path, "utf8")
  const manifest = JSON.parse(text)
  if (name === "core") {
    manifest.exports = Object.fromEntries([
      [".", "./src/index.ts"],
      ...contexts.map((context) => [`./${context}`, `./src/${context}/index.ts`])
    ])
  }
  manifest.exports["./package.json"] = "./package.json"
  manifest.publishConfig = {
    access: "public",
    exports: {
      ...Object.fromEntries(Object.entries(manifest.exports).map(([key, source]) => [key, published(source)])),
      // So that a compiler that writes declarations can name whatever it inferred.
      "./*": published("./src/*.ts")
    }
  }
  if (JSON.stringify(JSON.parse(text)) !== JSON.stringify(manifest))
    write(path, `${JSON.stringify(manifest, null, 2)}\n`)
}

if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(", ")}. Run "npm run barrel" and commit.`)
  process.exit(1)
}
