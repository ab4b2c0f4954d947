/** The documents of this folder. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { NearestName } from "@wangge/core/policy"
import * as Scenario from "./Scenario.ts"

const folder = new URL("..", import.meta.url)

/** The names of all documents. */
export const names = (): ReadonlyArray<string> =>
  readdirSync(folder)
    .flatMap((file) => /^(.+)\.md$/.exec(file)?.[1] ?? [])
    .sort()

/** There is no document of that name. */
export class Unknown extends Error {
  override readonly name = "Unknown"
}

/**
 * The scenarios of a document by its name, such as `street-lamp`.
 *
 * @throws Unknown, and Unreadable with every fault of the document
 */
export const load = (name: string): ReadonlyArray<Scenario.Scenario> => {
  const path = new URL(`${name}.md`, folder)
  if (!/^[a-z][a-z0-9-]*$/.test(name) || !existsSync(path)) {
    const meant = NearestName.nearest(name, names())
    const hint = meant === undefined ? "" : ` Did you mean ${meant}?`
    throw new Unknown(`There is no scenario "${name}".${hint} Known: ${names().join(", ")}.`)
  }
  return Scenario.ofDocument(`examples/scenarios/${name}.md`, readFileSync(path, "utf8"))
}
