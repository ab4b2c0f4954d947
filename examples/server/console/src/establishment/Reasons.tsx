import { useDecisions, useSurplus } from "../api/PeopleQueries.ts"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { useWords } from "../shell/Language.tsx"
import { Answer } from "../shell/State.tsx"
import { words } from "./EstablishmentWords.ts"

interface Props {
  readonly district: string
  readonly place: string
  readonly day: string
}

/** Why a place has this number of posts: the decision in force on the day. */
export const NumberReasons = ({ district, place, day }: Props) => {
  const w = useWords(words)
  return (
    <Answer of={useDecisions(district, place)}>
      {(decisions) => {
        const decision = decisions.findLast(({ from }) => from <= day)
        return decision === undefined ? (
          <p className="notice">{w.notDetermined}</p>
        ) : (
          <ExplanationTree explanation={decision.explanation} />
        )
      }}
    </Answer>
  )
}

/** Who is above the number, by the written order. */
export const SurplusReasons = ({ district, place, day }: Props) => (
  <Answer of={useSurplus(district, day, place)}>
    {(rows) => rows.map((row) => <ExplanationTree key={row.place} explanation={row.explanation} />)}
  </Answer>
)
