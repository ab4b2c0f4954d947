/** Style as a test. Each expectation lists the places that break it, so that the failure says where to go. */
import { execFileSync } from "node:child_process"
import { basename } from "node:path"
import { describe, expect, test } from "vitest"
import allowed from "./allowed.json" with { type: "json" }
import { codeOf, core, isBarrel, isTest, isText, linesOf, places, read, root, sources, tracked } from "./Tree.ts"

const found = (paths: ReadonlyArray<string>, pattern: RegExp, text: (path: string) => string = codeOf) =>
  paths.flatMap((path) => places(path, text(path), pattern))

const self = "test/tidy.test.ts"
const others = sources.filter((path) => path !== self)

describe("the core is pure", () => {
  test.each([
    ["Date.now", /\bDate\.now\b/, "take the instant as an argument"],
    ["new Date(", /\bnew Date\(/, "use kernel/Day and kernel/Instant"],
    ["Math.random", /\bMath\.random\b/, "take ids as arguments"],
    [
      "the process",
      /\bprocess\.(?:env|argv|cwd|exit|on|std\w+|hrtime|nextTick|platform|version)\b/,
      "take configuration as an argument"
    ],
    ["node:", /["']node:/, "leave it to an adapter"],
    ["timers", /\b(?:setTimeout|setInterval|setImmediate)\(/, "leave waiting to an adapter"],
    ["fetch(", /(?<![\w.])fetch\(/, "leave it to an adapter"]
  ])("%s is not used: %3$s", (_name, pattern) => expect(found(core, pattern)).toEqual([]))

  test('the barrel "effect" is not imported: import "effect/Schema" and its like', () => {
    const shipped = sources.filter((path) => path.startsWith("packages/") && !isTest(path))
    expect(found(shipped, /from "effect"/)).toEqual([])
  })

  test("every file begins with a docstring that says what it is for", () => {
    const silent = core.filter((path) => !isBarrel(path) && !/^\/\*\*\s*\*?\s*\S/.test(read(path)))
    expect(silent).toEqual([])
  })

  test("files are named after the one concept that they hold", () => {
    const odd = core.filter((path) => !isBarrel(path) && !/^[A-Z][A-Za-z0-9]*\.ts$/.test(basename(path)))
    expect(odd).toEqual([])
  })
})

describe("every file", () => {
  const DRAWERS = /(?:^|\/)(?:utils?|helpers?|types|common|lib|misc|shared|constants)(?:\/|\.[a-z]+$)/i

  test("has a name that says what is in it", () => expect(tracked.filter((path) => DRAWERS.test(path))).toEqual([]))

  test("is finished: no mark of something left to do", () => {
    expect(found(others, /\b(?:TODO|FIXME|XXX|HACK)\b/, read)).toEqual([])
  })

  test("keeps the compiler's word: no any, no double cast, no suppressed error", () => {
    const pattern = /\bas any\b|: any\b|<any>|\bas unknown as\b|@ts-(?:ignore|nocheck|expect-error)/
    expect(found(others, pattern, read)).toEqual([])
  })

  test("runs: no test is skipped or runs alone", () => {
    expect(found(sources.filter(isTest), /\b(?:test|it|describe)\.(?:skip|only|todo|fails)\b/)).toEqual([])
  })

  test("reads alike on every machine: no path of one, no registry host", () => {
    const pattern = new RegExp(
      ["(?<![\\w.])/(?:work|tmp|root|home)/\\w", "registry\\.\\w+\\.\\w+", "\\bnpmmirror\\b", "tarball: http"].join("|")
    )
    const texts = tracked.filter((path) => isText(path) && path !== self)
    expect(found(texts, pattern, read)).toEqual([])
  })
})

describe("length", () => {
  const longest: Readonly<Record<string, number>> = allowed.longFiles
  const tables: ReadonlyArray<string> = allowed.dataTables
  const shipped = sources.filter((path) => /^packages\/[^/]+\/src\//.test(path) && !tables.includes(path))
  const lengths = shipped
    .filter((path) => !isTest(path))
    .map(linesOf)
    .sort((a, b) => a - b)
  const quantile = (share: number) => lengths[Math.floor((lengths.length - 1) * share)] ?? 0

  /** The aim is 80. The allowance above it may only shrink. */
  test("half of the files are short, nine in ten have less than 250 lines", () => {
    expect(quantile(0.5)).toBeLessThanOrEqual(allowed.medianLines)
    expect(Math.max(quantile(0.5), 80), "lower medianLines in test/allowed.json").toBeGreaterThan(
      allowed.medianLines - 5
    )
    expect(quantile(0.9)).toBeLessThan(250)
  })

  test("no file exceeds 400 lines, but those that are allowed to, which may only shrink", () => {
    const exceeding = shipped.filter((path) => !isTest(path) && linesOf(path) > (longest[path] ?? 400))
    expect(exceeding).toEqual([])
    const loose = Object.entries(longest).filter(([path, most]) => !shipped.includes(path) || linesOf(path) < most)
    expect(loose, "lower or drop these allowances in test/allowed.json").toEqual([])
    expect(tables.filter((path) => !tracked.includes(path))).toEqual([])
  })
})

test.each(["scripts/barrel.mjs", "scripts/china-holidays.ts"])("what %s writes is fresh", (script) => {
  const run = () => execFileSync(process.execPath, [script, "--check"], { cwd: root, stdio: "pipe" })
  expect(run).not.toThrow()
})
