import { Governance, type ViewStore } from "@wangge/core/app"
import {
  type Account,
  BudgetLine,
  CarryOver,
  Drill,
  Fund,
  type FundEvent,
  FundPolicy,
  FundRefusalCatalogue,
  FundView,
  Journal,
  TrialBalance
} from "@wangge/core/fund"
import { Day, Id, Label, Money, Refusal } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import type { JournalDetail, YearEnd } from "../api/FundBooksApi.ts"
import * as Problem from "../api/Problem.ts"
import { City } from "./City.ts"
import * as Faults from "./Faults.ts"
import * as FundAnswers from "./FundAnswers.ts"
import * as FundFigures from "./FundFigures.ts"
import { Funds, type Opened } from "./Funds.ts"
import * as Listing from "./Listing.ts"
import { inForce, respond, tagged } from "./Respond.ts"

const journalLabel = Label.of("凭证", "journal")
const anyId = Id.JournalId.make("would-be")

/** The entries of both books as a journal has them. */
const entriesOf = (opened: Opened, journal: Pick<Journal.Journal, "financial" | "budgetary">) => [
  ...journal.financial.map((one) => FundAnswers.entry(opened, "financial", one)),
  ...journal.budgetary.map((one) => FundAnswers.entry(opened, "budgetary", one))
]

const journalOf = (
  opened: Opened,
  row: FundAnswers.JournalRow,
  entries: ReadonlyArray<FundAnswers.EntryRow>,
  whyNot: Label.Label | undefined
): typeof JournalDetail.Type => {
  const items: ReadonlyArray<FundEvent.PaidItem> = row.items === null ? [] : JSON.parse(row.items)
  return {
    ...FundAnswers.journal(row),
    entries: entries.map((one) =>
      FundAnswers.entry(opened, one.book as Account.Book, {
        account: one.account as Journal.Entry["account"],
        line: one.line as Id.LineId,
        side: one.side as Account.Side,
        amount: Money.fen(one.amount)
      })
    ),
    items: items.map((one) => ({
      ...one,
      ...FundAnswers.namesOf(opened, opened.state.purpose, one.line, one.use)
    })),
    papers: JSON.parse(row.papers) as ReadonlyArray<Journal.Paper>,
    mayReverse: whyNot === undefined,
    ...(whyNot === undefined ? {} : { whyNot })
  }
}

const yearEndOf = (
  opened: Opened,
  event: FundEvent.Of<"YearClosed">,
  whyNot: Label.Label | undefined
): typeof YearEnd.Type => {
  const explanation = CarryOver.explain(event, opened.purpose)
  const { expired, journal, lapsed, lines, year } = event
  return {
    fund: opened.fund,
    year,
    left: Money.sum(lines.map(({ left }) => left)),
    carried: Money.sum(lines.map(BudgetLine.carriedTotal)),
    returned: Money.sum(lines.map(({ returned }) => returned)),
    lines: lines.map((one) => ({
      ...one,
      label: FundAnswers.namesOf(opened, opened.state.purpose, one.line, "").lineLabel
    })),
    expired,
    lapsed,
    entries: entriesOf(opened, journal),
    mayClose: whyNot === undefined,
    ...(whyNot === undefined ? {} : { whyNot }),
    explanation,
    text: FundAnswers.textOf(explanation)
  }
}

export const layer = HttpApiBuilder.group(
  Api,
  "fundBooks",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const funds = yield* Funds
    const governance = yield* Governance.Governance

    /** The year that is asked about, or the one that is closed next. */
    const closable = (opened: Opened, asked: Journal.Year | undefined) => {
      const years = Fund.openYears(opened.state)
      const year = asked ?? years[0] ?? opened.thisYear
      const refusal = Refusal.describe(FundRefusalCatalogue.catalogue, { _tag: "YearNotOpen", year, years })
      return years.includes(year) ? Effect.succeed(year) : Effect.fail(Problem.ofRefusal(refusal))
    }

    return handlers.handleAll({
      journals: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { cursor, encumbrance, from, fund, kind, limit, through, year } = asked.query
            const selected = yield* funds.select("fundBooks", asked.query)
            const ids = new Set(selected.funds.map((one) => one.fund))
            const where: Array<ViewStore.Condition<keyof FundAnswers.JournalRow & string>> = []
            if (fund !== undefined) where.push({ column: "fund", op: "eq", value: fund })
            if (year !== undefined) where.push({ column: "year", op: "eq", value: year })
            if (from !== undefined) where.push({ column: "on_day", op: "gte", value: from })
            if (through !== undefined) where.push({ column: "on_day", op: "lte", value: through })
            if (kind !== undefined) where.push({ column: "kind", op: "in", value: kind })
            if (encumbrance !== undefined) where.push({ column: "encumbrance", op: "eq", value: encumbrance })
            return yield* Listing.page(governance.views, FundView.journals, {
              cursor,
              limit,
              query: {
                where,
                orderBy: [
                  { column: "fund", direction: "asc" },
                  { column: "year", direction: "desc" },
                  { column: "number", direction: "desc" }
                ]
              },
              show: (rows) => Effect.succeed(rows.filter((row) => ids.has(row.fund)).map(FundAnswers.journal))
            })
          })
        ),
      journal: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { fund, journal } = asked.params
            const opened = yield* funds.open("fundBooks", fund)
            const row = yield* governance.views.get(FundView.journals, [fund, journal])
            if (row === undefined) return yield* Effect.fail(Faults.notFound(journalLabel, journal))
            const entries = yield* Listing.all(governance.views, FundView.entries, [
              { column: "fund", op: "eq", value: fund },
              { column: "year", op: "eq", value: row.year },
              { column: "number", op: "eq", value: row.number }
            ])
            const whyNot = yield* funds.whyNot(opened, {
              _tag: "ReverseJournal",
              id: anyId,
              on: opened.today,
              reverses: journal,
              reason: anyId,
              papers: []
            })
            return tagged(opened.version, journalOf(opened, row, entries, whyNot))
          })
        ),
      drill: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const selected = yield* funds.select("fundBooks", asked.query)
            const entries = yield* FundFigures.entriesOf(governance.views, selected.funds, asked.query)
            const { area, cursor, fund, limit, purpose, ...where } = asked.query
            const parts = Drill.journals(entries, where)
            const page = Listing.ofMemory(
              parts,
              (one) => `${one.fund} ${one.year} ${String(one.number).padStart(9, "0")}`,
              { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) }
            )
            return FundFigures.json({
              sum: Money.sum(parts.map(({ amount }) => amount)),
              ...page,
              rows: page.rows.map((one) => ({
                ...one,
                kindLabel: Journal.kindLabels[one.kind as Journal.JournalKind]
              }))
            })
          })
        ),
      trialBalance: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const selected = yield* funds.select("fundBooks", asked.query)
            const days = FundFigures.daysOf(selected, asked.query)
            const entries = yield* FundFigures.entriesOf(governance.views, selected.funds, { through: days.through })
            return FundFigures.json({
              ...TrialBalance.of(entries, selected.rules.chart, days),
              funds: selected.funds.length
            })
          })
        ),
      yearEnd: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const opened = yield* funds.open("fundBooks", asked.params.fund)
            const year = yield* closable(opened, asked.query.year)
            const on = Day.of(`${year}-12-31`)
            const rules = yield* inForce(FundPolicy.on(city.policy.fund, on, opened.today))
            const { purpose } = opened
            const event = CarryOver.preview(opened.state, { year, id: anyId, on, rules, purpose })
            const whyNot = yield* funds.whyNot(opened, { _tag: "CloseYear", id: anyId, year })
            return tagged(opened.version, yearEndOf(opened, event, whyNot))
          })
        ),
      history: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { fund, version } = yield* funds.open("fundBooks", asked.params.fund)
            const page = yield* Listing.history(governance, city.fund(fund), asked.query, () => true)
            return tagged(version, page)
          })
        )
    })
  })
)
