import { Participation, type Scheme } from "@wangge/core/appraisal"
import { Rating } from "@wangge/core/kernel"
import { Ranking } from "@wangge/core/workforce"
import { useMemo, useState } from "react"
import { useRatings } from "../api/AppraisalQueries.ts"
import type { AppraisalDetail, RatedPerson } from "../api/PeopleModel.ts"
import { useDirectory } from "../directory/Directory.ts"
import type { Asked } from "../people/Asked.ts"
import { words as people } from "../people/PeopleWords.ts"
import { PersonLink } from "../people/PersonLink.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { SearchText } from "../shell/SearchText.tsx"
import { Select } from "../shell/Select.tsx"
import { Answer } from "../shell/State.tsx"
import { Stepwise } from "../shell/Stepwise.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { Why } from "../shell/Why.tsx"
import { words } from "./AppraisalWords.ts"
import { Appraised } from "./Appraised.tsx"
import { Consequence } from "./Consequence.tsx"

interface Props {
  readonly asked: Asked
  readonly round: AppraisalDetail
}

const isShown = (one: RatedPerson, text: string, rating: string): boolean =>
  (rating === "" || one.rating === rating || (rating === "unrated" && one.rating === undefined)) &&
  (one.person.startsWith(text) || (one.name?.includes(text) ?? false))

/** Best first; who has no score comes last. */
const byPoints = (a: RatedPerson, b: RatedPerson): number => (b.score?.points ?? -1) - (a.score?.points ?? -1)

/** Everybody who was appraised, with points by indicator and the rating as it stands. */
export const Rated = ({ asked, round }: Props) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const [text, setText] = useState("")
  const [rating, setRating] = useState("")
  return (
    <Panel title={w.people}>
      <search className="filters few" aria-label={w.search}>
        <SearchText label={w.search} value={text} onChange={setText} />
        <Select
          quiet
          label={w.rating}
          any={w.anyRating}
          value={rating}
          onChange={setRating}
          options={[
            ...Rating.Rating.literals.map((one): readonly [string, string] => [one, say(Rating.labels[one])]),
            ["unrated", w.unrated]
          ]}
        />
      </search>
      <Answer of={useRatings(asked.district, round.period)}>
        {(rows) => {
          const shown = rows.filter((one) => isShown(one, text, rating)).sort(byPoints)
          return shown.length === 0 ? (
            <p className="notice quiet">{w.nobody}</p>
          ) : (
            <Stepwise key={`${text}/${rating}`} rows={shown}>
              {(page) => <List asked={asked} round={round} rows={page} />}
            </Stepwise>
          )
        }}
      </Answer>
    </Panel>
  )
}

/** The names of indicators; one id means the same in every scheme that has it. */
const useIndicatorNames = (schemes: ReadonlyArray<Scheme.Scheme>) => {
  const { language } = useLanguage()
  return useMemo(
    () =>
      new Map(schemes.flatMap(({ indicators }) => indicators.map(({ id, label }) => [id as string, label[language]]))),
    [schemes, language]
  )
}

const noSchemes: ReadonlyArray<Scheme.Scheme> = []

const List = ({ asked, round, rows }: Props & { readonly rows: ReadonlyArray<RatedPerson> }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const directory = useDirectory()
  const names = useIndicatorNames(round.terms?.schemes ?? noSchemes)
  const columns: ReadonlyArray<Column<RatedPerson>> = [
    {
      key: "person",
      head: p.person,
      isName: true,
      cell: ({ appealed, name, person, unit }) => (
        <>
          <PersonLink person={person} name={name} />
          {appealed && <span className="flag">{w.appealed}</span>}
          <span className="quiet small block">{directory.area(unit.place)}</span>
        </>
      )
    },
    {
      key: "points",
      head: w.points,
      num: true,
      cell: ({ score }) => score !== undefined && <strong>{Ranking.format(score.points)}</strong>
    },
    {
      key: "parts",
      head: w.parts,
      wide: true,
      cell: ({ score, standing }) =>
        score === undefined ? (
          <span className="quiet small">{say(Participation.standingLabels[standing])}</span>
        ) : (
          <ul className="parts">
            {score.parts.map(({ indicator, points }) => (
              <li key={indicator}>
                <span className="quiet">{names.get(indicator) ?? indicator}</span>{" "}
                {points === undefined ? <span className="quiet">{w.missing}</span> : Ranking.format(points)}
              </li>
            ))}
            {score.vetoes.map((veto) => (
              <li key={veto} className="tone-missed">
                {w.vetoed}: {names.get(veto) ?? veto}
              </li>
            ))}
          </ul>
        )
    },
    { key: "rating", head: w.rating, cell: (one) => <RatingCell rated={one} /> },
    ...(round.stage === "Final"
      ? [
          {
            key: "consequence",
            head: w.consequence,
            cell: ({ consequence }: RatedPerson) =>
              consequence !== undefined && <Consequence consequence={consequence} />
          }
        ]
      : []),
    {
      key: "details",
      head: "",
      quiet: true,
      num: true,
      cell: ({ name, person }) => (
        <Why name={name ?? person} title={w.detailsOf(name ?? person)} text={w.details} wide>
          <Appraised district={asked.district} period={round.period} person={person} names={names} />
        </Why>
      )
    }
  ]
  return <Table caption={w.people} columns={columns} rows={rows} keyOf={({ person }) => person} />
}

const RatingCell = ({ rated }: { readonly rated: RatedPerson }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const { earned, rating, score, standing } = rated
  if (rating === undefined) return <span className="quiet">{say(Participation.standingLabels[standing])}</span>
  const isCapped = earned === "excellent" && rating === "competent" && (score?.vetoes.length ?? 0) === 0
  return (
    <>
      <span className={`rating rating-${rating}`}>{say(Rating.labels[rating])}</span>
      {earned !== undefined && earned !== rating && (
        <span className="quiet small block">
          {w.earned(say(Rating.labels[earned]))}
          {isCapped && ` · ${w.capped}`}
        </span>
      )}
    </>
  )
}
