/**
 * Schemes of appraisal each time they change: no id stands twice, a veto names offences that there are, every post that
 * places set up has one yearly scheme and no more than one of a cycle, and equals are put in order by what is measured.
 *
 * @internal
 */
import { Measure } from "../appraisal/Measure.ts"
import { PostKind } from "../workforce/Post.ts"
import type { Path, PolicyFault } from "./PolicyFault.ts"
import { asNode, type Holding, heldOn, idsOf, listAt, nodeAt, textAt, valuesAt } from "./RawPack.ts"
import { referred, repeated } from "./ReferenceCheck.ts"

type Faults = ReadonlyArray<PolicyFault>

const schemeFaults = (scheme: unknown, path: Path): Faults => {
  const [indicators, offences] = [listAt(scheme, "indicators"), listAt(scheme, "offences")]
  return [
    ...repeated(indicators, [...path, "indicators"]),
    ...repeated(offences, [...path, "offences"]),
    ...indicators.flatMap((indicator, place) =>
      listAt(nodeAt(indicator, "scoring", "trigger"), "kinds").flatMap((kind, i) =>
        referred(kind, "offence", idsOf(offences), [...path, "indicators", place, "scoring", "trigger", "kinds", i])
      )
    )
  ]
}

/** A post that two schemes of one cycle claim: it would depend on their order by which one somebody is appraised. */
const claimedTwice = (schemes: ReadonlyArray<unknown>, path: Path): Faults => {
  const first = new Map<string, string>()
  return schemes.flatMap((scheme, place) =>
    listAt(scheme, "posts").flatMap((post, i): Faults => {
      const [id, cycle] = [textAt(scheme, "id"), textAt(scheme, "cycle")]
      if (typeof post !== "string" || id === undefined || cycle === undefined) return []
      const other = first.get(`${cycle} ${post}`)
      if (other !== undefined) return [{ _tag: "PostAppraisedTwice", path: [...path, place, "posts", i], post, other }]
      first.set(`${cycle} ${post}`, id)
      return []
    })
  )
}

/** Posts that places set up on the day from which the schemes hold, and that no yearly scheme names. */
const unappraised = (pack: unknown, { value, from, path }: Holding): Faults => {
  const order = heldOn(valuesAt(pack, "workforce", "setUpOrder"), from)?.value
  if (!Array.isArray(order) || !Array.isArray(value)) return []
  const yearly = value.filter((scheme) => textAt(scheme, "cycle") === "year").flatMap((one) => listAt(one, "posts"))
  return PostKind.literals
    .filter((post) => order.includes(post) && !yearly.includes(post))
    .map((post) => ({ _tag: "PostUnappraised", path, post }))
}

/** A measure that breaks ties although no scheme in force looks at it. */
const unmeasured = (pack: unknown, { value, from, path }: Holding): Faults => {
  const schemes = heldOn(valuesAt(pack, "appraisal", "schemes"), from)?.value
  if (!Array.isArray(value) || !Array.isArray(schemes)) return []
  const measured = schemes
    .flatMap((scheme) => listAt(scheme, "indicators"))
    .flatMap((indicator) => textAt(indicator, "measure") ?? [])
  const known = new Set<unknown>(Measure.literals)
  return value.flatMap((criterion: unknown, place) =>
    known.has(criterion) ? referred(criterion, "measure", measured, [...path, place]) : []
  )
}

export const appraisalFaults = (pack: unknown): Faults => [
  ...valuesAt(pack, "appraisal", "schemes").flatMap((held) => {
    const { value, path } = held
    const schemes = Array.isArray(value) ? value : []
    return [
      ...repeated(schemes, path),
      ...schemes.flatMap((scheme, place) => schemeFaults(asNode(scheme), [...path, place])),
      ...claimedTwice(schemes, path),
      ...unappraised(pack, held)
    ]
  }),
  ...valuesAt(pack, "appraisal", "tieOrder").flatMap((held) => unmeasured(pack, held))
]
