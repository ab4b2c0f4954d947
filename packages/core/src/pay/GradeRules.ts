/** By which rules a person is placed in a grade: the post gives the first grade, service, education and certificate lift it. */
import * as Schema from "effect/Schema"
import { Grade } from "./PayTable.ts"

const Grades = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 15 }))
const Years = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 50 }))

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
  }),
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
}).annotate({ identifier: "CertificateGrades" })
export type CertificateGrades = typeof CertificateGrades.Type
