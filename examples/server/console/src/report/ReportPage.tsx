import { Channel, Urgency } from "@wangge/core/ticket"
import { type FormEvent, useMemo, useRef, useState } from "react"
import type { Me } from "../api/Model.ts"
import { useApi, useGrids } from "../api/Queries.tsx"
import { readPlace } from "../command/Body.ts"
import { PlaceInput } from "../command/PlaceInput.tsx"
import { RefusalNote } from "../command/RefusalNote.tsx"
import * as Upload from "../command/Upload.ts"
import { useDirectory } from "../directory/Directory.ts"
import { GridMap } from "../map/GridMap.tsx"
import { Labelled } from "../shell/Labelled.tsx"
import { useLanguage } from "../shell/Language.tsx"
import { type Option, Options } from "../shell/Options.tsx"
import { Panel } from "../shell/Panel.tsx"
import { goTo, ticketHref } from "../shell/Route.ts"

const noMarks = new Map<string, never>()

/** A new trouble, as it comes in by telephone, from the street or from a department. */
export const ReportPage = ({ me }: { readonly me: Me }) => {
  const { t, say } = useLanguage()
  const api = useApi()
  const directory = useDirectory()
  const grids = useGrids().data
  const [place, setPlace] = useState("")
  const [fault, setFault] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const key = useRef(crypto.randomUUID())

  const channels = Channel.Channel.literals.filter((channel) => Channel.channelRoles[channel].includes(me.role))
  const point = readPlace(place)
  const tickets = useMemo(() => {
    const at = readPlace(place)
    return at === undefined ? [] : [{ ...at, id: "", tone: "red" as const, title: place, lines: [] }]
  }, [place])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setFault(undefined)
    try {
      const evidence = await Upload.photos(api, form.getAll("photos"), me.person, point)
      const urgency = Urgency.Urgency.literals.find((one) => one === form.get("urgency"))
      const { id } = await api.report(
        {
          channel: form.get("channel"),
          category: form.get("category"),
          place: point,
          description: String(form.get("description") ?? "").trim(),
          evidence,
          ...(urgency === undefined ? {} : { urgency })
        },
        key.current
      )
      goTo(ticketHref(id))
    } catch (error) {
      key.current = crypto.randomUUID()
      setFault(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <div className="page-head">
        <h1>{t.report.title}</h1>
        <p className="quiet">{t.report.lead}</p>
      </div>
      <div className="report">
        <form className="panel command" onSubmit={submit} noValidate>
          {select(
            "channel",
            t.ticket.channel,
            channels.map((one) => [one, say(Channel.channelLabels[one])])
          )}
          {select(
            "category",
            t.ticket.category,
            directory.byName.categories.map(({ id, label }) => [id, say(label)]),
            t.command.choose
          )}
          <Labelled label={t.command.fields.description}>
            {(id) => <textarea id={id} name="description" className="input" maxLength={2_000} />}
          </Labelled>
          <Labelled label={t.command.fields.place}>
            {(id) => <PlaceInput id={id} name="place" value={place} onChange={setPlace} />}
          </Labelled>
          {select(
            "urgency",
            t.ticket.urgency,
            Urgency.Urgency.literals.map((one) => [one, say(Urgency.urgencyLabels[one])]),
            t.report.asCategory,
            t.report.byCategory
          )}
          <Labelled label={t.command.fields.evidence}>
            {(id) => <input id={id} name="photos" className="input" type="file" accept="image/*" multiple />}
          </Labelled>
          {fault !== undefined && <RefusalNote error={fault} stale={false} />}
          <div className="buttons">
            <button type="submit" className="button primary" disabled={busy}>
              {busy ? t.command.sending : t.report.send}
            </button>
          </div>
        </form>
        <Panel title={t.report.pick} className="map-panel">
          {grids !== undefined && (
            <GridMap
              ground={grids}
              marks={noMarks}
              tickets={tickets}
              closest={1}
              areaName={directory.area}
              onPoint={({ lon, lat }) => setPlace(`${lon.toFixed(6)}, ${lat.toFixed(6)}`)}
              label={t.report.pick}
            />
          )}
        </Panel>
      </div>
    </>
  )
}

const select = (name: string, label: string, options: ReadonlyArray<Option>, none?: string, optional?: string) => (
  <Labelled label={label} optional={optional ?? false}>
    {(id) => (
      <select id={id} name={name} className="input" defaultValue={none === undefined ? undefined : ""}>
        {none !== undefined && <option value="">{none}</option>}
        <Options of={options} />
      </select>
    )}
  </Labelled>
)
