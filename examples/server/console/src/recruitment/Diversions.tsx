import { DiversionRoute, Post } from "@wangge/core/workforce"
import type { DiversionOn } from "../api/PeopleModel.ts"
import { useDiversions, useSurplus } from "../api/PeopleQueries.ts"
import { useDirectory } from "../directory/Directory.ts"
import type { Asked } from "../people/Asked.ts"
import * as Named from "../people/Named.ts"
import { words as people } from "../people/PeopleWords.ts"
import { PersonLink } from "../people/PersonLink.tsx"
import { WorkforceCommands } from "../people/WorkforceCommands.tsx"
import { useWorkforceOffers } from "../people/WorkforceOffers.ts"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { Why } from "../shell/Why.tsx"
import { words } from "./RecruitmentWords.ts"

/** Who is above the number, and the plans by which people leave. */
export const Diversions = ({ asked }: { readonly asked: Asked }) => {
  const { language, say } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const directory = useDirectory()
  const surplus = useSurplus(asked.district, asked.day)
  const diversions = useDiversions(asked.district)
  const above = (surplus.data ?? []).flatMap((one) => one.above)
  const plans = (diversions.data ?? []).filter(({ state }) => state === "planned")
  const pick = (one: Parameters<typeof Named.pick>[0]) => Named.pick(one, language, directory.area)
  const offerOf = useWorkforceOffers({ appointments: () => above.map(pick), plans: plans.map(pick) })
  const tags = [
    ...(above.length === 0 ? [] : (["PlanDiversion"] as const)),
    ...(plans.length === 0 ? [] : (["CarryOutDiversion", "WithdrawDiversion"] as const))
  ]
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
    { key: "decided", head: w.decided, cell: ({ decidedOn }) => decidedOn },
    { key: "planned", head: w.planned, cell: ({ planned }) => planned },
    { key: "state", head: w.state, cell: ({ state }) => <span className="badge">{w.states[state]}</span> }
  ]
  return (
    <>
      <div className="halves">
        <Panel title={w.surplus} beside={<span className="quiet small">{asked.day}</span>}>
          <Answer of={surplus}>
            {(rows) =>
              rows.every((row) => row.above.length === 0) ? (
                <p className="notice quiet">{w.noSurplus}</p>
              ) : (
                <ul className="lines">
                  {rows
                    .filter((row) => row.above.length > 0)
                    .map((row) => (
                      <li key={row.place}>
                        <a href={asked.href(`establishment/${row.place}`)}>{say(row.name)}</a>
                        <span>
                          {row.above.map(({ kind, name, person }, i) => (
                            <span key={`${person}/${kind}`}>
                              {i > 0 && "、"}
                              <PersonLink person={person} name={name} />{" "}
                              <span className="quiet small">{say(Post.labels[kind])}</span>
                            </span>
                          ))}
                        </span>
                        <Why name={`${say(row.name)} · ${w.surplus}`}>
                          <ExplanationTree explanation={row.explanation} />
                        </Why>
                      </li>
                    ))}
                </ul>
              )
            }
          </Answer>
        </Panel>
        <Panel title={w.diversions}>
          <Answer of={diversions}>
            {(rows) =>
              rows.length === 0 ? (
                <p className="notice quiet">{w.noDiversions}</p>
              ) : (
                <Table
                  caption={w.diversions}
                  columns={columns}
                  rows={rows}
                  keyOf={({ decidedOn, from, kind, person, place }) => [person, place, kind, from, decidedOn].join("/")}
                />
              )
            }
          </Answer>
        </Panel>
      </div>
      <WorkforceCommands tags={tags} offerOf={offerOf} />
    </>
  )
}
