/** Refusals about limits, what is available, entries, reversals and the closing of periods. */
import * as Label from "../../kernel/Label.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import * as Source from "../../kernel/Source.ts"
import type { Book } from "../Account.ts"
import type { FundRefusal } from "../FundRefusal.ts"
import type { JournalKind } from "../Journal.ts"
import { budget, carryOver, mechanics, money, parallel, register, splitting, thresholds } from "./Wording.ts"

const { of } = Label

type Tag =
  | "OverOutstanding"
  | "OverReserved"
  | "OverWithoutRequest"
  | "OverPerItem"
  | "OverPerYear"
  | "OverEntitlement"
  | "SameLine"
  | "NotTransferable"
  | "CarriedStays"
  | "OverTransferShare"
  | "NotAvailable"
  | "EntriesMissing"
  | "AccountUnknown"
  | "AccountNotFree"
  | "EntryNotPositive"
  | "Unbalanced"
  | "OpeningTooLate"
  | "OpeningOrigin"
  | "OpeningDisagrees"
  | "NotReversible"
  | "ReversedAlready"
  | "OtherYear"
  | "YearIsClosed"
  | "PeriodNotOver"
  | "PeriodNotAfter"
  | "YearNotOpen"
  | "EarlierYearOpen"

const books: { readonly [B in Book]: Label.Label } = {
  financial: of("财务会计", "financial"),
  budgetary: of("预算会计", "budgetary")
}

/** What each kind of journal is called. */
export const kinds: { readonly [K in JournalKind]: Label.Label } = {
  opening: of("期初余额", "opening balances"),
  appropriation: of("预算下达", "appropriation"),
  supplement: of("预算追加", "supplement"),
  transfer: of("预算调剂", "transfer"),
  withdrawal: of("预算收回", "withdrawal"),
  payment: of("支付", "payment"),
  adjustment: of("调整", "adjustment"),
  reversal: of("冲销", "reversal"),
  yearEnd: of("年终结转", "year end")
}

export const rules: Pick<Catalogue<FundRefusal>, Tag> = {
  OverOutstanding: rule(of("占用余额", "what is still reserved"), "input", mechanics, "amount", (one) =>
    of(
      `占用${one.encumbrance}只剩${money(one.outstanding).zh}，不能释放${money(one.amount).zh}。请减少金额。`,
      `Only ${money(one.outstanding).en} is still reserved under ${one.encumbrance}, so ${money(one.amount).en} can not be released. Release less.`
    )
  ),
  OverReserved: rule(of("超占用支付", "paid beyond what is reserved"), "state", mechanics, "amount", (one) =>
    of(
      `占用${one.encumbrance}还剩${money(one.outstanding).zh}，连同允许的超支最多可付${money(one.max).zh}，不能付${money(one.amount).zh}。请另行占用差额。`,
      `${money(one.outstanding).en} is still reserved under ${one.encumbrance}; with the overrun allowed at most ${money(one.max).en} can be paid, not ${money(one.amount).en}. Reserve the difference apart.`
    )
  ),
  OverWithoutRequest: rule(
    of("免申请年度限额", "yearly limit without a request"),
    "state",
    splitting,
    "amount",
    (one) =>
      of(
        `项目“${one.line}”全年免申请最多${money(one.max).zh}，已用${money(one.used).zh}，再加${money(one.amount).zh}超出。请先提出支出申请，不要拆分。`,
        `Line "${one.line}" spends at most ${money(one.max).en} a year without a request; ${money(one.used).en} is used, and ${money(one.amount).en} would exceed it. Ask first, and do not split.`
      )
  ),
  OverPerItem: rule(of("单项限额", "limit of one item"), "input", thresholds, "amount", ({ line, amount, max }) =>
    of(
      `项目“${line}”单项最多${money(max).zh}，${money(amount).zh}超出。请减少金额，或改用其他项目。`,
      `Line "${line}" pays at most ${money(max).en} for one item, not ${money(amount).en}. Ask for less, or use another line.`
    )
  ),
  OverPerYear: rule(of("年度限额", "limit of a year"), "state", thresholds, "amount", (one) =>
    of(
      `项目“${one.line}”全年最多${money(one.max).zh}，已占用和支付${money(one.used).zh}，再加${money(one.amount).zh}超出。请减少金额或留待下年。`,
      `Line "${one.line}" has a limit of ${money(one.max).en} a year; ${money(one.used).en} is reserved or paid, and ${money(one.amount).en} would exceed it. Ask for less, or wait for next year.`
    )
  ),
  OverEntitlement: rule(of("年度工作经费标准", "yearly entitlement"), "state", Source.fact("PJ-C1"), "amount", (one) =>
    of(
      `每年标准为${money(one.yearly).zh}（${Source.show(one.source, "zh")}），已下达${money(one.granted).zh}，再下达${money(one.amount).zh}超出。超出部分请按追加办理。`,
      `The entitlement is ${money(one.yearly).en} a year (${Source.show(one.source, "en")}); ${money(one.granted).en} has been appropriated, and ${money(one.amount).en} would exceed it. Book what goes beyond as a supplement.`
    )
  ),
  SameLine: rule(of("不同项目", "two lines"), "input", budget, "to", ({ line }) =>
    of(`调出和调入都是“${line}”。请选择两个不同的项目。`, `Both lines are "${line}". Choose two different ones.`)
  ),
  NotTransferable: rule(of("可调剂项目", "transferable line"), "input", budget, "from", ({ line }) =>
    of(
      `项目“${line}”不得调剂。请用收回和追加办理。`,
      `Money of line "${line}" may not be moved. Withdraw it, and supplement the other line.`
    )
  ),
  CarriedStays: rule(of("结转专款专用", "carried money stays"), "state", carryOver, "amount", (one) =>
    of(
      `项目“${one.line}”中有上年结转${money(one.carried).zh}，只能用于原项目；可调剂的最多${money(one.movable).zh}，不是${money(one.amount).zh}。`,
      `Line "${one.line}" has ${money(one.carried).en} carried over, which stays with its purpose; at most ${money(one.movable).en} can be moved, not ${money(one.amount).en}.`
    )
  ),
  OverTransferShare: rule(of("调剂比例", "share that may be transferred"), "state", budget, "amount", (one) =>
    of(
      `项目“${one.line}”本年最多可调出${money(one.max).zh}，已调出${money(one.moved).zh}，再调${money(one.amount).zh}超出。请减少金额。`,
      `At most ${money(one.max).en} of line "${one.line}" may be moved this year; ${money(one.moved).en} was moved, and ${money(one.amount).en} would exceed it. Move less.`
    )
  ),
  NotAvailable: rule(of("不得超预算", "nothing beyond the budget"), "state", budget, "amount", (one) =>
    of(
      `${one.year}年项目“${one.line}”可用${money(one.available).zh}（下达${money(one.appropriated).zh}，占用${money(one.encumbered).zh}，已付${money(one.spent).zh}），不足${money(one.amount).zh}。请减少金额，或先追加、调剂预算。`,
      `Line "${one.line}" of ${one.year} has ${money(one.available).en} available (${money(one.appropriated).en} appropriated, ${money(one.encumbered).en} reserved, ${money(one.spent).en} paid), less than ${money(one.amount).en}. Ask for less, or supplement or transfer budget first.`
    )
  ),
  EntriesMissing: rule(of("凭证有分录", "entries of a journal"), "input", parallel, "financial", () =>
    of("凭证没有分录。请至少填写一借一贷。", "The journal has no entries. Give at least a debit and a credit.")
  ),
  AccountUnknown: rule(of("会计科目", "known account"), "input", parallel, "account", ({ account, book, accounts }) =>
    of(
      `${books[book].zh}没有科目${account}。可选：${accounts.join("、")}。`,
      `The ${books[book].en} book has no account ${account}. It has: ${accounts.join(", ")}.`
    )
  ),
  AccountNotFree: rule(of("受控科目", "controlled account"), "input", parallel, "account", ({ account, label }) =>
    of(
      `科目${account}“${label.zh}”只能由预算业务自动记账。请改用下达、支付、收回等业务。`,
      `Account ${account}, ${label.en}, moves by the budget alone. Appropriate, pay or withdraw instead.`
    )
  ),
  EntryNotPositive: rule(of("分录金额为正", "entries above zero"), "input", parallel, "amount", ({ account, amount }) =>
    of(
      `科目${account}的金额${money(amount).zh}不大于零。请填写正数；更正请用冲销。`,
      `The entry of ${money(amount).en} on ${account} is not above zero. Give a positive amount; to correct, reverse.`
    )
  ),
  Unbalanced: rule(of("借贷平衡", "balanced book"), "input", parallel, "financial", ({ book, difference }) =>
    of(
      `${books[book].zh}借方减贷方为${money(difference).zh}，不平衡。请改正分录。`,
      `In the ${books[book].en} book debits less credits are ${money(difference).en}, not zero. Correct the entries.`
    )
  ),
  OpeningTooLate: rule(of("期初先行", "opening first"), "state", register, undefined, ({ fund }) =>
    of(
      `资金${fund}已有记账，不能再导入期初余额。请用追加或调整办理。`,
      `Fund ${fund} has postings, so opening balances come too late. Supplement or adjust instead.`
    )
  ),
  OpeningOrigin: rule(of("资金年度", "year of the money"), "input", carryOver, "lines", ({ line, origin, year }) =>
    of(
      `项目“${line}”的资金年度${origin}晚于记账年度${year}。请改正。`,
      `Money of line "${line}" can not come from ${origin}, after ${year}. Correct the year.`
    )
  ),
  OpeningDisagrees: rule(of("账实相符", "lines agree with the books"), "input", parallel, "lines", (one) =>
    of(
      `项目“${one.line}”期初为${money(one.lines).zh}，但${books[one.book].zh}的资金科目为${money(one.entries).zh}。请核对后一致再导入。`,
      `Line "${one.line}" opens with ${money(one.lines).en}, but the money account of the ${books[one.book].en} book says ${money(one.entries).en}. Make them agree, then import.`
    )
  ),
  NotReversible: rule(of("可冲销的凭证", "reversible journal"), "state", register, "reverses", ({ journal, kind }) =>
    of(
      `凭证${journal}是“${kinds[kind].zh}”，不能冲销。请用新的凭证更正。`,
      `Journal ${journal} is of the kind "${kinds[kind].en}" and can not be reversed. Correct it by a new one.`
    )
  ),
  ReversedAlready: rule(of("只冲销一次", "reversed once"), "conflict", register, "reverses", ({ journal, by }) =>
    of(
      `凭证${journal}已被${by}冲销，不必再办。`,
      `Journal ${journal} has been reversed by ${by}. Nothing is left to do.`
    )
  ),
  OtherYear: rule(of("同一预算年度", "same budget year"), "input", budget, "on", ({ on, year }) =>
    of(
      `${on}不在${year}预算年度内。请用该年度的日期；跨年的请在新年度另行办理。`,
      `${on} is not in the budget year ${year}. Take a day of that year, or do it anew in the new one.`
    )
  ),
  YearIsClosed: rule(of("年度已结账", "closed year"), "state", register, "reverses", ({ journal, year }) =>
    of(
      `凭证${journal}所在的${year}年已结账，不能冲销。请用“以前年度盈余调整”更正。`,
      `The year ${year} of journal ${journal} is closed, so it can not be reversed. Correct it by an adjustment of earlier years.`
    )
  ),
  PeriodNotOver: rule(of("期满结账", "period over"), "state", register, "through", ({ through, today }) =>
    of(
      `期间到${through}为止，今天（${today}）还不能结账。请在期满之后办理。`,
      `The period runs through ${through}, and today is ${today}. Close it once it is over.`
    )
  ),
  PeriodNotAfter: rule(of("依次结账", "closed in order"), "conflict", register, "through", ({ through, openFrom }) =>
    of(
      `${through}以前的期间已结账，现从${openFrom}起记账。请选择更晚的日期。`,
      `Periods through ${through} are closed; the books are open from ${openFrom}. Choose a later day.`
    )
  ),
  YearNotOpen: rule(of("年度已开账", "open year"), "state", carryOver, "year", ({ year, years }) =>
    of(
      `${year}年没有开着的账。开着的年度：${years.join("、") || "无"}。`,
      `The year ${year} is not open. Open years: ${years.join(", ") || "none"}.`
    )
  ),
  EarlierYearOpen: rule(of("依次结账", "closed in order"), "state", carryOver, "year", ({ year, earlier }) =>
    of(
      `${earlier}年尚未结账。请先结清${earlier}年，再结${year}年。`,
      `The year ${earlier} is still open. Close it before ${year}.`
    )
  )
}
