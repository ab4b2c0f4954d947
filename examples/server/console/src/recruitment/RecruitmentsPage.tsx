import { Post } from "@wangge/core/workforce"
import type { RecruitmentItem } from "../api/PeopleModel.ts"
import { useRecruitments } from "../api/PeopleQueries.ts"
import { useDirectory } from "../directory/Directory.ts"
import { useAsked } from "../people/Asked.ts"
import { PeopleFrame } from "../people/PeopleFrame.tsx"
import { words as people } from "../people/PeopleWords.ts"
import { WorkforceCommands } from "../people/WorkforceCommands.tsx"
import { useWorkforceOffers } from "../people/WorkforceOffers.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { Diversions } from "./Diversions.tsx"
import { words } from "./RecruitmentWords.ts"

const offered = ["AnnounceRecruitment"] as const

/** Who comes into the establishment by open recruitment, and who leaves it because there are too many. */
export const RecruitmentsPage = () => {
  const w = useWords(words)
  const asked = useAsked()
  const recruitments = useRecruitments(asked.district)
  return (
    <PeopleFrame asked={asked} title={w.title} lead={w.lead}>
      <Panel title={w.list}>
        <Answer of={recruitments}>
          {(rows) => (rows.length === 0 ? <p className="notice quiet">{w.none}</p> : <List rows={rows} />)}
        </Answer>
      </Panel>
      <Announcing />
      <Diversions asked={asked} />
    </PeopleFrame>
  )
}

const Announcing = () => {
  const offerOf = useWorkforceOffers({ onward: offered })
  return <WorkforceCommands tags={offered} offerOf={offerOf} />
}

const List = ({ rows }: { readonly rows: ReadonlyArray<RecruitmentItem> }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const asked = useAsked()
  const directory = useDirectory()
  const columns: ReadonlyArray<Column<RecruitmentItem>> = [
    {
      key: "post",
      head: p.post,
      isName: true,
      cell: ({ kind, place, recruitment }) => (
        <>
          <a href={asked.href(`recruitments/${encodeURIComponent(recruitment)}`)}>
            {directory.area(place)} {say(Post.labels[kind])}
          </a>
          <span className="quiet small block mono">{recruitment}</span>
        </>
      )
    },
    { key: "stage", head: w.stage, cell: ({ stageLabel }) => <span className="badge name">{say(stageLabel)}</span> },
    { key: "on", head: w.announcedOn, cell: ({ on }) => on },
    { key: "registration", head: w.registration, cell: ({ registration: { from, to } }) => w.span(from, to) },
    { key: "posts", head: w.posts, num: true, cell: ({ posts }) => posts },
    { key: "applicants", head: w.applicants, num: true, cell: ({ counts }) => counts.applicants },
    { key: "appointed", head: w.appointed, num: true, cell: ({ counts }) => counts.appointed }
  ]
  const latest = [...rows].sort((a, b) => (a.on < b.on ? 1 : -1))
  return <Table caption={w.list} columns={columns} rows={latest} keyOf={({ recruitment }) => recruitment} />
}
