import { Rating } from "@wangge/core/kernel"
import { useNotice } from "../api/AppraisalQueries.ts"
import type { AppraisalDetail, NoticeEntry } from "../api/PeopleModel.ts"
import { useDirectory } from "../directory/Directory.ts"
import type { Asked } from "../people/Asked.ts"
import { words as people } from "../people/PeopleWords.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { Stepwise } from "../shell/Stepwise.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { words } from "./AppraisalWords.ts"

/** What everybody who serves may see while ratings are published: who is rated what, without points. */
export const Board = ({ asked, round }: { readonly asked: Asked; readonly round: AppraisalDetail }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const directory = useDirectory()
  const columns: ReadonlyArray<Column<NoticeEntry>> = [
    { key: "person", head: p.person, isName: true, cell: ({ name, person }) => name ?? person },
    { key: "place", head: w.place, cell: ({ place }) => directory.area(place) },
    {
      key: "rating",
      head: w.rating,
      cell: ({ rating }) =>
        rating === undefined ? (
          <span className="quiet">{w.unrated}</span>
        ) : (
          <span className={`rating rating-${rating}`}>{say(Rating.labels[rating])}</span>
        )
    }
  ]
  return (
    <Panel title={w.board}>
      <Answer of={useNotice(asked.district, round.period)}>
        {(rows) => (
          <Stepwise rows={rows}>
            {(shown) => <Table caption={w.board} columns={columns} rows={shown} keyOf={({ person }) => person} />}
          </Stepwise>
        )}
      </Answer>
    </Panel>
  )
}
