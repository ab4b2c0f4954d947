import { Measure } from "@wangge/core/appraisal"
import { Ranking } from "@wangge/core/workforce"
import { useAppraised } from "../api/AppraisalQueries.ts"
import type { AppraisedPerson } from "../api/PeopleModel.ts"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { Fact, Facts } from "../shell/Facts.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Answer } from "../shell/State.tsx"
import { words } from "./AppraisalWords.ts"

interface Props {
  readonly district: string
  readonly period: string
  readonly person: string
  /** Of indicators and kinds of offences, by id. */
  readonly names: ReadonlyMap<string, string>
}

/** One person in an appraisal: what was recorded, and why the rating is what it is. */
export const Appraised = ({ district, period, person, names }: Props) => {
  const w = useWords(words)
  return (
    <Answer of={useAppraised(district, period, person)}>
      {({ collected, explanation }) => (
        <div className="appraised">
          <section>
            <h3>{w.collected}</h3>
            <Recorded collected={collected} names={names} />
          </section>
          {explanation !== undefined && (
            <section>
              <h3>{w.reasons}</h3>
              <ExplanationTree explanation={explanation} />
            </section>
          )}
        </div>
      )}
    </Answer>
  )
}

type Collected = AppraisedPerson["collected"]

const Recorded = ({ collected, names }: { readonly collected: Collected; readonly names: Props["names"] }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const { absences, automatic, marks, offences } = collected
  const vote = (name: "residentsVote" | "peersVote") => {
    const { ballots } = collected[name] ?? {}
    return ballots === undefined
      ? w.none
      : w.ballots(ballots.excellent, ballots.competent, ballots.basicallyCompetent, ballots.notCompetent)
  }
  return (
    <Facts>
      {Measure.automatic.map((measure) => {
        const figure = automatic?.[measure]
        return (
          <Fact key={measure} name={say(Measure.labels[measure])}>
            {figure === undefined || figure.den === 0 ? w.missing : w.rate(figure.num, figure.den)}
          </Fact>
        )
      })}
      <Fact name={w.marks}>
        {marks.length === 0 ? w.none : marks.map(({ points }) => Ranking.format(points)).join(", ")}
      </Fact>
      <Fact name={w.residentsVote}>{vote("residentsVote")}</Fact>
      <Fact name={w.peersVote}>{vote("peersVote")}</Fact>
      <Fact name={w.offences}>
        {offences.length === 0
          ? w.none
          : offences.map(({ kind, on, times }) => (
              <span key={`${kind}/${on}`} className="block">
                {on} {names.get(kind) ?? kind} ×{times}
              </span>
            ))}
      </Fact>
      <Fact name={w.absences}>
        {absences.length === 0
          ? w.none
          : absences.map(({ from, to }) => (
              <span key={from} className="block">
                {from} – {to}
              </span>
            ))}
      </Fact>
    </Facts>
  )
}
