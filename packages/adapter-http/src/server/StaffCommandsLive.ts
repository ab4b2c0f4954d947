/** The commands on posts, people, pay, appraisals, careers and funds: each goes to the stream that its path names. */
import type { AppraisalPeriod } from "@wangge/core/appraisal"
import type { Id } from "@wangge/core/kernel"
import type { Month } from "@wangge/core/pay"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Layer from "effect/Layer"
import { Api } from "../api/Api.ts"
import * as AppraisalCommands from "../api/AppraisalCommands.ts"
import * as CareerCommands from "../api/CareerCommands.ts"
import * as FundCommands from "../api/FundCommands.ts"
import * as PayCommands from "../api/PayCommands.ts"
import * as PayrollCommands from "../api/PayrollCommands.ts"
import * as WorkforceCommands from "../api/WorkforceCommands.ts"
import * as CommandHandlers from "./CommandHandlers.ts"

interface InDistrict {
  readonly district: Id.AreaCode
}
interface InMonth extends InDistrict {
  readonly month: Month.Month
}
interface InPeriod extends InDistrict {
  readonly period: AppraisalPeriod.AppraisalPeriod
}
interface InCareer {
  readonly career: Id.RecruitmentId
}
interface OfFund {
  readonly fund: Id.FundId
}

const workforce = HttpApiBuilder.group(Api, "workforceCommands", (handlers) =>
  Effect.map(
    CommandHandlers.plain(WorkforceCommands, (city, { district }: InDistrict) => city.workforce(district)),
    (all) => handlers.handleAll(all)
  )
)

const pay = HttpApiBuilder.group(Api, "payCommands", (handlers) =>
  Effect.map(
    CommandHandlers.plain(PayCommands, (city, { district }: InDistrict) => city.pay(district)),
    (all) => handlers.handleAll(all)
  )
)

const payroll = HttpApiBuilder.group(Api, "payrollCommands", (handlers) =>
  Effect.map(
    CommandHandlers.plain(PayrollCommands, (city, { district, month }: InMonth) => city.payroll(district, month)),
    (all) => handlers.handleAll(all)
  )
)

const appraisal = HttpApiBuilder.group(Api, "appraisalCommands", (handlers) =>
  Effect.map(
    CommandHandlers.plain(AppraisalCommands, (city, { district, period }: InPeriod) =>
      city.appraisal(district, period)
    ),
    (all) => handlers.handleAll(all)
  )
)

const career = HttpApiBuilder.group(Api, "careerCommands", (handlers) =>
  Effect.map(
    CommandHandlers.plain(CareerCommands, (city, { career: id }: InCareer) => city.career(id)),
    (all) => handlers.handleAll(all)
  )
)

const fund = HttpApiBuilder.group(Api, "fundCommands", (handlers) =>
  Effect.map(
    CommandHandlers.plain(FundCommands, (city, { fund: id }: OfFund) => city.fund(id)),
    (all) => handlers.handleAll(all)
  )
)

export const layer = Layer.mergeAll(workforce, pay, payroll, appraisal, career, fund)
