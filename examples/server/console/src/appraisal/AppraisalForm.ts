/** Which fields each command of an appraisal asks for. */
import type { AppraisalCommands } from "@wangge/adapter-http/api"
import { Appeal, Collected, type Scheme } from "@wangge/core/appraisal"
import { type Day, type Label, Rating } from "@wangge/core/kernel"
import type { Field, Pick } from "../command/Field.ts"
import type { Option } from "../shell/Options.tsx"
import { words } from "./AppraisalWords.ts"

export type Tag = AppraisalCommands.Named

export interface Given {
  readonly language: Label.Language
  readonly today: Day.Day
  readonly schemes: ReadonlyArray<Scheme.Scheme>
  readonly people: ReadonlyArray<Option>
  /** Villages and communities, as units that may be commended. */
  readonly units: ReadonlyArray<Option>
  /** People with an appeal that waits. */
  readonly appellants: ReadonlyArray<Pick>
  /** Who may speak for nobody else. */
  readonly self?: string
  /** The number of the draft, which is settled by what one looks at. */
  readonly draft: number | undefined
}

const voteLabels = { residentsVote: "residentsVote", peersVote: "peersVote" } as const

const fieldsBy = ({ appellants, language, people, schemes, self = "", today, units }: Given) => {
  const w = words[language]
  const f = w.fields
  const offences = new Map(schemes.flatMap((scheme) => scheme.offences.map(({ id, label }) => [id, label[language]])))
  const kinds = [...offences].map(([id, text]): Option => [id, text])
  const count = (name: string, label: string, optional = false) =>
    ({ name, label, kind: "number", ...(optional ? { optional } : {}) }) as const
  return {
    person: { name: "person", label: f.person, kind: "code", suggested: people, initial: self },
    rater: { name: "rater", label: f.rater, kind: "code", suggested: people },
    points: { name: "points", label: f.points, kind: "points" },
    voteKind: {
      name: "kind",
      label: f.voteKind,
      kind: "choice",
      options: Collected.VoteKind.literals.map((kind): Option => [kind, w[voteLabels[kind]]])
    },
    excellent: count("vote.ballots.excellent", f.excellent),
    competent: count("vote.ballots.competent", f.competent),
    basicallyCompetent: count("vote.ballots.basicallyCompetent", f.basicallyCompetent),
    notCompetent: count("vote.ballots.notCompetent", f.notCompetent),
    ordinary: count("vote.ordinary", f.ordinary, true),
    offence: { name: "kind", label: f.offence, kind: "choice", options: kinds },
    on: { name: "on", label: f.on, kind: "day" },
    times: { name: "times", label: f.times, kind: "number", initial: "1" },
    from: { name: "from", label: f.from, kind: "day" },
    to: { name: "to", label: f.to, kind: "day" },
    units: { name: "units", label: f.units, kind: "choices", options: units },
    appellant: { name: "appellant", label: f.person, kind: "pick", options: appellants },
    grounds: {
      name: "grounds",
      label: f.grounds,
      kind: "choice",
      options: Appeal.Grounds.literals.map((one): Option => [one, Appeal.groundsLabels[one][language]])
    },
    received: { name: "on", label: f.received, kind: "day", initial: today },
    rating: {
      name: "rating",
      label: f.rating,
      kind: "choice",
      optional: true,
      hint: f.ratingHint,
      options: Rating.Rating.literals.map((one): Option => [one, Rating.labels[one][language]])
    },
    reason: { name: "reason", label: f.reason, kind: "text" },
    documents: { name: "documents", label: f.documents, kind: "documents" }
  } as const satisfies Readonly<Record<string, Field>>
}

type Name = keyof ReturnType<typeof fieldsBy>

/** In the order in which a form shows them. */
export const asks: { readonly [T in Tag]: ReadonlyArray<Name> } = {
  OpenAppraisal: [],
  RenewTerms: ["reason", "documents"],
  RecordScore: ["person", "rater", "points", "documents"],
  RecordVote: [
    "person",
    "voteKind",
    "excellent",
    "competent",
    "basicallyCompetent",
    "notCompetent",
    "ordinary",
    "documents"
  ],
  RecordOffence: ["person", "offence", "on", "times", "documents"],
  CancelOffence: ["person", "offence", "on", "reason"],
  RecordAbsence: ["person", "from", "to", "documents"],
  CancelAbsence: ["person", "from", "reason"],
  CommendUnits: ["units", "documents"],
  DraftRatings: [],
  PubliciseDraft: [],
  WithdrawNotice: ["reason"],
  LodgeAppeal: ["person", "grounds", "received", "documents"],
  WithdrawAppeal: ["appellant"],
  DecideAppeal: ["appellant", "rating", "reason", "documents"],
  Finalise: []
}

export const fieldsOf = (tag: Tag, given: Given): ReadonlyArray<Field> => {
  const all = fieldsBy(given)
  return asks[tag].map((name) => all[name])
}

/** What the body holds besides the form. */
export const fixedOf = (tag: Tag, { draft }: Given): Readonly<Record<string, unknown>> =>
  tag === "PubliciseDraft" ? { draft } : {}
