/**
 * Docs hold no code of their own. A line `<!-- from FILE#REGION -->` stands before a fenced block, and the block is the region
 * `// #region REGION` of that file, which is a test or a program that tests run. Writes the blocks; with `--check` it
 * writes nothing and fails when one differs.
 */
import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const checking = process.argv.includes("--check")
const MARK = /^<!-- from ([^\s#]+)(?:#(\S+))? -->$(?:\n+```[a-z]*\n[\s\S]*?\n```$)?/gm

const regionOf = (file, region) => {
  const lines = readFileSync(join(root, file), "utf8").trimEnd().split("\n")
  if (region === undefined) return lines
  const from = lines.findIndex((line) => line.trim() === `// #region ${region}`)
  const to = lines.findIndex((line) => line.trim() === `// #endregion ${region}`)
  if (from === -1 || to === -1) throw new Error(`${file} has no region ${region}`)
  const inside = lines.slice(from + 1, to)
  const indents = inside.filter((line) => line !== "").map((line) => line.length - line.trimStart().length)
  const indent = Math.min(...indents)
  return inside.map((line) => line.slice(indent))
}

const include = (_mark, file, region) => {
  const language = file.endsWith(".md") ? "md" : (file.split(".").at(-1) ?? "")
  const anchor = region === undefined ? file : `${file}#${region}`
  return `<!-- from ${anchor} -->\n\n\`\`\`${language}\n${regionOf(file, region).join("\n")}\n\`\`\``
}

const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.md"]
const pages = execFileSync("git", list, { cwd: root, encoding: "utf8" }).split("\0")
const stale = pages.filter((page) => {
  if (page === "") return false
  const text = readFileSync(join(root, page), "utf8")
  const written = text.replace(MARK, include)
  if (written === text) return false
  if (!checking) writeFileSync(join(root, page), written)
  return true
})

if (checking && stale.length > 0) {
  console.error(`The code in ${stale.join(", ")} differs from its source: run "npm run docs" and commit.`)
  process.exit(1)
}
