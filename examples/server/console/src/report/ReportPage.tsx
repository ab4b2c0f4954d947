import { Channel, Urgency } from "@wangge/core/ticket"
import { type FormEvent, useId, useMemo, useRef, useState } from "react"
import type { Me } from "../api/Model.ts"
import { useApi, useGrids } from "../api/Queries.tsx"
import { useDirectory } from "../board/Directory.ts"
import { GridMap } from "../map/GridMap.tsx"
import { useLanguage } from "../shell/Language.tsx"
import { goTo, ticketHref } from "../shell/Route.ts"
import { readPlace } from "../ticket/CommandForm.ts"
import { PlaceInput } from "../ticket/PlaceInput.tsx"
import { RefusalNote } from "../ticket/RefusalNote.tsx"
import * as Upload from "../ticket/Upload.ts"

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
  const ids = { channel: useId(), category: useId(), urgency: useId(), place: useId(), text: useId(), photos: useId() }

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
      const evidence = await Upload.all(api, form.getAll("photos"), me.person, point)
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
          <div className="field">
            <label htmlFor={ids.channel}>{t.ticket.channel}</label>
            <select id={ids.channel} name="channel" className="input">
              {channels.map((channel) => (
                <option key={channel} value={channel}>
                  {say(Channel.channelLabels[channel])}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={ids.category}>{t.ticket.category}</label>
            <select id={ids.category} name="category" className="input" defaultValue="">
              <option value="">{t.command.choose}</option>
              {directory.byName.categories.map(({ id, label }) => (
                <option key={id} value={id}>
                  {say(label)}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={ids.text}>{t.command.fields.description}</label>
            <textarea id={ids.text} name="description" className="input" maxLength={2_000} />
          </div>
          <div className="field">
            <label htmlFor={ids.place}>{t.command.fields.place}</label>
            <PlaceInput id={ids.place} name="place" value={place} onChange={setPlace} />
          </div>
          <div className="field">
            <label htmlFor={ids.urgency}>
              {t.ticket.urgency}
              <span className="quiet"> · {t.report.byCategory}</span>
            </label>
            <select id={ids.urgency} name="urgency" className="input" defaultValue="">
              <option value="">{t.report.asCategory}</option>
              {Urgency.Urgency.literals.map((urgency) => (
                <option key={urgency} value={urgency}>
                  {say(Urgency.urgencyLabels[urgency])}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={ids.photos}>{t.command.fields.evidence}</label>
            <input id={ids.photos} name="photos" className="input" type="file" accept="image/*" multiple />
          </div>
          {fault !== undefined && <RefusalNote error={fault} stale={false} />}
          <div className="buttons">
            <button type="submit" className="button primary" disabled={busy}>
              {busy ? t.command.sending : t.report.send}
            </button>
          </div>
        </form>
        <section className="panel map-panel" aria-labelledby="place-title">
          <header>
            <h2 id="place-title">{t.report.pick}</h2>
          </header>
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
        </section>
      </div>
    </>
  )
}
