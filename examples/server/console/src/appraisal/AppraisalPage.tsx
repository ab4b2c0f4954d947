import { Readers } from "@wangge/adapter-http/api"
import { AppraisalPeriod } from "@wangge/core/appraisal"
import { Rating } from "@wangge/core/kernel"
import { useRound, useRounds } from "../api/AppraisalQueries.ts"
import type { AppraisalDetail } from "../api/PeopleModel.ts"
import { useMe } from "../api/Queries.tsx"
import { type Asked, useAsked } from "../people/Asked.ts"
import { PeopleFrame } from "../people/PeopleFrame.tsx"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { Figure } from "../shell/Figure.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Select } from "../shell/Select.tsx"
import { Answer } from "../shell/State.tsx"
import { Steps } from "../shell/Steps.tsx"
import { Why } from "../shell/Why.tsx"
import { Appeals } from "./Appeals.tsx"
import { AppraisalCommands } from "./AppraisalCommands.tsx"
import { words } from "./AppraisalWords.ts"
import { Board } from "./Board.tsx"
import * as Period from "./Period.ts"
import { Pools } from "./Pools.tsx"
import { Rated } from "./Rated.tsx"
import { TicketFigures } from "./TicketFigures.tsx"

/** One appraisal of a district, from its opening to the final ratings and what they lead to. */
export const AppraisalPage = () => {
  const { say } = useLanguage()
  const w = useWords(words)
  const asked = useAsked()
  const rounds = useRounds(asked.district).data ?? []
  const period = Period.asked(asked.get("period"), rounds, asked.day)
  const control = (
    <Select
      label={w.period}
      value={period}
      onChange={(chosen) => asked.set("period", chosen)}
      options={Period.choices(rounds, asked.day).map((one) => [one, say(AppraisalPeriod.label(one))])}
    />
  )
  return (
    <PeopleFrame asked={asked} title={`${w.title} ${period}`} lead={w.lead} controls={control}>
      <Answer of={useRound(asked.district, period)}>
        {(round) => <Found key={period} asked={asked} round={round} />}
      </Answer>
    </PeopleFrame>
  )
}

const path = ["Collecting", "Drafted", "Publicised", "Final"] as const
const stages: ReadonlyArray<AppraisalDetail["stage"]> = path

const Found = ({ asked, round }: { readonly asked: Asked; readonly round: AppraisalDetail }) => {
  const w = useWords(words)
  const { stage } = round
  const me = useMe().data
  const readsOwn = me !== undefined && Readers.reachOf(me.role, "appraisals") === "own"
  const here = stages.indexOf(stage)
  const at = { Collecting: round.openedOn, Drafted: undefined, Publicised: round.notice?.on, Final: round.finalisedOn }
  const steps = path.map((one, i) => {
    const on = at[one]
    return { key: one, name: w.steps[one], reached: i <= here, ...(on === undefined ? {} : { at: on }) }
  })
  return (
    <>
      <Steps label={w.progress} steps={steps} current={stage} />
      <Said round={round} />
      {here >= 1 && !readsOwn && <Counts round={round} />}
      <AppraisalCommands asked={asked} round={round} />
      {here >= 1 && <Rated asked={asked} round={round} />}
      {stage === "Publicised" && readsOwn && <Board asked={asked} round={round} />}
      {here >= 1 && <Pools round={round} />}
      {here >= 2 && <Appeals asked={asked} round={round} />}
      {here === 0 && <TicketFigures asked={asked} round={round} />}
    </>
  )
}

const Said = ({ round }: { readonly round: AppraisalDetail }) => {
  const w = useWords(words)
  const { complaintTo, finalisedOn, notice, openedOn, stage } = round
  if (stage === "None") return <p className="panel notice">{w.notOpened}</p>
  return (
    <p className="quiet">
      {stage === "Final" && finalisedOn !== undefined && complaintTo !== undefined
        ? w.final(finalisedOn, complaintTo)
        : stage === "Publicised" && notice !== undefined
          ? w.notice(notice.noticeTo, notice.appealTo)
          : openedOn !== undefined && w.opened(openedOn)}
      {stage === "Publicised" && notice?.provisional === true && ` ${w.provisional}`}
    </p>
  )
}

const Counts = ({ round }: { readonly round: AppraisalDetail }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const { counts, explanation, pendingAppeals } = round
  return (
    <section className="summary six panel" aria-label={w.counts}>
      {Rating.Rating.literals.map((rating) => (
        <Figure
          key={rating}
          label={say(Rating.labels[rating])}
          value={counts[rating] ?? 0}
          hint={
            rating === "excellent" &&
            explanation !== undefined && (
              <Why name={w.counts}>
                <ExplanationTree explanation={explanation} />
              </Why>
            )
          }
        />
      ))}
      <Figure label={w.unrated} value={counts.unrated ?? 0} />
      <Figure label={w.pending} value={pendingAppeals} tone="red" />
    </section>
  )
}
