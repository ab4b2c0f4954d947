/**
 * What the tickets of a period say of the people who answer for their places: the figures of appraisal that come by
 * themselves from the {@link Evaluation}. Nothing is changed here; an appraisal records what comes out.
 *
 * A ticket is theirs who answered for its place on the day of its first dispatch (of its report, before that): the holders
 * of posts in its village or community, or those assigned to its grid or hall who were there on that day. Who stands in for
 * a member on leave answers in the member's stead; the A and B posts of one hall both answer.
 */
import { type AppraisalPeriod, type Cycle, label as periodLabel } from "../appraisal/AppraisalPeriod.ts"
import type { EvaluationFigures } from "../appraisal/Figure.ts"
import { labels, type Measure } from "../appraisal/Measure.ts"
import * as Scheme from "../appraisal/Scheme.ts"
import * as Explanation from "../kernel/Explanation.ts"
import type { PersonId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Period from "../kernel/Period.ts"
import * as Evaluation from "../ticket/Evaluation.ts"
import type { TicketRow } from "../ticket/TicketRow.ts"
import type { Workforce } from "../workforce/Workforce.ts"
import { answering, type Ground, type Holder, isOfPlace } from "./Answering.ts"

export type { Holder } from "./Answering.ts"

/** `holders` are all posts that were held, each whole: from its first day on, whether or not that lies in the period. */
export interface Question extends Ground {
  readonly period: AppraisalPeriod
  /** The first instant of the period where the city is, and the first after it. */
  readonly from: Instant
  readonly to: Instant
  /** When the question is asked: a limit that has not passed by then is not yet missed. */
  readonly asOf: Instant
}

export interface PersonFigures {
  readonly person: PersonId
  readonly figures: EvaluationFigures
  readonly explanation: Explanation.Explanation
}

/** The rate of the evaluation that each figure is. */
const rates = {
  ticketsOnTime: "handledOnTime",
  rework: "rework",
  visitsDone: "visited",
  satisfaction: "satisfaction"
} as const satisfies { readonly [M in Measure]?: string }

const keys = Object.values(rates)

/** All posts ever held in a district whose kind a scheme of the cycle appraises. */
export const holdersOf = (
  { appointments }: Pick<Workforce, "appointments">,
  schemes: ReadonlyArray<Scheme.Scheme>,
  cycle: Cycle
): ReadonlyArray<Holder> =>
  Object.values(appointments)
    .flat()
    .flatMap(({ person, place, kind, from, to }) => {
      const scheme = Scheme.forPost(schemes, cycle, kind)
      const period = to === undefined ? { from } : { from, to }
      return scheme === undefined ? [] : [{ person, place, period, tickets: scheme.tickets }]
    })

/** The figures of everybody who holds one of the posts, by person; of somebody without tickets, rates of nothing. */
export const of = ({ tickets, clocks, visits }: Evaluation.Rows, question: Question): ReadonlyArray<PersonFigures> => {
  const answers = answering(question)
  const mine = new Map<PersonId, Array<TicketRow>>()
  for (const person of question.holders.map(({ person }) => person).sort()) mine.set(person, [])
  for (const ticket of tickets) for (const person of answers(ticket)) mine.get(person)?.push(ticket)
  const { from, to, asOf } = question
  const evaluated = Evaluation.evaluator({ clocks, visits }, { from, to, asOf }, keys)
  return [...mine].map(([person, own]) => figuresOf(person, own.length, evaluated(own), question))
}

const figuresOf = (
  person: PersonId,
  tickets: number,
  evaluated: ReadonlyArray<Evaluation.Figure>,
  { period, holders, net }: Question
): PersonFigures => {
  const found = (measure: keyof typeof rates) => evaluated.find(({ key }) => key === rates[measure])
  const rate = (measure: keyof typeof rates): EvaluationFigures[typeof measure] => {
    const { num, den } = found(measure) ?? { num: 0, den: 0 }
    return { _tag: "Rate", num, den }
  }
  const named = periodLabel(period)
  return {
    person,
    figures: {
      ticketsOnTime: rate("ticketsOnTime"),
      rework: rate("rework"),
      visitsDone: rate("visitsDone"),
      satisfaction: rate("satisfaction")
    },
    explanation: Explanation.step(
      Label.of(`${person}在${named.zh}的案卷指标`, `figures of ${person} from the tickets of ${named.en}`),
      {
        quantity: Explanation.count(tickets, Label.of("件案卷", tickets === 1 ? "ticket" : "tickets")),
        steps: [
          Explanation.step(Label.of("负责范围", "answers for"), {
            steps: holders.filter((one) => one.person === person).map((one) => holderStep(one, isOfPlace(one, net)))
          }),
          ...(Object.keys(rates) as ReadonlyArray<keyof typeof rates>).map((measure) =>
            Explanation.step(labels[measure], { steps: [found(measure)?.explanation].flatMap((one) => one ?? []) })
          )
        ]
      }
    )
  }
}

const holderStep = ({ place, period }: Holder, ofPlace: boolean): Explanation.Explanation =>
  Explanation.step(Label.same(place), {
    quantity: Explanation.words(
      ofPlace
        ? Label.of("全村（社区）案卷", "all tickets of the place")
        : Label.of("所分配网格和大厅在岗当日的案卷", "tickets of the grids and halls assigned, on days there")
    ),
    note: Period.phrase(period)
  })
