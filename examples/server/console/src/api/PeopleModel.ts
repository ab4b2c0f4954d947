/** Names of what the pages about the staff read, as the API defines them. */

import type {
  AppraisalsApi,
  CareersApi,
  EstablishmentsApi,
  PayApi,
  PayrollsApi,
  PayslipsApi,
  PeopleApi,
  RecruitmentsApi,
  WorkforceApi
} from "@wangge/adapter-http/api"
import type { Education, Post } from "@wangge/core/workforce"

export type Held = typeof WorkforceApi.Held.Type
export type PlaceStanding = typeof WorkforceApi.PlaceRoster.Type
export type DistrictRoster = {
  readonly totals: (typeof WorkforceApi.Roster.Type)["totals"]
  readonly places: ReadonlyArray<PlaceStanding>
}
export type Decisions = (typeof EstablishmentsApi.Establishment.Type)["decisions"]
export type Outcome = typeof WorkforceApi.WorkforceOutcome.Type
export type Surplus = typeof WorkforceApi.Surplus.Type
export type Candidate = typeof WorkforceApi.PostCandidate.Type
export type RecruitmentItem = typeof RecruitmentsApi.RecruitmentItem.Type
export type RecruitmentDetail = typeof RecruitmentsApi.RecruitmentDetail.Type
export type RankedApplicant = typeof RecruitmentsApi.RankedApplicant.Type
export type DiversionOn = typeof WorkforceApi.DiversionOn.Type
export type StaffItem = typeof PeopleApi.StaffItem.Type
export type StaffRecord = typeof PeopleApi.StaffRecord.Type

export type PayRecord = typeof PayApi.PayStanding.Type

export type Payroll = typeof PayrollsApi.Payroll.Type
export type PayDifference = typeof PayrollsApi.Difference.Type
export type PayrollTable = typeof PayrollsApi.Table.Type
export type TableFormat = typeof PayrollsApi.Format.Type
export type PayslipOn = typeof PayslipsApi.PayslipOn.Type

export type AppraisalItem = typeof AppraisalsApi.AppraisalItem.Type
export type AppraisalDetail = typeof AppraisalsApi.AppraisalDetail.Type
export type RatedPerson = typeof AppraisalsApi.RatedPerson.Type
export type AppraisedPerson = typeof AppraisalsApi.AppraisedPerson.Type
export type CareerItem = typeof CareersApi.CareerItem.Type
export type CareerDetail = typeof CareersApi.CareerDetail.Type
export type CareerCandidate = typeof CareersApi.CareerCandidate.Type
export type AppealOn = typeof AppraisalsApi.AppealOn.Type
export type NoticeEntry = (typeof AppraisalsApi.NoticeBoard.Type)["rows"][number]
export type TicketFigures = typeof AppraisalsApi.TicketFigures.Type

export interface PeopleQuery {
  readonly day: string
  readonly kind?: ReadonlyArray<Post.PostKind>
  readonly education?: ReadonlyArray<Education.EducationLevel>
  readonly holding?: "true" | "false"
  readonly q?: string
}
