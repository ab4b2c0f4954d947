import { DiversionRoute, Post } from "@wangge/core/workforce"
import type { DiversionOn, Surplus } from "../api/PeopleModel.ts"
import { useDirectory } from "../directory/Directory.ts"
import { useAsked } from "../people/Asked.ts"
import { words as people } from "../people/PeopleWords.ts"
import { PersonLink } from "../people/PersonLink.tsx"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { Why } from "../shell/Why.tsx"
import { words } from "./RecruitmentWords.ts"

/** Who is above the number, place by place, with the order that says so. */
export const SurplusList = ({ rows }: { readonly rows: ReadonlyArray<Surplus> }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const asked = useAsked()
  const crowded = rows.filter(({ above }) => above.length > 0)
  if (crowded.length === 0) return <p className="notice quiet">{w.noSurplus}</p>
  return (
    <ul className="lines">
      {crowded.map(({ above, explanation, name, place }) => (
        <li key={place}>
          <a href={asked.href(`establishment/${place}`)}>{say(name)}</a>
          <ul>
            {above.map((one) => (
              <li key={`${one.person}/${one.kind}`}>
                <PersonLink person={one.person} name={one.name} />{" "}
                <span className="quiet small">{say(Post.labels[one.kind])}</span>
              </li>
            ))}
          </ul>
          <Why name={`${say(name)} · ${w.surplus}`}>
            <ExplanationTree explanation={explanation} />
          </Why>
        </li>
      ))}
    </ul>
  )
}

/** The plans by which people leave, and what became of them. */
export const DiversionList = ({ rows }: { readonly rows: ReadonlyArray<DiversionOn> }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const directory = useDirectory()
  if (rows.length === 0) return <p className="notice quiet">{w.noDiversions}</p>
  const columns: ReadonlyArray<Column<DiversionOn>> = [
    {
      key: "person",
      head: p.person,
      isName: true,
      cell: ({ name, person }) => <PersonLink person={person} name={name} />
    },
    { key: "post", head: p.post, cell: ({ kind, place }) => `${directory.area(place)} ${say(Post.labels[kind])}` },
    {
      key: "route",
      head: w.route,
      cell: ({ route }) => (
        <>
          {say(DiversionRoute.labels[route._tag])}
          {route._tag === "Transfer" && <span className="quiet small block">{route.to}</span>}
        </>
      )
    },
    { key: "decided", day: true, head: w.decided, cell: ({ decidedOn }) => decidedOn },
    { key: "planned", day: true, head: w.planned, cell: ({ planned }) => planned },
    { key: "state", head: w.state, cell: ({ state }) => <span className="badge">{w.states[state]}</span> }
  ]
  const keyOf = ({ decidedOn, from, kind, person, place }: DiversionOn) =>
    [person, place, kind, from, decidedOn].join("/")
  return <Table caption={w.diversions} columns={columns} rows={rows} keyOf={keyOf} />
}
