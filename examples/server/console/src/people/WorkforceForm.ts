/** Which fields each command of the personnel office asks for. */
import type { Day, Label } from "@wangge/core/kernel"
import {
  Appointment,
  DiversionRoute,
  Education,
  Eligibility,
  Entry,
  Post,
  SocialWorkCertificate,
  type WorkforceCommand,
  type WorkforcePolicy
} from "@wangge/core/workforce"
import type { Field, Pick } from "../command/Field.ts"
import type { Option } from "../shell/Options.tsx"
import { words } from "./WorkforceWords.ts"

/** All but the registration of a person, whose card goes to the vault. */
export type Tag = Exclude<WorkforceCommand.WorkforceCommand["_tag"], "RegisterPerson">

export interface Given {
  readonly language: Label.Language
  readonly today: Day.Day
  readonly rules: WorkforcePolicy.WorkforceRules | undefined
  readonly places: ReadonlyArray<Option>
  readonly people: ReadonlyArray<Option>
  /** Those of the recruitment that may still be spoken of. */
  readonly applicants: ReadonlyArray<Option>
  readonly appointments: ReadonlyArray<Pick>
  readonly plans: ReadonlyArray<Pick>
  /** What is settled by where one stands; its fields are not asked. */
  readonly fixed: Readonly<Record<string, unknown>>
}

/** Fields by name, so that two commands ask for the same thing in the same way. */
const fieldsBy = (given: Given) => {
  const { language, today, rules, places, people, applicants } = given
  const w = words[language].fields
  const labelled = <K extends string>(
    keys: ReadonlyArray<K>,
    labels: { readonly [key in K]: Label.Label }
  ): ReadonlyArray<Option> => keys.map((key) => [key, labels[key][language]])
  const named = (rows: ReadonlyArray<{ readonly id: string; readonly label: Label.Label }> = []) =>
    rows.map(({ id, label }): Option => [id, label[language]])
  const kinds = labelled(Post.kinds, Post.labels)
  const dedicated = rules?.dedicated ?? []
  return {
    person: { name: "person", label: w.person, kind: "code", suggested: people },
    applicant: { name: "person", label: w.person, kind: "choice", options: applicants },
    place: { name: "place", label: w.place, kind: "choice", options: places },
    kind: { name: "kind", label: w.kind, kind: "choice", options: kinds },
    from: { name: "from", label: w.from, kind: "day", initial: today },
    to: { name: "to", label: w.to, kind: "day" },
    toOptional: { name: "to", label: w.to, kind: "day", optional: true },
    on: { name: "on", label: w.on, kind: "day", initial: today },
    tasks: { name: "tasks", label: w.tasks, kind: "choices", options: named(rules?.tasks) },
    number: { name: "number", label: w.number, kind: "number", optional: true, hint: w.numberHint },
    posts: { name: "posts", label: w.posts, kind: "counts", optional: true, rows: kinds },
    reason: { name: "reason", label: w.reason, kind: "text" },
    reasonOptional: { name: "reason", label: w.reason, kind: "text", optional: true },
    documents: { name: "documents", label: w.documents, kind: "documents" },
    level: {
      name: "qualification.education.level",
      label: w.level,
      kind: "choice",
      options: labelled(Education.levels, Education.labels)
    },
    fullTime: { name: "qualification.education.fullTime", label: w.fullTime, kind: "flag" },
    certificate: {
      name: "qualification.certificate",
      label: w.certificate,
      kind: "choice",
      options: labelled(SocialWorkCertificate.levels, SocialWorkCertificate.labels),
      initial: "none"
    },
    rules: {
      name: "rules",
      label: w.rules,
      kind: "choices",
      options: labelled(Eligibility.RuleName.literals, {
        Age: Eligibility.rules.Age.name,
        Education: Eligibility.rules.Education.name
      })
    },
    organisation: { name: "organisation", label: w.organisation, kind: "choice", options: named(rules?.organisations) },
    entry: {
      name: "entry._tag",
      label: w.entry,
      kind: "choice",
      optional: true,
      hint: w.entryHint,
      options: labelled(["Transfer", "Assignment"] as const, Entry.labels)
    },
    transferRule: {
      name: "entry.rule",
      label: w.transferRule,
      kind: "choice",
      options: named(rules?.transferRules),
      when: { field: "entry._tag", is: ["Transfer"] }
    },
    transferFrom: {
      name: "entry.from",
      label: w.transferFrom,
      kind: "line",
      when: { field: "entry._tag", is: ["Transfer"] }
    },
    assignedBy: {
      name: "entry.organisation",
      label: w.assignedBy,
      kind: "choice",
      options: named(rules?.organisations),
      when: { field: "entry._tag", is: ["Assignment"] }
    },
    entryDocuments: {
      name: "entry.documents",
      label: w.entryDocuments,
      kind: "documents",
      when: { field: "entry._tag", is: ["Transfer", "Assignment"] }
    },
    termFrom: { name: "term.from", label: w.termFrom, kind: "day", when: { field: "kind", is: dedicated } },
    termTo: { name: "term.to", label: w.termTo, kind: "day", when: { field: "kind", is: dedicated } },
    appointment: { name: "appointment", label: w.appointment, kind: "pick", options: given.appointments },
    plan: { name: "plan", label: w.plan, kind: "pick", options: given.plans },
    leaving: {
      name: "leaving",
      label: w.leaving,
      kind: "choice",
      options: labelled(Appointment.Leaving.literals, Appointment.leavingLabels)
    },
    recruitment: { name: "recruitment", label: w.recruitment, kind: "code" },
    postsWanted: { name: "posts", label: w.postsWanted, kind: "number", initial: "1" },
    registrationFrom: { name: "registration.from", label: w.registrationFrom, kind: "day" },
    registrationTo: { name: "registration.to", label: w.registrationTo, kind: "day" },
    ageOn: { name: "ageOn", label: w.ageOn, kind: "day", optional: true },
    scores: { name: "scores", label: w.scores, kind: "scores", rows: applicants },
    fit: { name: "fit", label: w.fit, kind: "flag" },
    route: {
      name: "route._tag",
      label: w.route,
      kind: "choice",
      options: labelled(["Transfer", "EarlyRetirement", "ContractEnd"] as const, DiversionRoute.labels)
    },
    destination: {
      name: "route.to",
      label: w.destination,
      kind: "line",
      when: { field: "route._tag", is: ["Transfer"] }
    },
    planned: { name: "planned", label: w.planned, kind: "day" },
    name: { name: "card.name", label: w.name, kind: "line" },
    identityNumber: { name: "card.identityNumber", label: w.identityNumber, kind: "code", hint: w.identityHint },
    phone: { name: "card.phone", label: w.phone, kind: "line", optional: true },
    servedSince: { name: "servedSince", label: w.servedSince, kind: "day", optional: true },
    returned: { name: "returned", label: w.returned, kind: "flag", initial: "false" }
  } as const satisfies Readonly<Record<string, Field>>
}

type Name = keyof ReturnType<typeof fieldsBy>

/** In the order in which a form shows them. */
export const asks: { readonly [T in Tag]: ReadonlyArray<Name> } = {
  DetermineEstablishment: ["place", "from", "tasks", "number", "reasonOptional", "posts", "documents"],
  RecordQualification: ["person", "level", "fullTime", "certificate", "from", "documents"],
  GrantException: ["person", "place", "kind", "rules", "reason", "organisation", "on", "documents"],
  Appoint: [
    "person",
    "place",
    "kind",
    "from",
    "toOptional",
    "entry",
    "transferRule",
    "transferFrom",
    "assignedBy",
    "entryDocuments",
    "termFrom",
    "termTo",
    "documents"
  ],
  EndAppointment: ["appointment", "to", "leaving"],
  AnnounceRecruitment: [
    "recruitment",
    "place",
    "kind",
    "postsWanted",
    "on",
    "registrationFrom",
    "registrationTo",
    "ageOn",
    "documents"
  ],
  RegisterApplicant: ["person", "on"],
  WithdrawApplicant: ["applicant", "on"],
  ScoreWritten: ["on", "scores"],
  ScoreInterview: ["on", "scores"],
  RecordHealthCheck: ["applicant", "on", "fit", "documents"],
  PublishNotice: ["on"],
  UpholdObjection: ["applicant", "on", "reason"],
  AppointRecruit: ["applicant", "from", "toOptional", "termFrom", "termTo", "documents"],
  CloseRecruitment: ["on", "reason"],
  PlanDiversion: ["appointment", "route", "destination", "on", "planned", "documents"],
  WithdrawDiversion: ["plan", "on", "reason"],
  CarryOutDiversion: ["plan", "on"]
}

/** The fields by which a person enters: card, education, certificate. */
const enrolment = [
  "name",
  "identityNumber",
  "phone",
  "level",
  "fullTime",
  "certificate",
  "from",
  "servedSince",
  "returned",
  "documents"
] as const satisfies ReadonlyArray<Name>

export const enrolmentOf = (given: Given): ReadonlyArray<Field> => {
  const all = fieldsBy(given)
  return enrolment.map((name) => all[name])
}

const isSettled = (fixed: Given["fixed"], name: string): boolean => Object.hasOwn(fixed, name.split(".")[0] ?? name)

/** The fields of one command; what hangs on a settled answer is asked or not as that answer has it. */
export const fieldsOf = (tag: Tag, given: Given, settledKind?: Post.PostKind): ReadonlyArray<Field> => {
  const all = fieldsBy(given)
  return asks[tag].flatMap((name): ReadonlyArray<Field> => {
    const field: Field = all[name]
    if (isSettled(given.fixed, field.name)) return []
    if (field.when?.field !== "kind" || settledKind === undefined) return [field]
    if (!field.when.is.includes(settledKind)) return []
    const { when: _, ...always } = field
    return [always]
  })
}
