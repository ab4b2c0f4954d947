/** The keeper's commands, each as a program of its own on one data folder. */
import { execFile } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { afterAll, expect, test } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "wangge-operate-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const program = fileURLToPath(new URL("./operate.ts", import.meta.url))
const run = promisify(execFile)

const operate = (...words: ReadonlyArray<string>) =>
  run(process.execPath, [program, ...words], { env: { PATH: process.env.PATH, WANGGE_DATA: folder } })

test("verify, backup and rebuild work on the store of the folder", { timeout: 60_000 }, async () => {
  expect((await operate("verify")).stdout).toContain("sound up to position 0")
  const copy = join(folder, "copy.sqlite")
  await operate("backup", copy)
  expect(existsSync(copy)).toBe(true)
  expect((await operate("rebuild")).stdout).toContain("from 0 events")
})

test("a token is shown once, kept as a hash, listed, and taken back", { timeout: 60_000 }, async () => {
  const issued = await operate(
    "token",
    "issue",
    "--person",
    "auditor-9",
    "--role",
    "auditor",
    "--scope",
    "211102,211103"
  )
  const [token = ""] = issued.stdout.split("\n")
  const register = () => readFileSync(join(folder, "tokens.json"), "utf8")
  expect(token).toMatch(/^wg_/)
  expect(register()).not.toContain(token)
  const { stdout } = await operate("token", "list")
  expect(stdout).toMatch(/^[0-9a-f]{12} {2}auditor auditor-9 {2}\(211102 211103\)/)
  await expect(operate("token", "revoke", "0")).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("give at least 8 digits")
  })
  await operate("token", "revoke", stdout.slice(0, 12))
  expect((await operate("token", "list")).stdout).toBe("")
})

test("erase and rotate reach the vault", { timeout: 60_000 }, async () => {
  expect((await operate("erase", "S-1")).stdout).toContain("nothing of S-1")
  const key = join(folder, "next.key")
  writeFileSync(key, Buffer.alloc(32, 7).toString("base64"))
  expect((await operate("rotate", key)).stdout).toContain("0 subjects")
  await expect(operate("erase", "S-1")).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("master key does not open this vault")
  })
})
