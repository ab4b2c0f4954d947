/** The one clock of the server: it stamps every command and answers "now". */
import { Instant } from "@wangge/core/kernel"
import * as Context from "effect/Context"

export interface Shape {
  readonly now: () => Instant.Instant
}

/** The clock of the machine, unless a host puts another in its place (a simulation, a replay). */
export const Clock = Context.Reference<Shape>("wangge/http/Clock", {
  defaultValue: () => ({ now: () => Instant.of(Date.now()) })
})
