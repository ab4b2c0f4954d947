import { Ranking } from "@wangge/core/workforce"
import type { ReactNode } from "react"
import type { RankedApplicant, RecruitmentDetail } from "../api/PeopleModel.ts"
import { words as people } from "../people/PeopleWords.ts"
import { PersonLink } from "../people/PersonLink.tsx"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { Why } from "../shell/Why.tsx"
import { words } from "./RecruitmentWords.ts"

/** Everybody who registered, by place in the ranking, with scores and how far each has come. */
export const Applicants = ({ recruitment }: { readonly recruitment: RecruitmentDetail }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const { applicants, stage } = recruitment
  const isWritten = stage !== "registration"
  const score = (points: number | undefined, isOver: boolean): ReactNode =>
    points !== undefined ? Ranking.format(points) : isOver && <span className="quiet">{w.absent}</span>
  const columns: ReadonlyArray<Column<RankedApplicant>> = [
    {
      key: "rank",
      head: w.rank,
      num: true,
      cell: ({ name, person, rank, ranking }) =>
        rank !== undefined &&
        (ranking === undefined ? (
          rank
        ) : (
          <Why name={w.whyRank(name ?? person)} text={<strong>{rank}</strong>}>
            <ExplanationTree explanation={ranking} />
          </Why>
        ))
    },
    {
      key: "person",
      head: p.person,
      isName: true,
      cell: ({ name, person }) => <PersonLink person={person} name={name} />
    },
    { key: "registered", day: true, head: w.registered, cell: ({ registeredOn }) => registeredOn },
    {
      key: "eligible",
      head: w.eligible,
      cell: ({ eligibility, name, person }) =>
        eligibility !== undefined && (
          <Why
            name={w.whyEligible(name ?? person)}
            text={eligibility.quantity?._tag === "Words" ? say(eligibility.quantity.words) : undefined}
          >
            <ExplanationTree explanation={eligibility} />
          </Why>
        )
    },
    {
      key: "written",
      head: w.written,
      num: true,
      cell: ({ struck, written }) => score(written, isWritten && struck === undefined)
    },
    {
      key: "interview",
      head: w.interview,
      num: true,
      cell: ({ interview, shortlisted, struck }) =>
        score(interview, shortlisted === true && struck === undefined && (stage === "ranked" || stage === "closed"))
    },
    {
      key: "total",
      head: w.total,
      num: true,
      cell: ({ total }) => total !== undefined && <strong>{Ranking.format(total)}</strong>
    },
    { key: "fit", head: w.fit, cell: ({ fit }) => fit !== undefined && (fit ? w.fits.yes : w.fits.no) },
    {
      key: "notice",
      day: true,
      head: w.published,
      cell: ({ notice }) => notice !== undefined && w.span(notice.from, notice.to)
    },
    { key: "state", head: w.state, cell: (one) => <State applicant={one} /> }
  ]
  return (
    <Table
      caption={w.ranking}
      columns={columns}
      rows={applicants}
      keyOf={({ person }) => person}
      rowClass={({ struck }) => (struck === undefined ? undefined : "out")}
    />
  )
}

const State = ({ applicant }: { readonly applicant: RankedApplicant }) => {
  const w = useWords(words)
  const { appointedFrom, inLine, shortlisted, struck } = applicant
  if (appointedFrom !== undefined) return <strong className="tone-met">{w.hired(appointedFrom)}</strong>
  if (struck !== undefined) return <span className="tone-missed">{w.struck[struck]}</span>
  if (inLine) return <span className="badge">{w.inLine}</span>
  return shortlisted === false ? <span className="quiet">{w.notShortlisted}</span> : null
}
