/**
 * A final rating moves the pay of the person in the same commit: coefficient of performance pay, steps of the grade, a year that
 * does not count. A rating that changes on a complaint takes the place of what the round meant before. An exit that is due
 * stays with a person to decide on.
 */

import type { AppraisalEvent } from "../appraisal/AppraisalEvent.ts"
import { parse } from "../appraisal/AppraisalId.ts"
import type { Consequence } from "../appraisal/Consequence.ts"
import { idOf } from "../kernel/StreamName.ts"
import type { PayRecordCommand } from "../pay/PayRecordCommand.ts"
import { streamOf } from "../pay/PayRecordEvent.ts"
import type { Issued, Process } from "./Process.ts"

export const ratingMovesGrade: Process<AppraisalEvent, PayRecordCommand> = {
  name: "RatingMovesGrade",
  streams: ["appraisal"],
  react: (event, { stream }) => {
    const district = parse(idOf(stream))?.district
    if (district === undefined) return []
    const consequences =
      event._tag === "AppraisalFinalised"
        ? event.consequences
        : event._tag === "AppealDecided" && event.consequence !== undefined
          ? [event.consequence]
          : []
    return consequences.map((one): Issued<PayRecordCommand> => ({ stream: streamOf(district), command: applied(one) }))
  }
}

const applied = ({
  person,
  period,
  rating,
  percent,
  from,
  to,
  steps,
  yearNotCounted
}: Consequence): PayRecordCommand => ({
  _tag: "ApplyRating",
  person,
  appraisal: period,
  rating,
  ...(percent === undefined ? {} : { coefficient: { percent, from, to } }),
  ...(steps === 0 ? {} : { step: { steps, from } }),
  ...(yearNotCounted === undefined ? {} : { yearNotCounted }),
  documents: []
})
