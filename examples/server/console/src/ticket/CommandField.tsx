import { Satisfaction, Urgency } from "@wangge/core/ticket"
import { type ReactNode, useId, useState } from "react"
import type { TicketDetail } from "../api/Model.ts"
import { useDirectory } from "../board/Directory.ts"
import { useLanguage } from "../shell/Language.tsx"
import * as CommandForm from "./CommandForm.ts"
import { PlaceInput } from "./PlaceInput.tsx"
import { UnitOptions } from "./UnitOptions.tsx"

interface Props {
  readonly tag: CommandForm.Tag
  readonly field: CommandForm.Field
  readonly detail: TicketDetail
}

type Option = readonly [value: string, text: string]

/** One labelled field of a command's form. */
export const CommandField = ({ tag, field, detail }: Props) => {
  const { t, say } = useLanguage()
  const directory = useDirectory()
  const id = useId()
  const [place, setPlace] = useState("")
  const { name, optional = false } = field
  const label = (
    <label htmlFor={id}>
      {t.command.fields[name]}
      {optional && <span className="quiet"> · {t.command.optional}</span>}
    </label>
  )
  const select = (options: ReadonlyArray<Option>, chosen?: string) => (
    <Labelled label={label}>
      <select id={id} name={name} className="input" defaultValue={chosen ?? ""}>
        <option value="">{t.command.choose}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  )
  const category = directory.categories.get(detail.item.category)

  switch (field.kind) {
    case "text":
      return (
        <Labelled label={label}>
          <textarea
            id={id}
            name={name}
            className="input"
            maxLength={2_000}
            defaultValue={tag === "CorrectTicket" && name === "description" ? detail.item.description : ""}
          />
        </Labelled>
      )
    case "flag":
      return select([
        ["true", t.command.yes],
        ["false", t.command.no]
      ])
    case "passed":
      return select([
        ["true", t.command.passed],
        ["false", t.command.failed]
      ])
    case "granted":
      return select([
        ["true", t.command.grant],
        ["false", t.command.reject]
      ])
    case "reason":
      return select(CommandForm.reasonsOf(tag).map((one) => [one, t.reasons[one]]))
    case "urgency":
      return select(CommandForm.urgencies.map((one) => [one, say(Urgency.urgencyLabels[one])]))
    case "satisfaction":
      return select(CommandForm.satisfactions.map((one) => [one, say(Satisfaction.satisfactionLabels[one])]))
    case "standard":
      return select(
        (category?.standards ?? []).map(({ id: standard, label: text }) => [standard, say(text)]),
        category?.standards[0].id
      )
    case "category":
      return select(
        [...directory.categories.values()].map(({ id: one, label: text }): Option => [one, say(text)]),
        detail.item.category
      )
    case "milestone":
      return select([...CommandForm.milestonesOf(detail)].map(([milestone, text]) => [milestone, say(text)]))
    case "reporter": {
      const waiting = waitingOf(detail)
      return waiting.length < 2 ? null : select(waiting.map((one) => [one, one]))
    }
    case "unit":
      return (
        <Labelled label={label}>
          <select id={id} name={name} className="input" defaultValue="">
            <option value="">{t.command.choose}</option>
            <UnitOptions detail={detail} />
          </select>
        </Labelled>
      )
    case "units":
      return (
        <Labelled label={label}>
          <select id={id} name={name} className="input" multiple size={4}>
            <UnitOptions detail={detail} />
          </select>
        </Labelled>
      )
    case "ticket":
      return (
        <Labelled label={label}>
          <input id={id} name={name} className="input mono" autoComplete="off" />
        </Labelled>
      )
    case "moment":
      return (
        <Labelled label={label}>
          <input id={id} name={name} className="input" type="datetime-local" />
        </Labelled>
      )
    case "place":
      return (
        <Labelled label={label}>
          <PlaceInput id={id} name={name} value={place} onChange={setPlace} />
        </Labelled>
      )
    case "evidence":
      return (
        <>
          <Labelled label={label}>
            <input id={id} name={name} className="input" type="file" accept="image/*" multiple />
            <p className="small quiet">{t.command.photoHint}</p>
          </Labelled>
          <Labelled label={<label htmlFor={`${id}-place`}>{t.command.photoPlace}</label>}>
            <PlaceInput id={`${id}-place`} name={CommandForm.placeField(name)} value={place} onChange={setPlace} />
          </Labelled>
        </>
      )
  }
}

const Labelled = ({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) => (
  <div className="field">
    {label}
    {children}
  </div>
)

const waitingOf = ({ ticket }: TicketDetail): ReadonlyArray<string> =>
  ticket._tag === "None"
    ? []
    : ticket.file.visits.filter(({ state }) => state === "open").map(({ reporter }) => reporter)
