/** What the docs say is so: code is that of files which run, links lead somewhere, and scripts and settings exist. */
import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, test } from "vitest"
import { settings } from "../examples/server/src/Config.ts"
import { read, root, tracked } from "./Tree.ts"

const pages = tracked.filter((path) => path.endsWith(".md") && !path.startsWith(".changeset/"))

test("code in the docs is that of the files that it names", () => {
  const run = () => execFileSync(process.execPath, ["scripts/include.mjs", "--check"], { cwd: root, stdio: "pipe" })
  expect(run).not.toThrow()
})

test.each(pages)("%s: every link leads to a file", (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = ""]) => link)
  const dead = links.filter((link) => !existsSync(join(root, dirname(page), link)))
  expect(dead).toEqual([])
})

test("the scripts that pages name exist", () => {
  const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> }
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = ""]) => name)
  )
  expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([])
})

describe.each(["README.md", "README.zh.md"])("%s", (page) => {
  test("embeds in at most 20 lines", () => {
    const block = /```ts\n([\s\S]*?)\n```/.exec(read(page))?.[1] ?? ""
    expect(block.split("\n").length).toBeLessThanOrEqual(20)
    expect(block).toContain("@wangge/core")
  })

  test("names the two commands", () => {
    expect(read(page)).toContain("npm start")
    expect(read(page)).toContain("npm test")
  })
})

test("every setting of the server stands in its page with its default and meaning", () => {
  const page = read("docs/how-to/run-the-server.md")
  const rows = Object.entries(settings).map(
    ([name, { fallback, meaning }]) => `| \`${name}\` | ${fallback === "" ? "" : `\`${fallback}\``} | ${meaning} |`
  )
  expect(rows.filter((row) => !page.includes(row))).toEqual([])
})
