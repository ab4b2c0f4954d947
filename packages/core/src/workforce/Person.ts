/**
 * What the rules may know of a person of the workforce: facts checked from documents. Name, identity number and phone lie in
 * the vault under `subject`; erasing them leaves the figures.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { EvidenceHash, PersonId, SubjectId } from "../kernel/Id.ts"
import { Education } from "./Education.ts"
import { SocialWorkCertificate } from "./SocialWorkCertificate.ts"

/** What a person can show from a day on. */
export const Qualification = Schema.Struct({
  education: Education,
  certificate: SocialWorkCertificate
}).annotate({ identifier: "Qualification" })
export type Qualification = typeof Qualification.Type

export const Person = Schema.Struct({
  person: PersonId,
  subject: SubjectId,
  birth: Day,
  /** First day of work that counts as service 工龄, where it began before the first post here. */
  servedSince: Schema.optionalKey(Day),
  /** Came back to the district after study elsewhere 返乡大学生 (PJ-D2). */
  returned: Schema.Boolean,
  /** In the order of their days. */
  qualifications: Schema.NonEmptyArray(
    Schema.Struct({ from: Day, value: Qualification, documents: Schema.Array(EvidenceHash) })
  )
}).annotate({ identifier: "WorkforcePerson" })
export type Person = typeof Person.Type

/** What the person could show on a day: before the first record, what the first record says. */
export const qualificationOn = ({ qualifications }: Person, day: Day): Qualification =>
  qualifications.findLast(({ from }) => from <= day)?.value ?? qualifications[0].value
