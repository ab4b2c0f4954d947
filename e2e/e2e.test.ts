/**
 * The packed tarballs in projects that know nothing of this workspace: ES modules, CommonJS, and a page in a real browser.
 * `npm run build && npm run pack` makes the tarballs.
 */
import { execFileSync, spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build } from "esbuild"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { launch } from "../test/Browser.ts"

const here = import.meta.dirname
const root = join(here, "..")
const foreign = mkdtempSync(join(tmpdir(), "wangge-e2e-"))
const run = (command: string, ...args: ReadonlyArray<string>) =>
  execFileSync(command, args, { cwd: foreign, encoding: "utf8", maxBuffer: 2 ** 26 })

/** What the compiler has to say about a file, in the project that it stands in. */
const compile = (file: string) => {
  const flags = ["--strict", "--exactOptionalPropertyTypes", "--module", "nodenext", "--target", "es2022"]
  const declared = ["--declaration", "--emitDeclarationOnly", "--outDir", "declared", "--skipLibCheck"]
  const compiler = join(root, "node_modules/.bin/tsc")
  return spawnSync(compiler, [...flags, ...declared, file], { cwd: foreign, encoding: "utf8" }).stdout
}

const catalog = (name: string) => {
  const version = new RegExp(`^  "?${name}"?: (\\S+)$`, "m").exec(
    readFileSync(join(root, "pnpm-workspace.yaml"), "utf8")
  )
  return version?.[1] ?? "latest"
}

beforeAll(() => {
  const tarballs = readdirSync(join(root, "dist")).filter((file) => file.endsWith(".tgz"))
  const peers = ["effect", "@effect/platform-node", "fast-check", "vitest", "@types/node", "@types/better-sqlite3"]
  const dependencies = Object.fromEntries([
    ...tarballs.map((file) => [file.replace(/^wangge-(.*)-\d.*$/, "@wangge/$1"), `file:${join(root, "dist", file)}`]),
    ...peers.map((name) => [name, catalog(name)])
  ])
  writeFileSync(join(foreign, "package.json"), JSON.stringify({ private: true, dependencies }))
  for (const project of ["esm", "cjs", "browser"])
    cpSync(join(here, project), join(foreign, project), { recursive: true })
  run("npm", "install", "--no-audit", "--no-fund", "--loglevel=error", "--prefer-offline")
})

afterAll(() => rmSync(foreign, { recursive: true, force: true }))

const expected = { deadline: "2020-01-19T09:00:00+08:00", split: [34, 33, 33] }

test("each tarball carries its licence and a readme, and no source, test or path of this machine", () => {
  for (const name of readdirSync(join(foreign, "node_modules/@wangge"))) {
    const folder = join(foreign, "node_modules/@wangge", name)
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    expect(files).toEqual(expect.arrayContaining(["LICENSE", "README.md", "package.json"]))
    expect(files.filter((file) => /\.test\.|^src/.test(file))).toEqual([])
    const text = files.filter((file) => /\.(?:[cm]?js|ts|cts|map|json)$/.test(file))
    expect(text.filter((file) => readFileSync(join(folder, file), "utf8").includes(root))).toEqual([])
    const manifest: { readonly license: string; readonly sideEffects: boolean; readonly exports: object } = JSON.parse(
      readFileSync(join(folder, "package.json"), "utf8")
    )
    expect(manifest).toMatchObject({ license: "Apache-2.0", sideEffects: false })
    expect(JSON.stringify(manifest)).not.toMatch(/catalog:|workspace:|\.\/src/)
  }
})

describe.each([
  ["ES modules", "esm/main.mjs", "esm/declared.mts"],
  ["CommonJS", "cjs/main.cjs", "cjs/declared.cts"]
])("%s", (_name, program, types) => {
  test("every entry loads, and the rules answer", () => {
    const answer = JSON.parse(run(process.execPath, program))
    expect(answer).toMatchObject(expected)
    expect(Object.values(answer.entries).every((names) => Number(names) > 0)).toBe(true)
    expect(answer.oneCopy ?? true).toBe(true)
  })

  test("the types hold, and what is inferred from them can be declared", () => {
    expect(compile(types)).toBe("")
  })
})

test("a page: bundled, and run in a headless browser", async () => {
  const bundled = await build({
    entryPoints: [join(foreign, "browser/main.ts")],
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "error"
  })
  const browser = await launch()
  try {
    const page = await browser.newPage()
    const faults: Array<string> = []
    page.on("pageerror", (error) => faults.push(String(error)))
    await page.setContent("<!doctype html><body></body>")
    await page.addScriptTag({ type: "module", content: bundled.outputFiles[0]?.text ?? "" })
    await page.waitForFunction(() => document.body.textContent?.startsWith("{") === true)
    const answer = JSON.parse((await page.textContent("body")) ?? "{}")
    expect(faults).toEqual([])
    expect(answer).toMatchObject(expected)
    expect(answer.concepts).toBeGreaterThan(40)
  } finally {
    await browser.close()
  }
})
