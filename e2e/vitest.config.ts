/** Apart from the workspace's tests, since it needs the packed tarballs. */
import { defineConfig } from "vitest/config"

const MINUTES = 60_000

export default defineConfig({
  root: import.meta.dirname,
  test: { name: "e2e", include: ["*.test.ts"], testTimeout: 2 * MINUTES, hookTimeout: 5 * MINUTES }
})
