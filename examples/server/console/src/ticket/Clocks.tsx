import type { Label } from "@wangge/core/kernel"
import { Stage } from "@wangge/core/sla"
import type { ClockNow, TicketDetail } from "../api/Model.ts"
import { useLanguage } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { ClockFace } from "./ClockFace.tsx"

interface Pair {
  readonly key: string
  readonly stage: Stage.Stage
  readonly name: Label.Label
  limit?: ClockNow
  promise?: ClockNow
}

/** Limits and promises of the same stage or milestone beside each other, in the order of the stages. */
const pairs = (clocks: ReadonlyArray<ClockNow>): ReadonlyArray<Pair> => {
  const found = new Map<string, Pair>()
  for (const clock of clocks) {
    const { stage, milestone } = clock.clock.target
    const key = milestone === undefined ? stage : `${stage}/${milestone}`
    const pair = found.get(key) ?? { key, stage, name: milestone === undefined ? Stage.labels[stage] : clock.label }
    pair[clock.kind] = clock
    found.set(key, pair)
  }
  return [...found.values()].sort((a, b) => Stage.order.indexOf(a.stage) - Stage.order.indexOf(b.stage))
}

export const Clocks = ({ detail }: { readonly detail: TicketDetail }) => {
  const { t, say } = useLanguage()
  const rows = pairs(detail.clocks)
  return (
    <Panel title={t.ticket.clocks}>
      {rows.length === 0 ? (
        <p className="notice">{t.ticket.noClocks}</p>
      ) : (
        <table className="clocks">
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{t.list.status}</span>
              </th>
              <th scope="col">{t.ticket.limit}</th>
              <th scope="col">{t.ticket.promise}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, limit, promise }) => (
              <tr key={key}>
                <th scope="row">
                  <span className="name">{say(name)}</span>
                </th>
                <td>
                  {limit === undefined ? (
                    <span className="quiet">{t.ticket.noLimit}</span>
                  ) : (
                    <ClockFace ticket={detail.id} reading={limit} />
                  )}
                </td>
                <td>
                  {promise === undefined ? (
                    <span className="quiet">{t.ticket.noPromise}</span>
                  ) : (
                    <ClockFace ticket={detail.id} reading={promise} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
