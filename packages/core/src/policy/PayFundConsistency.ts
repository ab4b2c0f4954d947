/**
 * Where payrolls draw on pay funds, what they name is there: the purpose among those of funds, its lines, and the use on each of
 * them. Looked at on each day on which one of the two changes.
 *
 * @internal
 */
import type { PolicyFault } from "./PolicyFault.ts"
import { asNode, type Holding, idsOf, listAt, nodeAt, textAt, together } from "./RawPack.ts"
import { referred } from "./ReferenceCheck.ts"

type Faults = ReadonlyArray<PolicyFault>

const drawFaults = ([{ value, path }, funds]: readonly [Holding, Holding]): Faults => {
  if (textAt(value, "binding") === "never") return []
  const purposes = Array.isArray(funds.value) ? funds.value : []
  const name = textAt(value, "purpose")
  const purpose = purposes.find((one) => textAt(one, "id") === name)
  if (purpose === undefined) return referred(name, "purpose", idsOf(purposes), [...path, "purpose"])
  const lines = listAt(purpose, "lines")
  return Object.entries(nodeAt(value, "lines")).flatMap(([part, id]) => {
    const line = lines.find((one) => textAt(one, "id") === id)
    if (line === undefined) return referred(id, "fundLine", idsOf(lines), [...path, "lines", part])
    return referred(asNode(value).use, "fundUse", idsOf(listAt(line, "uses")), [...path, "use"])
  })
}

/** The same fault, found on several days or lines, is told once. */
export const payFundFaults = (pack: unknown): Faults => {
  const faults = together(pack, ["pay", "payFunds"], ["fund", "purposes"]).flatMap(drawFaults)
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}
