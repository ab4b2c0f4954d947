/** By which rules a person is placed in a grade: the post gives the first grade, service, education and certificate lift it. */
import * as Schema from "effect/Schema"
import { EducationLevel } from "../workforce/Education.ts"
import { SocialWorkCertificate } from "../workforce/SocialWorkCertificate.ts"
import { Grade } from "./PayTable.ts"

const Grades = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 15 }))
const Years = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 50 }))

/** That no value falls from one name to the next in order. */
const rising = (names: ReadonlyArray<string>) =>
  Schema.makeFilter((values: { readonly [name: string]: number }) => {
    const place = names.findIndex((name, i) => (values[name] ?? 0) < (values[names[i - 1] ?? name] ?? 0))
    const name = names[place]
    return name === undefined
      ? undefined
      : { path: [name], issue: `"${name}" counts for no less than "${names[place - 1]}"` }
  })

const byPost = Schema.Struct({
  secretary: Grade,
  director: Grade,
  deputySecretary: Grade,
  deputyDirector: Grade,
  centreStaff: Grade,
  gridAdministrator: Grade,
  auxiliaryPolice: Grade
})

/** The grade in which somebody without service, degree or certificate begins. */
export const EntryGrades = Schema.Struct({ village: byPost, community: byPost }).annotate({
  identifier: "EntryGrades"
})
export type EntryGrades = typeof EntryGrades.Type

/** How service 工龄 lifts the grade: one for each full `yearsPerGrade`; education counts as years (R3-01). */
export const ServiceRules = Schema.Struct({
  yearsPerGrade: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 50 })),
  educationYears: Schema.Struct({
    belowCollege: Years,
    college: Years,
    bachelor: Years,
    master: Years,
    doctor: Years
  }).check(rising(EducationLevel.literals)),
  /** Whether a degree counts only when it was earned full-time 全日制. */
  fullTimeOnly: Schema.Boolean
}).annotate({ identifier: "ServiceRules" })
export type ServiceRules = typeof ServiceRules.Type

/** Grades for the professional certificate of a social worker. */
export const CertificateGrades = Schema.Struct({
  none: Grades,
  junior: Grades,
  middle: Grades,
  senior: Grades
})
  .check(rising(SocialWorkCertificate.literals))
  .annotate({ identifier: "CertificateGrades" })
export type CertificateGrades = typeof CertificateGrades.Type
