/** Which fields each command of a reserved recruitment asks for. */
import type { CareerCommands } from "@wangge/adapter-http/api"
import { CareerRules } from "@wangge/core/appraisal"
import type { Day, Label } from "@wangge/core/kernel"
import type { Field } from "../command/Field.ts"
import type { Option } from "../shell/Options.tsx"
import { words } from "./CareerWords.ts"

export type Tag = CareerCommands.Named

export interface Given {
  readonly language: Label.Language
  readonly today: Day.Day
  readonly districts: ReadonlyArray<Option>
  /** Those who may register. */
  readonly candidates: ReadonlyArray<Option>
  /** Those who registered and did not withdraw. */
  readonly entrants: ReadonlyArray<Option>
}

const fieldsBy = ({ candidates, districts, entrants, language, today }: Given) => {
  const w = words[language].fields
  return {
    career: { name: "career", label: w.career, kind: "code" },
    kind: {
      name: "kind",
      label: w.kind,
      kind: "choice",
      options: CareerRules.CareerKind.literals.map((one): Option => [one, CareerRules.kindLabels[one][language]])
    },
    areas: { name: "areas", label: w.areas, kind: "choices", options: districts },
    posts: { name: "posts", label: w.posts, kind: "number", initial: "1" },
    on: { name: "on", label: w.on, kind: "day", initial: today },
    registrationFrom: { name: "registration.from", label: w.registrationFrom, kind: "day" },
    registrationTo: { name: "registration.to", label: w.registrationTo, kind: "day" },
    countsOn: { name: "countsOn", label: w.countsOn, kind: "day", optional: true },
    candidate: { name: "person", label: w.person, kind: "choice", options: candidates },
    entrant: { name: "person", label: w.person, kind: "choice", options: entrants },
    results: { name: "results", label: w.results, kind: "results", rows: entrants },
    reason: { name: "reason", label: w.reason, kind: "text" },
    documents: { name: "documents", label: w.documents, kind: "documents" }
  } as const satisfies Readonly<Record<string, Field>>
}

type Name = keyof ReturnType<typeof fieldsBy>

/** In the order in which a form shows them. The id of a new announcement stands in the path, not in the body. */
export const asks: { readonly [T in Tag]: ReadonlyArray<Name> } = {
  AnnounceCareer: [
    "career",
    "kind",
    "areas",
    "posts",
    "on",
    "registrationFrom",
    "registrationTo",
    "countsOn",
    "documents"
  ],
  RegisterCandidate: ["candidate", "on"],
  WithdrawCandidate: ["entrant", "on"],
  RecordResults: ["on", "results", "documents"],
  CloseCareer: ["on", "reason"]
}

export const fieldsOf = (tag: Tag, given: Given): ReadonlyArray<Field> => {
  const all = fieldsBy(given)
  return asks[tag].map((name) => all[name])
}
