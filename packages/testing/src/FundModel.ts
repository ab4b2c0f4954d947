/**
 * The simplest reading of a fund's rules, to judge the decider by: three counters a line and year, what is held under each
 * reservation, and what each journal did. It knows nothing of accounts, roles, papers, uses or procedures; what the decider refuses
 * for such a reason it takes note of, what the decider grants it must be able to afford.
 */
import type { FundCommand } from "@wangge/core/fund"

type Command = FundCommand.FundCommand

export interface Counters {
  appropriated: number
  encumbered: number
  spent: number
}

interface Held {
  readonly line: string
  readonly until: string
  left: number
}

/** What a journal did to the counters, so that its reversal can undo it. */
interface Done {
  readonly parts: ReadonlyArray<readonly [line: string, part: Partial<Counters>]>
  readonly year: number
  readonly draw?: { readonly reservation: string; readonly amount: number }
}

export interface Model {
  readonly lines: Map<string, Counters>
  readonly held: Map<string, Held>
  readonly done: Map<string, Done>
  /** By line and year: what came over from earlier years, oldest first. */
  readonly carried: Map<string, ReadonlyArray<readonly [origin: number, amount: number]>>
}

export const empty = (): Model => ({ lines: new Map(), held: new Map(), done: new Map(), carried: new Map() })

const yearOf = (day: string): number => Number(day.slice(0, 4))
const keyOf = (year: number, line: string): string => `${year}/${line}`

export const counters = (model: Model, key: string): Counters => {
  const found = model.lines.get(key)
  if (found !== undefined) return found
  const made = { appropriated: 0, encumbered: 0, spent: 0 }
  model.lines.set(key, made)
  return made
}

export const available = (model: Model, key: string): number => {
  const { appropriated, encumbered, spent } = counters(model, key)
  return appropriated - encumbered - spent
}

/** What a command would take from what each line has available; nothing for those that take nothing. */
export const takes = (model: Model, command: Command): ReadonlyMap<string, number> => {
  const taken = new Map<string, number>()
  const take = (line: string, amount: number) => taken.set(line, (taken.get(line) ?? 0) + amount)
  switch (command._tag) {
    case "TransferBudget":
      take(keyOf(yearOf(command.on), command.from), command.amount)
      break
    case "WithdrawBudget":
    case "Encumber":
    case "RequestSpending":
      take(keyOf(yearOf(command.on), command.line), command.amount)
      break
    case "Pay":
      for (const { line, amount } of command.items) take(keyOf(yearOf(command.on), line), amount)
      break
    case "PayEncumbrance": {
      const held = model.held.get(command.encumbrance)
      if (held !== undefined) take(held.line, Math.max(0, command.amount - held.left))
      break
    }
    case "ReverseJournal":
      for (const [line, part] of model.done.get(command.reverses)?.parts ?? []) take(line, part.appropriated ?? 0)
      break
    default:
  }
  return taken
}

/** Whether every line has what the command takes from it. */
export const affords = (model: Model, command: Command): boolean =>
  [...takes(model, command)].every(([line, amount]) => amount <= available(model, line))

const add = (model: Model, line: string, part: Partial<Counters>): void => {
  const at = counters(model, line)
  at.appropriated += part.appropriated ?? 0
  at.encumbered += part.encumbered ?? 0
  at.spent += part.spent ?? 0
}

/** Counts a command that was granted. */
export const count = (model: Model, command: Command): void => {
  const post = (id: string, on: string, parts: Done["parts"], draw?: Done["draw"]) => {
    for (const [line, part] of parts) add(model, line, part)
    model.done.set(id, { parts, year: yearOf(on), ...(draw === undefined ? {} : { draw }) })
  }
  switch (command._tag) {
    case "Appropriate":
      post(command.id, command.on, [[keyOf(yearOf(command.on), command.line), { appropriated: command.amount }]])
      break
    case "TransferBudget": {
      const year = yearOf(command.on)
      post(command.id, command.on, [
        [keyOf(year, command.from), { appropriated: -command.amount }],
        [keyOf(year, command.to), { appropriated: command.amount }]
      ])
      break
    }
    case "WithdrawBudget":
      post(command.id, command.on, [[keyOf(yearOf(command.on), command.line), { appropriated: -command.amount }]])
      break
    case "Encumber": {
      const line = keyOf(yearOf(command.on), command.line)
      add(model, line, { encumbered: command.amount })
      model.held.set(command.encumbrance, { line, until: command.until ?? "", left: command.amount })
      break
    }
    case "ReleaseEncumbrance": {
      const held = model.held.get(command.encumbrance)
      if (held !== undefined) free(model, held, command.amount ?? held.left)
      break
    }
    case "ExpireEncumbrances":
      for (const held of model.held.values()) if (held.until < command.on) free(model, held, held.left)
      break
    case "PayEncumbrance": {
      const held = model.held.get(command.encumbrance)
      if (held === undefined) break
      const amount = Math.min(command.amount, held.left)
      free(model, held, command.last ? held.left : amount)
      const draw = { reservation: command.encumbrance, amount }
      post(command.id, command.on, [[held.line, { spent: command.amount }]], draw)
      break
    }
    case "Pay":
      post(
        command.id,
        command.on,
        command.items.map(({ line, amount }) => [keyOf(yearOf(command.on), line), { spent: amount }] as const)
      )
      break
    case "PostJournal":
      post(command.id, command.on, [])
      break
    case "ReverseJournal":
      undo(model, command.reverses, command.on)
      break
    case "CloseYear":
      close(model, command.year)
      break
    default:
  }
}

const free = (model: Model, held: Held, amount: number): void => {
  held.left -= amount
  add(model, held.line, { encumbered: -amount })
}

const undo = (model: Model, journal: string, on: string): void => {
  const done = model.done.get(journal)
  if (done === undefined) return
  for (const [line, part] of done.parts) {
    add(model, line, { appropriated: -(part.appropriated ?? 0), spent: -(part.spent ?? 0) })
  }
  const held = done.draw === undefined ? undefined : model.held.get(done.draw.reservation)
  if (held !== undefined && done.draw !== undefined && on <= held.until) free(model, held, -done.draw.amount)
}

/** Money is spent oldest first; what is left of the year's own goes on, what is left of older money goes back. */
const close = (model: Model, year: number): void => {
  for (const held of model.held.values()) if (held.line.startsWith(`${year}/`)) free(model, held, held.left)
  for (const [key, { appropriated, spent }] of [...model.lines]) {
    if (!key.startsWith(`${year}/`)) continue
    const older = model.carried.get(key) ?? []
    const came = older.reduce((sum, [, amount]) => sum + amount, 0)
    const purses = [...older, [year, Math.max(0, appropriated - came)] as const]
    let gone = purses.reduce((sum, [, amount]) => sum + amount, 0) - (appropriated - spent)
    const rests = purses.map(([origin, amount]) => {
      const eaten = Math.min(gone, amount)
      gone -= eaten
      return [origin, amount - eaten] as const
    })
    const own = rests.filter(([origin, amount]) => origin === year && amount > 0)
    const next = keyOf(year + 1, key.slice(key.indexOf("/") + 1))
    model.carried.set(next, own)
    for (const [, amount] of own) add(model, next, { appropriated: amount })
    model.lines.delete(key)
  }
}
