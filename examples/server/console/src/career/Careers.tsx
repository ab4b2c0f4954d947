import { useCareers } from "../api/AppraisalQueries.ts"
import type { CareerItem } from "../api/PeopleModel.ts"
import { useAsked } from "../people/Asked.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { words } from "./CareerWords.ts"

/** The recruitments that are reserved for good staff, all over the city. */
export const Careers = () => {
  const { say } = useLanguage()
  const w = useWords(words)
  const asked = useAsked()
  const columns: ReadonlyArray<Column<CareerItem>> = [
    {
      key: "kind",
      head: w.kind,
      isName: true,
      cell: ({ career, kindLabel }) => (
        <>
          <a href={asked.href(`careers/${encodeURIComponent(career)}`)} className="name">
            {say(kindLabel)}
          </a>
          <span className="quiet small block mono">{career}</span>
        </>
      )
    },
    { key: "stage", head: w.stage, cell: ({ stageLabel }) => <span className="badge name">{say(stageLabel)}</span> },
    { key: "announced", head: w.announced, day: true, cell: ({ announcedOn }) => announcedOn },
    { key: "posts", head: w.posts, num: true, cell: ({ posts }) => posts },
    { key: "registered", head: w.registered, num: true, cell: ({ registered }) => registered },
    { key: "passed", head: w.passed, num: true, cell: ({ passed }) => passed }
  ]
  return (
    <Panel title={w.title}>
      <Answer of={useCareers()}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="notice quiet">{w.none}</p>
          ) : (
            <Table caption={w.title} columns={columns} rows={rows} keyOf={({ career }) => career} />
          )
        }
      </Answer>
    </Panel>
  )
}
