import { EventLabels } from "@wangge/adapter-http/api"
import { Actor } from "@wangge/core/kernel"
import type { HistoryEntry } from "../api/Model.ts"
import { useHistory } from "../api/Queries.tsx"
import { useDirectory } from "../directory/Directory.ts"
import { useLanguage } from "../shell/Language.tsx"
import { useMinute } from "../shell/Now.ts"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { fullMoment, moment } from "../shell/Time.ts"
import { useEventLines } from "./EventLines.ts"
import { Photos } from "./Photos.tsx"

/** All that happened, with who did it, for which unit, and the photos that came with it. */
export const Timeline = ({ id }: { readonly id: string }) => {
  const { t } = useLanguage()
  return (
    <Panel title={t.ticket.timeline}>
      <Answer of={useHistory(id)}>
        {({ entries }) => (
          <ol className="timeline">
            {entries.map((entry) => (
              <Entry key={entry.version} entry={entry} />
            ))}
          </ol>
        )}
      </Answer>
    </Panel>
  )
}

const Entry = ({ entry }: { readonly entry: HistoryEntry }) => {
  const { say } = useLanguage()
  const now = useMinute()
  const directory = useDirectory()
  const lines = useEventLines(entry.event)
  const { actor, event } = entry
  const evidence = "evidence" in event ? event.evidence : []
  const title = say(EventLabels.eventLabels[event._tag])
  return (
    <li className={`entry entry-${event._tag}`}>
      <time dateTime={new Date(entry.at).toISOString()} title={fullMoment(entry.at)}>
        {moment(entry.at, now)}
      </time>
      <div className="entry-body">
        <p>
          <strong className="name">{title}</strong>
          {lines.facts.length > 0 && <span> {lines.facts.join(" · ")}</span>}
        </p>
        {lines.words !== undefined && <p className="words">{lines.words}</p>}
        {evidence.length > 0 && <Photos evidence={evidence} title={title} />}
        <p className="quiet small">
          {say(Actor.roleLabels[actor.role])}
          {actor.role === "system" ? "" : ` ${actor.person}`}
          {actor.unit === undefined ? "" : ` · ${directory.unit(actor.unit)}`}
        </p>
      </div>
    </li>
  )
}
