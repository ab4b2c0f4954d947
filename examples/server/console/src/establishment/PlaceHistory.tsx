import { Post } from "@wangge/core/workforce"
import { useAppointments, useDecisions } from "../api/PeopleQueries.ts"
import type { Asked } from "../people/Asked.ts"
import { PersonLink } from "../people/PersonLink.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { words } from "./EstablishmentWords.ts"
import * as PlaceChanges from "./PlaceChanges.ts"

/** How a place came to stand as it stands, day by day; each day can be looked at. */
export const PlaceHistory = ({ asked, place }: { readonly asked: Asked; readonly place: string }) => {
  const w = useWords(words)
  const decisions = useDecisions(asked.district, place)
  const appointments = useAppointments(asked.district, place)
  return (
    <Panel title={w.history}>
      <Answer of={decisions}>
        {(decided) => (
          <Answer of={appointments}>
            {(held) => <Days asked={asked} place={place} days={PlaceChanges.of(decided, held)} />}
          </Answer>
        )}
      </Answer>
    </Panel>
  )
}

interface DaysProps {
  readonly asked: Asked
  readonly place: string
  readonly days: ReadonlyArray<PlaceChanges.DayOfChanges>
}

const Days = ({ asked, place, days }: DaysProps) => {
  const w = useWords(words)
  if (days.length === 0) return <p className="notice quiet">{w.noHistory}</p>
  return (
    <ol className="timeline days">
      {days.map(({ day, changes }) => (
        <li key={day} className="entry">
          <time dateTime={day}>
            <a
              href={asked.href(`establishment/${place}`, { day })}
              title={w.look}
              aria-current={day === asked.day ? "date" : undefined}
            >
              {day}
            </a>
          </time>
          <ul className="entry-body">
            {changes.map((change) => (
              <li
                key={change._tag === "Decided" ? "decided" : `${change._tag}/${change.held.person}/${change.held.kind}`}
              >
                <ChangeLine change={change} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

const ChangeLine = ({ change }: { readonly change: PlaceChanges.Change }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  if (change._tag === "Decided") {
    const { number, computed, reason } = change.decision
    return (
      <>
        <strong>{w.decided(number, computed)}</strong>
        {reason !== undefined && <p className="words">{reason}</p>}
      </>
    )
  }
  const { person, name, kind } = change.held
  const post = say(Post.labels[kind])
  return (
    <>
      <PersonLink person={person} name={name} /> {change._tag === "Began" ? w.began(post) : w.ended(post)}
    </>
  )
}
