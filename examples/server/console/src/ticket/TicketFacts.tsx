import { Channel, Urgency } from "@wangge/core/ticket"
import type { TicketDetail } from "../api/Model.ts"
import { useDirectory } from "../directory/Directory.ts"
import { Fact, Facts } from "../shell/Facts.tsx"
import { useLanguage } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"

export const TicketFacts = ({ detail }: { readonly detail: TicketDetail }) => {
  const { t, say } = useLanguage()
  const directory = useDirectory()
  const { item } = detail
  const counts = [
    item.bounces > 0 ? t.ticket.bounces(item.bounces) : undefined,
    item.reworks > 0 ? t.ticket.reworks(item.reworks) : undefined,
    item.urged > 0 ? t.ticket.urged(item.urged) : undefined,
    item.escalation > 0 ? t.ticket.escalation(item.escalation) : undefined,
    item.reopened > 0 ? t.ticket.reopened(item.reopened) : undefined
  ].filter((text) => text !== undefined)
  return (
    <Panel title={t.ticket.facts}>
      <Facts>
        <Fact name={t.ticket.channel}>{say(Channel.channelLabels[item.channel])}</Fact>
        <Fact name={t.ticket.urgency}>{say(Urgency.urgencyLabels[item.urgency])}</Fact>
        {item.standard !== null && (
          <Fact name={t.ticket.standard}>{directory.standard(item.category, item.standard)}</Fact>
        )}
        <Fact name={t.ticket.unit}>{item.unit === null ? t.list.unassigned : directory.unit(item.unit)}</Fact>
        {item.joint.length > 0 && <Fact name={t.ticket.joint}>{item.joint.map(directory.unit).join("、")}</Fact>}
        <Fact name={t.ticket.place} exact>
          {item.lon.toFixed(5)}, {item.lat.toFixed(5)}
        </Fact>
        {item.reporters > 0 && <Fact name={t.ticket.reporters}>{item.reporters}</Fact>}
        <Fact name={t.ticket.counts}>{counts.length === 0 ? t.ticket.noCounts : counts.join(" · ")}</Fact>
      </Facts>
    </Panel>
  )
}
