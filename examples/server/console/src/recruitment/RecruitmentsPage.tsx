import { Post } from "@wangge/core/workforce"
import type { DiversionOn, Held, RecruitmentItem } from "../api/PeopleModel.ts"
import { useDiversions, useRecruitments, useSurplus } from "../api/PeopleQueries.ts"
import { CareerCommands } from "../career/CareerCommands.tsx"
import { Careers } from "../career/Careers.tsx"
import { useDirectory } from "../directory/Directory.ts"
import { useAsked } from "../people/Asked.ts"
import * as Named from "../people/Named.ts"
import { PeopleFrame } from "../people/PeopleFrame.tsx"
import { words as people } from "../people/PeopleWords.ts"
import { ForPersonnel, StaffCommands } from "../people/StaffCommands.tsx"
import { useWorkforceOffers } from "../people/WorkforceOffers.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { DiversionList, SurplusList } from "./Diversions.tsx"
import { words } from "./RecruitmentWords.ts"

const reserving = ["AnnounceCareer"] as const

/** Who comes into the establishment by open recruitment, and who leaves it because there are too many. */
export const RecruitmentsPage = () => {
  const w = useWords(words)
  const asked = useAsked()
  const { day, district } = asked
  const recruitments = useRecruitments(district)
  const surplus = useSurplus(district, day)
  const diversions = useDiversions(district)
  return (
    <PeopleFrame asked={asked} title={w.title} lead={w.lead}>
      <div className="split">
        <div className="column">
          <Panel title={w.list}>
            <Answer of={recruitments}>
              {(rows) => (rows.length === 0 ? <p className="notice quiet">{w.none}</p> : <List rows={rows} />)}
            </Answer>
          </Panel>
          <Careers />
          <Panel title={w.surplus} beside={<span className="quiet small">{day}</span>}>
            <Answer of={surplus}>{(rows) => <SurplusList rows={rows} />}</Answer>
          </Panel>
          <Panel title={w.diversions}>
            <Answer of={diversions}>{(rows) => <DiversionList rows={rows} />}</Answer>
          </Panel>
        </div>
        <div className="column">
          <ForPersonnel>
            <Decisions above={(surplus.data ?? []).flatMap((one) => one.above)} diversions={diversions.data ?? []} />
            <CareerCommands tags={reserving} />
          </ForPersonnel>
        </div>
      </div>
    </PeopleFrame>
  )
}

interface Standing {
  readonly above: ReadonlyArray<Held>
  readonly diversions: ReadonlyArray<DiversionOn>
}

const Decisions = ({ above, diversions }: Standing) => {
  const { language } = useLanguage()
  const directory = useDirectory()
  const plans = diversions.filter(({ state }) => state === "planned")
  const pick = (one: Parameters<typeof Named.pick>[0]) => Named.pick(one, language, directory.area)
  const offerOf = useWorkforceOffers({
    appointments: () => above.map(pick),
    plans: plans.map(pick),
    onward: ["AnnounceRecruitment"]
  })
  const tags = [
    "AnnounceRecruitment" as const,
    ...(above.length === 0 ? [] : (["PlanDiversion"] as const)),
    ...(plans.length === 0 ? [] : (["CarryOutDiversion", "WithdrawDiversion"] as const))
  ]
  return <StaffCommands offers={tags.map(offerOf)} />
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
    { key: "on", day: true, head: w.announcedOn, cell: ({ on }) => on },
    {
      key: "registration",
      day: true,
      head: w.registration,
      cell: ({ registration: { from, to } }) => w.span(from, to)
    },
    { key: "posts", head: w.posts, num: true, cell: ({ posts }) => posts },
    { key: "applicants", head: w.applicants, num: true, cell: ({ counts }) => counts.applicants },
    { key: "appointed", head: w.appointed, num: true, cell: ({ counts }) => counts.appointed }
  ]
  const latest = [...rows].sort((a, b) => (a.on < b.on ? 1 : -1))
  return <Table caption={w.list} columns={columns} rows={latest} keyOf={({ recruitment }) => recruitment} />
}
