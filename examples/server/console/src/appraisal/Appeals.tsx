import { Rating } from "@wangge/core/kernel"
import { useAppeals } from "../api/AppraisalQueries.ts"
import type { AppealOn, AppraisalDetail } from "../api/PeopleModel.ts"
import type { Asked } from "../people/Asked.ts"
import { words as people } from "../people/PeopleWords.ts"
import { PersonLink } from "../people/PersonLink.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { words } from "./AppraisalWords.ts"

/** Who asked for a review or complained, and what was decided. */
export const Appeals = ({ asked, round }: { readonly asked: Asked; readonly round: AppraisalDetail }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const columns: ReadonlyArray<Column<AppealOn>> = [
    {
      key: "person",
      head: p.person,
      isName: true,
      cell: ({ name, person }) => <PersonLink person={person} name={name} />
    },
    { key: "instance", head: w.instance, cell: ({ instanceLabel }) => say(instanceLabel) },
    { key: "grounds", head: w.grounds, cell: ({ groundsLabel }) => say(groundsLabel) },
    { key: "lodged", head: w.lodged, day: true, cell: ({ lodgedOn }) => lodgedOn },
    { key: "before", head: w.decideBefore, day: true, cell: ({ decideBefore }) => decideBefore },
    {
      key: "outcome",
      head: w.outcome,
      cell: ({ outcome }) => (
        <>
          <span className="badge">{w.outcomes[outcome._tag]}</span>
          {outcome._tag === "Granted" && (
            <span className="block">
              {outcome.before !== undefined && `${say(Rating.labels[outcome.before])} → `}
              <strong>{say(Rating.labels[outcome.rating])}</strong>
            </span>
          )}
          {"reason" in outcome && <span className="quiet small block">{outcome.reason}</span>}
        </>
      )
    }
  ]
  return (
    <Panel title={w.appeals}>
      <Answer of={useAppeals(asked.district, round.period)}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="notice quiet">{w.noAppeals}</p>
          ) : (
            <Table
              caption={w.appeals}
              columns={columns}
              rows={rows}
              keyOf={({ instance, person }) => `${person}/${instance}`}
            />
          )
        }
      </Answer>
    </Panel>
  )
}
