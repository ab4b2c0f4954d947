/** The one configuration of vitest: a project a package, so that each can run alone (`vitest run --project core`). */
import { doctest } from "vite-plugin-doctest"
import { defineConfig } from "vitest/config"

const SECONDS = 1_000

const project = (name: string, root: string, include: ReadonlyArray<string>, source: ReadonlyArray<string> = []) => ({
  plugins: source.length === 0 ? [] : [doctest()],
  root,
  test: {
    name,
    include: [...include],
    includeSource: [...source],
    testTimeout: 60 * SECONDS,
    // What is pure needs no process of its own for each file.
    isolate: source.length === 0
  }
})

export default defineConfig({
  test: {
    projects: [
      project("core", "packages/core", ["src/**/*.test.ts"], ["src/**/*.ts"]),
      project("testing", "packages/testing", ["src/**/*.test.ts"], ["src/**/*.ts"]),
      project("adapter-sqlite", "packages/adapter-sqlite", ["src/**/*.test.ts", "test/**/*.test.ts"]),
      project("adapter-http", "packages/adapter-http", ["src/**/*.test.ts", "test/**/*.test.ts"]),
      project("examples", "examples", ["**/*.test.ts", "**/*.test.tsx"]),
      project("tidy", "test", ["*.test.ts"])
    ]
  }
})
