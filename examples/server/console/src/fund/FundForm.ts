/** Which fields each command on a fund asks for, and how what the form holds becomes the body of the command. */
import type { FundCommands } from "@wangge/adapter-http/api"
import type { FundPolicy } from "@wangge/core/fund"
import type { Day, Label, Money } from "@wangge/core/kernel"
import type { Field, Pick } from "../command/Field.ts"
import { amount as written } from "../shell/Amount.ts"
import type { Option } from "../shell/Options.tsx"
import { words } from "./FundWords.ts"

/** What a page can give; opening balances are imported over the API, and a subject is released by what settles it. */
export type Tag = Exclude<FundCommands.Named, "ImportOpening" | "ReleaseSubject">

export interface Given {
  readonly language: Label.Language
  readonly today: Day.Day
  readonly lines: ReadonlyArray<FundPolicy.LineRule>
  /** Accounts that may be posted to freely, by their book. */
  readonly accounts: ReadonlyArray<Option>
  /** The line whose papers a payment needs; all lines where it is not settled yet. */
  readonly line?: string | undefined
  readonly amount?: Money.Fen
}

/** Papers by kind, each with the lowest amount that needs it. */
const papersOf = ({ language, line, lines }: Given): ReadonlyArray<Field> => {
  const w = words[language].fields
  const found = new Map<string, FundPolicy.PaperRule>()
  for (const rule of lines.filter(({ id }) => line === undefined || id === line)) {
    for (const paper of rule.papers) {
      const known = found.get(paper.kind)
      if (known === undefined || paper.from < known.from) found.set(paper.kind, paper)
    }
  }
  return [...found.values()].map(({ from, kind, label }) => ({
    name: `paper.${kind}`,
    label: from === 0 ? label[language] : w.paperFrom(label[language], written(from)),
    kind: "documents",
    optional: from > 0
  }))
}

const fieldsBy = (given: Given) => {
  const { language, lines, today } = given
  const w = words[language].fields
  const options = lines.map(({ id, label }): Option => [id, label[language]])
  const uses = lines.flatMap(
    ({ id, label, uses: of }): ReadonlyArray<Pick> =>
      of.map((use) => ({
        key: `${id}/${use.id}`,
        text: `${label[language]} · ${use.label[language]}`,
        body: { line: id, use: use.id }
      }))
  )
  return {
    on: { name: "on", label: w.on, kind: "day", initial: today },
    line: { name: "line", label: w.line, kind: "choice", options },
    from: { name: "from", label: w.line, kind: "choice", options },
    to: { name: "to", label: w.to, kind: "choice", options },
    lineUse: { name: "lineUse", label: w.lineUse, kind: "pick", options: uses },
    amount: {
      name: "amount",
      label: w.amount,
      kind: "amount",
      ...(given.amount === undefined ? {} : { initial: written(given.amount).replaceAll(",", "") })
    },
    releaseAmount: { name: "amount", label: w.releaseAmount, kind: "amount", optional: true, hint: w.releaseHint },
    kind: {
      name: "kind",
      label: w.kind,
      kind: "choice",
      options: [
        ["original", w.original],
        ["supplement", w.supplement]
      ]
    },
    reason: { name: "reason", label: w.reason, kind: "text" },
    item: { name: "item", label: w.item, kind: "line", hint: w.itemHint },
    papers: { name: "papers", label: w.papers, kind: "documents" },
    papersOptional: { name: "papers", label: w.papers, kind: "documents", optional: true },
    last: { name: "last", label: w.last, kind: "flag", initial: "true", hint: w.lastHint },
    until: { name: "until", label: w.until, kind: "day", optional: true },
    through: { name: "through", label: w.through, kind: "day" },
    due: { name: "ballot.due", label: w.due, kind: "number" },
    present: { name: "ballot.present", label: w.present, kind: "number" },
    favour: { name: "ballot.favour", label: w.favour, kind: "number" },
    debit: { name: "debit", label: w.debit, kind: "choice", options: given.accounts },
    credit: { name: "credit", label: w.credit, kind: "choice", options: given.accounts }
  } as const satisfies Readonly<Record<string, Field>>
}

type Name = keyof ReturnType<typeof fieldsBy> | "payPapers"

/** In the order in which a form shows them; what is settled by where one stands is not asked. */
export const asks: { readonly [T in Exclude<Tag, "OpenFund">]: ReadonlyArray<Name> } = {
  Appropriate: ["line", "amount", "kind", "on"],
  TransferBudget: ["from", "to", "amount", "on", "reason"],
  WithdrawBudget: ["line", "amount", "on", "reason"],
  Encumber: ["amount", "on", "until"],
  ReleaseEncumbrance: ["releaseAmount", "on", "reason"],
  ExpireEncumbrances: ["on"],
  PayEncumbrance: ["amount", "last", "on", "payPapers"],
  Pay: ["lineUse", "amount", "on", "payPapers"],
  PostJournal: ["line", "debit", "credit", "amount", "on", "reason"],
  ReverseJournal: ["on", "reason"],
  ClosePeriod: ["through"],
  CloseYear: [],
  RequestSpending: ["lineUse", "amount", "item", "on", "papersOptional"],
  SignRequest: ["on", "papersOptional"],
  RecordMeeting: ["on", "papers"],
  RecordVote: ["due", "present", "favour", "on", "papers"],
  PublishRequest: ["on", "papers"],
  RejectRequest: ["on", "reason"],
  WithdrawRequest: ["on", "reason"],
  PublishOutcome: ["on", "papers"]
}

export const fieldsOf = (tag: keyof typeof asks, given: Given): ReadonlyArray<Field> => {
  const all = fieldsBy(given)
  return asks[tag].flatMap((name): ReadonlyArray<Field> => (name === "payPapers" ? papersOf(given) : [all[name]]))
}

interface Held {
  readonly [name: string]: unknown
  readonly paper?: { readonly [kind: string]: ReadonlyArray<string> }
}

/** The papers of a payment with their kinds. */
const kept = ({ paper = {} }: Held) =>
  Object.entries(paper).flatMap(([kind, hashes]) => hashes.map((hash) => ({ kind, hash })))

/** Ids are those of the sending, so that the same form sent again is the same posting. */
export const bodyOf = (tag: Tag, held: Held, key: string): object => {
  const { paper: _, ...body } = held
  switch (tag) {
    case "Appropriate":
    case "TransferBudget":
    case "WithdrawBudget":
    case "ReverseJournal":
      return { papers: [], ...body, id: key }
    case "CloseYear":
      return { ...body, id: key }
    case "Pay": {
      const { amount, line, use, ...rest } = body
      return { ...rest, id: key, papers: kept(held), items: [{ line, use, amount }] }
    }
    case "PayEncumbrance":
      return { ...body, id: key, papers: kept(held) }
    case "PostJournal": {
      const { amount, credit, debit, line, ...rest } = body
      const financial = [
        { account: debit, side: "debit", line, amount },
        { account: credit, side: "credit", line, amount }
      ]
      return { ...rest, id: key, papers: [], financial, budgetary: [] }
    }
    case "Encumber":
      return { ...body, encumbrance: key }
    case "RequestSpending":
      return { papers: [], ...body, request: key }
    case "SignRequest":
    case "RecordMeeting":
    case "RecordVote":
    case "PublishRequest":
    case "PublishOutcome":
      return { papers: [], ...body }
    default:
      return body
  }
}
