/** A ticket's way as text: what happened when and by whom, and why each of its clocks stands where it stands. */

import { EventLabels } from "@wangge/adapter-http/api"
import type { Client } from "@wangge/adapter-http/client"
import { Actor, Explanation, Instant, type Label } from "@wangge/core/kernel"

/** Minutes east of UTC at which instants are shown. */
const OFFSET = 480

const shown = (at: Instant.Instant): string => Instant.format(at, OFFSET).slice(0, 16).replace("T", " ")

const words = {
  zh: { since: "派遣后", clocks: "计时" },
  en: { since: "since dispatch", clocks: "Clocks" }
} as const

/** One line an event, then the explained clocks. */
export const of = async (client: Client.Client, id: string, language: Label.Language): Promise<string> => {
  const { entries } = await client.tickets.history({ params: { id } })
  const { clocks } = await client.tickets.explanation({ params: { id } })
  const dispatched = entries.find(({ event }) => event._tag === "TicketDispatched")?.at
  const lines = entries.map(({ actor, at, event }) => {
    const role = Actor.roleLabels[actor.role][language]
    const label = EventLabels.eventLabels[event._tag][language]
    const since =
      dispatched === undefined || at < dispatched
        ? ""
        : `  +${Explanation.formatSpan(at - dispatched, language)} ${words[language].since}`
    return `  ${shown(at)}  ${label} · ${role}${since}`
  })
  const told = clocks.map(({ text }) => text[language].replaceAll(/^/gm, "  "))
  return [...lines, "", `${words[language].clocks}:`, ...told].join("\n")
}
