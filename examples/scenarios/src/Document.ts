/** The documents of this folder. */
import { existsSync, readFileSync } from "node:fs"
import * as Scenario from "./Scenario.ts"

/**
 * The scenarios of a document by its name, such as `street-lamp`.
 *
 * @throws Unreadable with every fault of the document
 */
export const load = (name: string): ReadonlyArray<Scenario.Scenario> => {
  const path = new URL(`../${name}.md`, import.meta.url)
  if (!/^[a-z][a-z0-9-]*$/.test(name) || !existsSync(path)) {
    throw new Error(`There is no scenario "${name}": name a document of examples/scenarios, such as street-lamp.`)
  }
  return Scenario.ofDocument(`examples/scenarios/${name}.md`, readFileSync(path, "utf8"))
}
