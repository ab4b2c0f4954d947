import { Appeal, Appraisal, Measure, Participation } from "@wangge/core/appraisal"
import { Account, Journal, Procedure, SpendingRequest } from "@wangge/core/fund"
import { Area } from "@wangge/core/grid"
import { Actor, Dated, Rating } from "@wangge/core/kernel"
import { Earning, InsuranceRules, PayRecordEvent, PayrollJournal, SpecialDeduction } from "@wangge/core/pay"
import { Stage } from "@wangge/core/sla"
import { Channel, Satisfaction, Ticket, Urgency } from "@wangge/core/ticket"
import {
  Appointment,
  Candidates,
  DiversionRoute,
  Education,
  Eligibility,
  Entry,
  PlaceKind,
  Post,
  Recruitment,
  SocialWorkCertificate
} from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { eventLabels } from "../api/EventLabels.ts"
import { fundEventLabels } from "../api/FundEventLabels.ts"
import { staffEventLabels } from "../api/StaffEventLabels.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import * as PayrollAnswers from "./PayrollAnswers.ts"
import { inForce, respond } from "./Respond.ts"

const labels = {
  appealGrounds: Appeal.groundsLabels,
  appealInstance: Appeal.instanceLabels,
  appraisalStage: Appraisal.stageLabels,
  appraisalStanding: Participation.standingLabels,
  accountBook: Account.bookLabels,
  areaKind: Area.kindLabels,
  candidateStanding: Candidates.standingLabels,
  certificate: SocialWorkCertificate.labels,
  channel: Channel.channelLabels,
  diversionCriterion: DiversionRoute.criterionLabels,
  diversionRoute: DiversionRoute.labels,
  duty: Area.dutyLabels,
  earning: Earning.labels,
  education: Education.labels,
  eligibilityForce: Eligibility.forceLabels,
  eligibilityOutcome: Eligibility.outcomeLabels,
  entry: Entry.labels,
  entrySide: Account.sideLabels,
  event: { ...eventLabels, ...staffEventLabels, ...fundEventLabels },
  insurance: InsuranceRules.labels,
  journalKind: Journal.kindLabels,
  leaving: Appointment.leavingLabels,
  measure: Measure.labels,
  payAccount: PayrollJournal.accountLabels,
  payLevel: PayrollJournal.levelLabels,
  payrollStage: PayrollAnswers.stageLabels,
  placeKind: PlaceKind.labels,
  postKind: Post.labels,
  postRank: Post.rankLabels,
  rank: Area.rankLabels,
  rating: Rating.labels,
  recruitmentStage: Recruitment.stageLabels,
  role: Actor.roleLabels,
  satisfaction: Satisfaction.satisfactionLabels,
  spendingState: SpendingRequest.stateLabels,
  spendingStep: Procedure.kindLabels,
  specialDeduction: SpecialDeduction.labels,
  stage: Stage.labels,
  status: Ticket.statusLabels,
  unpaidLeave: PayRecordEvent.leaveLabels,
  urgency: Urgency.urgencyLabels
}

export const layer = HttpApiBuilder.group(
  Api,
  "policy",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const clock = yield* Clock
    const pack = yield* Effect.sync(() => HttpServerResponse.jsonUnsafe(city.policy))
    return handlers.handleAll({
      categories: (asked) =>
        respond(
          asked,
          Effect.suspend(() => {
            const day = asked.query.day ?? city.dayOf(clock.now())
            return Effect.map(inForce(Dated.on(city.policy.ticket.catalogue, day)), ({ value }) => ({ day, ...value }))
          })
        ),
      policy: () => Effect.succeed(pack),
      labels: () => Effect.succeed(labels)
    })
  })
)
