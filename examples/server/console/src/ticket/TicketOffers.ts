/** What the caller may do with a ticket now, each with its form, those that lead on first. */
import { TicketCommands } from "@wangge/adapter-http/api"
import { Satisfaction, TicketCommand, type Unit, Urgency } from "@wangge/core/ticket"
import type { TicketDetail } from "../api/Model.ts"
import type { Field, Offer } from "../command/Field.ts"
import { type Directory, useDirectory } from "../directory/Directory.ts"
import { useLanguage } from "../shell/Language.tsx"
import type { Option, OptionList } from "../shell/Options.tsx"
import { type Asked, asks, isOnward, milestonesOf, type Tag } from "./TicketForm.ts"

const allowedFor = (detail: TicketDetail): ReadonlyArray<Tag> => {
  const hasMilestones = milestonesOf(detail).size > 0
  const allowed = TicketCommands.tags
    .filter((tag) => detail.allowed.includes(TicketCommands.commands[tag].segment))
    .filter((tag) => tag !== "ReachMilestone" || hasMilestones)
  return [...allowed.filter(isOnward), ...allowed.filter((tag) => !isOnward(tag))]
}

/** Whether a unit is there for this kind of trouble at this place. */
const serves = (unit: Unit.Unit, { item }: TicketDetail, directory: Directory): boolean =>
  unit.department === directory.categories.get(item.category)?.department &&
  (unit.categories === undefined || unit.categories.includes(item.category)) &&
  (unit.areas.length === 0 || directory.path(item.grid).some(({ code }) => unit.areas.includes(code)))

const waitingOf = ({ ticket }: TicketDetail): ReadonlyArray<string> =>
  ticket._tag === "None"
    ? []
    : ticket.file.visits.filter(({ state }) => state === "open").map(({ reporter }) => reporter)

export const useTicketOffers = (detail: TicketDetail): ReadonlyArray<Offer> => {
  const { t, say } = useLanguage()
  const directory = useDirectory()
  const { item } = detail
  const category = directory.categories.get(item.category)

  /** All units, those first whose duty the ticket is. */
  const units = (): OptionList => {
    const all = [...directory.units.values()]
    const fitting = all.filter((unit) => serves(unit, detail, directory))
    const group = (label: string, members: ReadonlyArray<Unit.Unit>) => ({
      label,
      options: members.map(({ id, label: name }): Option => [id, say(name)])
    })
    return [
      group(t.command.serves, fitting),
      group(
        t.command.others,
        all.filter((unit) => !fitting.includes(unit))
      )
    ]
  }

  const fieldOf = (tag: Tag, { name, kind, optional }: Asked): ReadonlyArray<Field> => {
    const common = { name, label: t.command.fields[name], optional: optional === true }
    const choice = (options: OptionList, initial = ""): ReadonlyArray<Field> => [
      { ...common, kind: "choice", options, initial }
    ]
    switch (kind) {
      case "text":
        return [{ ...common, kind, initial: tag === "CorrectTicket" && name === "description" ? item.description : "" }]
      case "flag":
      case "moment":
      case "place":
      case "photos":
        return [{ ...common, kind }]
      case "ticket":
        return [{ ...common, kind: "code" }]
      case "passed":
        return [{ ...common, kind: "flag", yes: t.command.passed, no: t.command.failed }]
      case "granted":
        return [{ ...common, kind: "flag", yes: t.command.grant, no: t.command.reject }]
      case "reason": {
        const { literals } = tag === "ReturnTicket" ? TicketCommand.ReturnReason : TicketCommand.DeclineReason
        return choice(literals.map((one) => [one, t.reasons[one]]))
      }
      case "urgency":
        return choice(Urgency.Urgency.literals.map((one) => [one, say(Urgency.urgencyLabels[one])]))
      case "satisfaction":
        return choice(Satisfaction.Satisfaction.literals.map((one) => [one, say(Satisfaction.satisfactionLabels[one])]))
      case "standard":
        return choice(
          (category?.standards ?? []).map(({ id, label }) => [id, say(label)]),
          category?.standards[0].id
        )
      case "category":
        return choice(
          [...directory.categories.values()].map(({ id, label }) => [id, say(label)]),
          item.category
        )
      case "milestone":
        return choice([...milestonesOf(detail)].map(([milestone, text]) => [milestone, say(text)]))
      case "reporter": {
        const waiting = waitingOf(detail)
        return waiting.length < 2 ? [] : choice(waiting.map((one) => [one, one]))
      }
      case "unit":
        return choice(units())
      case "units":
        return [{ ...common, kind: "choices", options: units() }]
    }
  }

  return allowedFor(detail).map((tag) => ({
    tag,
    name: t.command.names[tag],
    onward: isOnward(tag),
    fields: asks[tag].flatMap((field) => fieldOf(tag, field))
  }))
}
