/**
 * The table of people by what they can show last. Names and numbers lie in the vault under `subject`.
 *
 * @internal
 */
import type { View } from "../kernel/View.ts"
import type { Qualification } from "./Person.ts"
import type { WorkforceEvent } from "./WorkforceEvent.ts"

/** `full_time` and `returned` are 0 or 1; `qualified_from` is the day from which education and certificate are shown. */
export type PersonRow = {
  readonly person: string
  readonly subject: string
  readonly birth: string
  readonly served_since: string | null
  readonly returned: number
  readonly education: string
  readonly full_time: number
  readonly certificate: string
  readonly qualified_from: string
}

const shown = ({ education, certificate }: Qualification, from: string) => ({
  education: education.level,
  full_time: education.fullTime ? 1 : 0,
  certificate,
  qualified_from: from
})

export const people: View<WorkforceEvent, PersonRow> = {
  name: "workforce_person",
  columns: {
    person: "text",
    subject: "text",
    birth: "text",
    served_since: "text?",
    returned: "integer",
    education: "text",
    full_time: "integer",
    certificate: "text",
    qualified_from: "text"
  },
  key: ["person"],
  indexes: [["education", "person"], ["birth"]],
  revision: 1,
  streams: ["workforce"],
  project: ({ event }, get) => {
    if (event._tag === "PersonRegistered") {
      const { person, subject, birth, servedSince, returned, qualification, from } = event
      const known = { person, subject, birth, served_since: servedSince ?? null, returned: returned ? 1 : 0 }
      return [{ _tag: "Put", row: { ...known, ...shown(qualification, from) } }]
    }
    if (event._tag !== "QualificationRecorded") return []
    const row = get(event.person)
    return row === undefined || event.from < row.qualified_from
      ? []
      : [{ _tag: "Put", row: { ...row, ...shown(event.qualification, event.from) } }]
  }
}
