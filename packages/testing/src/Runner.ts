/** The parts of a test runner that the contracts ask for: pass those of vitest, or others of the same form. */
export type Runner = Pick<typeof import("vitest"), "describe" | "test" | "expect">
