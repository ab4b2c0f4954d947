import { Appointment, DiversionRoute, Entry, Post } from "@wangge/core/workforce"
import type { Held, StaffRecord } from "../api/PeopleModel.ts"
import { useDirectory } from "../directory/Directory.ts"
import { useAsked } from "../people/Asked.ts"
import { words as people } from "../people/PeopleWords.ts"
import { useRules } from "../people/Rules.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { words } from "./PersonWords.ts"

/** Which posts a person held, holds and will hold, and how each began and ended. */
export const Appointments = ({ record }: { readonly record: StaffRecord }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const asked = useAsked()
  const directory = useDirectory()
  const columns: ReadonlyArray<Column<Held>> = [
    {
      key: "post",
      head: p.post,
      isName: true,
      cell: ({ kind, place }) => (
        <>
          <span className="name">{say(Post.labels[kind])}</span>{" "}
          <a href={asked.href(`establishment/${place}`)}>{directory.area(place)}</a>
        </>
      )
    },
    { key: "from", day: true, head: p.from, cell: ({ from }) => from },
    { key: "to", day: true, head: p.to, cell: ({ to }) => to ?? <span className="quiet">{p.untilFurther}</span> },
    {
      key: "route",
      head: w.route,
      cell: ({ entry, term }) => (
        <>
          {entry !== undefined && <Route entry={entry} />}
          {term !== undefined && <span className="quiet small block">{w.term(term.from, term.to)}</span>}
        </>
      )
    },
    {
      key: "leaving",
      head: w.leaving,
      cell: ({ leaving }) => leaving !== undefined && say(Appointment.leavingLabels[leaving])
    }
  ]
  const { appointments, diversions } = record
  return (
    <Panel title={w.appointments}>
      {appointments.length === 0 ? (
        <p className="notice quiet">{w.noAppointments}</p>
      ) : (
        <Table
          caption={w.appointments}
          columns={columns}
          rows={[...appointments].reverse()}
          keyOf={({ from, kind, place }) => `${place}/${kind}/${from}`}
        />
      )}
      {diversions.map(({ from, kind, place, planned, route, state }) => (
        <p key={`${place}/${kind}/${from}`} className="notice small">
          <strong>
            {w.diversions}: {say(DiversionRoute.labels[route._tag])}
          </strong>
          <span>
            {say(Post.labels[kind])} · {directory.area(place)} · {w.planned(planned)} · {w.states[state]}
            {route._tag === "Transfer" && ` · ${route.to}`}
          </span>
        </p>
      ))}
    </Panel>
  )
}

const Route = ({ entry }: { readonly entry: Entry.Entry }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const asked = useAsked()
  const rules = useRules()
  const name = say(Entry.labels[entry._tag])
  switch (entry._tag) {
    case "Transfer": {
      const rule = rules?.transferRules.find(({ id }) => id === entry.rule)
      return (
        <>
          {name}
          <span className="quiet small block">{rule === undefined ? entry.rule : say(rule.label)}</span>
        </>
      )
    }
    case "Assignment": {
      const organisation = rules?.organisations.find(({ id }) => id === entry.organisation)
      return (
        <>
          {name}
          <span className="quiet small block">
            {organisation === undefined ? entry.organisation : say(organisation.label)}
          </span>
        </>
      )
    }
    case "Recruitment":
      return (
        <>
          <a href={asked.href(`recruitments/${encodeURIComponent(entry.recruitment)}`)}>{name}</a>
          <span className="quiet small block">{w.rank(entry.rank)}</span>
        </>
      )
  }
}
