/** The files that git tracks, as the tests about the tree see them. */
import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

export const root = join(import.meta.dirname, "..")

const files = (...flags: ReadonlyArray<string>) =>
  execFileSync("git", ["ls-files", "-z", ...flags], { cwd: root, encoding: "utf8" })
    .split("\0")
    .filter((path) => path !== "" && existsSync(join(root, path)))

/** Tracked and new files, without ignored ones. */
export const tracked: ReadonlyArray<string> = files("--cached", "--others", "--exclude-standard").sort()

export const read = (path: string): string => readFileSync(join(root, path), "utf8")

export const linesOf = (path: string): number => read(path).split("\n").length - 1

const BINARY = /\.(?:png|jpe?g|gif|ico|woff2?|sqlite|db|gz|tgz)$/
export const isText = (path: string): boolean => !BINARY.test(path)

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

/** What ships in the core. */
export const core: ReadonlyArray<string> = tracked.filter(
  (path) => path.startsWith("packages/core/src/") && path.endsWith(".ts") && !isTest(path)
)

export const isBarrel = (path: string): boolean => /^packages\/(?:core|testing)\/src\/(?:\w+\/)?index\.ts$/.test(path)

/** TypeScript that we write by hand, without the barrels. */
export const sources: ReadonlyArray<string> = tracked.filter((path) => /\.tsx?$/.test(path) && !isBarrel(path))

/** The text with comments blanked, line for line, so that words in prose do not count as code. */
export const codeOf = (path: string): string =>
  read(path)
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .replace(/(^|[\s(,;])\/\/[^\n]*/g, "$1")

/** `path:line` of every match. */
export const places = (path: string, text: string, pattern: RegExp): ReadonlyArray<string> =>
  text.split("\n").flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}`] : []))
