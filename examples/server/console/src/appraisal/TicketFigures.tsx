import { Measure } from "@wangge/core/appraisal"
import { useTicketFigures } from "../api/AppraisalQueries.ts"
import type { AppraisalDetail, TicketFigures as Figures } from "../api/PeopleModel.ts"
import type { Asked } from "../people/Asked.ts"
import { words as people } from "../people/PeopleWords.ts"
import { PersonLink } from "../people/PersonLink.tsx"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { Stepwise } from "../shell/Stepwise.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { Why } from "../shell/Why.tsx"
import { words } from "./AppraisalWords.ts"

/** What the tickets of the period say of each person by themselves, before it is collected. */
export const TicketFigures = ({ asked, round }: { readonly asked: Asked; readonly round: AppraisalDetail }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const columns: ReadonlyArray<Column<Figures>> = [
    {
      key: "person",
      head: p.person,
      isName: true,
      cell: ({ name, person }) => <PersonLink person={person} name={name} />
    },
    ...Measure.automatic.map(
      (measure): Column<Figures> => ({
        key: measure,
        head: say(Measure.labels[measure]),
        num: true,
        cell: ({ figures }) =>
          figures[measure].den === 0 ? (
            <span className="quiet">{w.none}</span>
          ) : (
            w.rate(figures[measure].num, figures[measure].den)
          )
      })
    ),
    {
      key: "why",
      head: "",
      quiet: true,
      num: true,
      cell: ({ explanation, name, person }) => (
        <Why name={name ?? person}>
          <ExplanationTree explanation={explanation} />
        </Why>
      )
    }
  ]
  return (
    <Panel title={w.figures}>
      <p className="notice small">{w.figuresLead}</p>
      <Answer of={useTicketFigures(asked.district, round.period)}>
        {(rows) => (
          <Stepwise rows={rows}>
            {(shown) => <Table caption={w.figures} columns={columns} rows={shown} keyOf={({ person }) => person} />}
          </Stepwise>
        )}
      </Answer>
    </Panel>
  )
}
