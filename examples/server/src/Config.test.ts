import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Config from "./Config.ts"

describe("settings", () => {
  test("an empty environment gives the documented defaults", () => {
    const read = Config.read({})
    expect(Result.isSuccess(read)).toBe(true)
    if (Result.isFailure(read)) return
    expect(read.success).toMatchObject({
      WANGGE_HOST: "127.0.0.1",
      WANGGE_PORT: 8040,
      WANGGE_DURABILITY: "full",
      WANGGE_CORS_ORIGINS: []
    })
  })

  test("values are read, origins are split", () => {
    const read = Config.read({ WANGGE_PORT: "0", WANGGE_CORS_ORIGINS: "https://a.example, http://b.example:8080" })
    expect(read).toMatchObject({
      success: { WANGGE_PORT: 0, WANGGE_CORS_ORIGINS: ["https://a.example", "http://b.example:8080"] }
    })
  })

  test("all faults are told at once, an unknown name among them", () => {
    const read = Config.read({
      WANGGE_PORT: "70000",
      WANGGE_DURABILITY: "fast",
      WANGGE_MASTER_KEY: "abc",
      WANGGE_SWEEP_SECONDS: "often",
      WANGGE_PROT: "1"
    })
    expect(Result.isFailure(read)).toBe(true)
    if (Result.isSuccess(read)) return
    expect(Object.fromEntries(read.failure.map(({ name, message }) => [name, message.slice(0, 44)]))).toEqual({
      WANGGE_PORT: "must be a whole number from 0 to 65535",
      WANGGE_DURABILITY: "must be one of full, normal",
      WANGGE_MASTER_KEY: "must be 32 bytes in base64, as `openssl rand",
      WANGGE_SWEEP_SECONDS: "must be a whole number",
      WANGGE_PROT: "is no setting; there are WANGGE_HOST, WANGGE"
    })
  })

  test("every setting stands in the help with its default", () => {
    for (const [name, { meaning }] of Object.entries(Config.settings)) {
      expect(Config.help()).toContain(name)
      expect(Config.help()).toContain(meaning)
    }
  })
})
