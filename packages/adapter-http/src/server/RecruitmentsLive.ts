import { Label } from "@wangge/core/kernel"
import { Workforce } from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { Cards } from "./Cards.ts"
import { Districts } from "./Districts.ts"
import * as Faults from "./Faults.ts"
import * as Listing from "./Listing.ts"
import { respond, tagged } from "./Respond.ts"
import * as WorkforceAnswers from "./WorkforceAnswers.ts"

const recruitmentLabel = Label.of("招聘", "recruitment")

export const layer = HttpApiBuilder.group(
  Api,
  "recruitments",
  Effect.fnUntraced(function* (handlers) {
    const cards = yield* Cards
    const districts = yield* Districts
    return handlers.handleAll({
      list: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { place, stage, ...paging } = asked.query
            const district = yield* districts.open("staffing", asked.params.district)
            const isAsked = yield* district.within(place)
            const rows = Object.values(district.state.recruitments).filter(
              (one) => isAsked(one.place) && Listing.isAmong(stage, one.stage)
            )
            const page = Listing.ofKeys(rows, (one) => one.recruitment, paging)
            return tagged(district.version, { ...page, rows: page.rows.map(WorkforceAnswers.recruitmentItem) })
          })
        ),
      get: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { district: code, recruitment: id } = asked.params
            const { sees, state, version } = yield* districts.open("staffing", code)
            const found = Workforce.recruitmentOf(state, id)
            if (found === undefined || !sees(found.place))
              return yield* Effect.fail(Faults.notFound(recruitmentLabel, id))
            const names = yield* cards.names(
              state,
              found.applicants.map(({ person }) => person)
            )
            return tagged(version, WorkforceAnswers.recruitmentDetail(state, found, names))
          })
        )
    })
  })
)
