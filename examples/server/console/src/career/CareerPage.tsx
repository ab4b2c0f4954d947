import { CareerEligibility } from "@wangge/core/appraisal"
import { Ranking } from "@wangge/core/workforce"
import { useCareer, useCareerCandidates } from "../api/AppraisalQueries.ts"
import type { CareerCandidate, CareerDetail } from "../api/PeopleModel.ts"
import { useDirectory } from "../directory/Directory.ts"
import { type Asked, useAsked } from "../people/Asked.ts"
import * as Named from "../people/Named.ts"
import { PeopleFrame } from "../people/PeopleFrame.tsx"
import { words as people } from "../people/PeopleWords.ts"
import { PersonLink } from "../people/PersonLink.tsx"
import { ForPersonnel } from "../people/StaffCommands.tsx"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { Fact, Facts } from "../shell/Facts.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { Stepwise } from "../shell/Stepwise.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { Why } from "../shell/Why.tsx"
import { CareerCommands } from "./CareerCommands.tsx"
import { words } from "./CareerWords.ts"

/** One reserved recruitment: its terms, who may register and why not, who registered, who passed. */
export const CareerPage = ({ id }: { readonly id: string }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const asked = useAsked()
  const career = useCareer(id)
  const { data } = career
  return (
    <PeopleFrame
      asked={asked}
      title={data === undefined ? w.title : <span className="name">{say(data.kindLabel)}</span>}
      lead={
        data !== undefined && (
          <>
            <span className="badge name">{say(data.stageLabel)}</span> <span className="mono">{id}</span>
          </>
        )
      }
      controls={false}
    >
      <Answer of={career}>{(found) => <Found asked={asked} career={found} />}</Answer>
    </PeopleFrame>
  )
}

interface Props {
  readonly asked: Asked
  readonly career: CareerDetail
}

const Found = ({ asked, career }: Props) => (
  <div className="split">
    <div className="column">
      <Entrants career={career} />
      <Candidates asked={asked} career={career} />
    </div>
    <div className="column">
      <ForPersonnel>
        <Decisions asked={asked} career={career} />
      </ForPersonnel>
      <Terms career={career} />
      <Streets career={career} />
    </div>
  </div>
)

const byStage = {
  None: [],
  Registering: ["RegisterCandidate", "RecordResults", "WithdrawCandidate", "CloseCareer"],
  Examined: ["CloseCareer"],
  Closed: []
} as const

const Decisions = ({ asked, career }: Props) => {
  const candidates = useCareerCandidates(career.career, career.kind, asked.district).data ?? []
  const standing = career.entrants.filter(({ withdrawnOn }) => withdrawnOn === undefined)
  const registered = new Set(standing.map(({ person }) => person))
  return (
    <CareerCommands
      tags={byStage[career.stage]}
      career={career.career}
      candidates={Named.options(candidates.filter(({ eligible, person }) => eligible && !registered.has(person)))}
      entrants={Named.options(standing)}
    />
  )
}

type Entrant = CareerDetail["entrants"][number]

const Entrants = ({ career }: Pick<Props, "career">) => {
  const w = useWords(words)
  const p = useWords(people)
  const directory = useDirectory()
  const columns: ReadonlyArray<Column<Entrant>> = [
    {
      key: "person",
      head: p.person,
      isName: true,
      cell: ({ name, person }) => <PersonLink person={person} name={name} />
    },
    { key: "place", head: p.place, cell: ({ place }) => directory.area(place) },
    { key: "registered", head: w.registered, day: true, cell: ({ registeredOn }) => registeredOn },
    {
      key: "points",
      head: w.points,
      num: true,
      cell: ({ points }) => points !== undefined && Ranking.format(points)
    },
    {
      key: "result",
      head: w.result,
      cell: ({ passed, withdrawnOn }) =>
        withdrawnOn !== undefined ? (
          <span className="quiet">{w.results.withdrew}</span>
        ) : (
          passed !== undefined && (
            <strong className={passed ? "tone-met" : undefined}>{passed ? w.results.yes : w.results.no}</strong>
          )
        )
    }
  ]
  return (
    <Panel
      title={w.entrants}
      beside={
        <Why name={w.entrants}>
          <ExplanationTree explanation={career.explanation} />
        </Why>
      }
    >
      {career.entrants.length === 0 ? (
        <p className="notice quiet">{w.noEntrants}</p>
      ) : (
        <Table caption={w.entrants} columns={columns} rows={career.entrants} keyOf={({ person }) => person} />
      )}
    </Panel>
  )
}

const Candidates = ({ asked, career }: Props) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const columns: ReadonlyArray<Column<CareerCandidate>> = [
    {
      key: "person",
      head: p.person,
      isName: true,
      cell: ({ name, person }) => <PersonLink person={person} name={name} />
    },
    {
      key: "findings",
      head: w.requirements,
      wide: true,
      cell: ({ findings }) => (
        <ul className="findings">
          {findings.map(({ met, rule }) => (
            <li key={rule} className={met ? "tone-met" : "tone-missed"}>
              {met ? "✓" : "✗"} {say(CareerEligibility.rules[rule].name)}
            </li>
          ))}
        </ul>
      )
    },
    {
      key: "eligible",
      head: w.candidates,
      quiet: true,
      cell: ({ eligible, explanation, name, person }) => (
        <>
          <strong className={eligible ? "tone-met" : "tone-missed"}>{eligible ? w.eligible : w.notEligible}</strong>{" "}
          <Why name={name ?? person}>
            <ExplanationTree explanation={explanation} />
          </Why>
        </>
      )
    }
  ]
  return (
    <Panel title={w.candidates}>
      <Answer of={useCareerCandidates(career.career, career.kind, asked.district)}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="notice quiet">{w.noCandidates}</p>
          ) : (
            <Stepwise rows={[...rows].sort((a, b) => Number(b.eligible) - Number(a.eligible))}>
              {(shown) => (
                <Table caption={w.candidates} columns={columns} rows={shown} keyOf={({ person }) => person} />
              )}
            </Stepwise>
          )
        }
      </Answer>
    </Panel>
  )
}

const asks = (requirement: CareerDetail["requirements"][number]) => {
  const rule: { asks(one: typeof requirement): { readonly zh: string; readonly en: string } } =
    CareerEligibility.rules[requirement._tag]
  return rule.asks(requirement)
}

const Terms = ({ career }: Pick<Props, "career">) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const directory = useDirectory()
  const { areas, countsOn, on, posts, registration, requirements } = career
  return (
    <Panel title={w.terms}>
      <Facts>
        <Fact name={w.posts}>{posts}</Fact>
        <Fact name={w.areas}>{areas.length === 0 ? w.wholeCity : areas.map(directory.area).join("、")}</Fact>
        <Fact name={w.announced}>{on}</Fact>
        <Fact name={w.registration}>{w.span(registration.from, registration.to)}</Fact>
        <Fact name={w.countsOn}>{countsOn}</Fact>
        <Fact name={w.requirements}>
          {requirements.map((one) => (
            <span key={one._tag} className="block">
              {say(asks(one))}
            </span>
          ))}
        </Fact>
      </Facts>
    </Panel>
  )
}

const Streets = ({ career }: Pick<Props, "career">) => {
  const w = useWords(words)
  const directory = useDirectory()
  const columns: ReadonlyArray<Column<CareerDetail["streets"][number]>> = [
    {
      key: "street",
      head: w.street,
      isName: true,
      cell: ({ street }) => (street === undefined ? w.noStreet : directory.area(street))
    },
    { key: "registered", head: w.registered, num: true, cell: ({ registered }) => registered },
    { key: "passed", head: w.passed, num: true, cell: ({ passed }) => passed }
  ]
  if (career.streets.length === 0) return null
  return (
    <Panel title={w.streets}>
      <Table caption={w.streets} columns={columns} rows={career.streets} keyOf={({ street }) => street ?? ""} />
    </Panel>
  )
}
