import { FundCommands as Api } from "@wangge/adapter-http/api"
import type { Day, Money } from "@wangge/core/kernel"
import type { FundDetail } from "../api/FundModel.ts"
import { FUNDS } from "../api/FundQueries.ts"
import { useApi } from "../api/Queries.tsx"
import { Commands } from "../command/Commands.tsx"
import type { Offer } from "../command/Field.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import type { Option } from "../shell/Options.tsx"
import * as FundForm from "./FundForm.ts"
import { words } from "./FundWords.ts"

type Named = keyof typeof FundForm.asks

interface Situation {
  readonly fixed?: Readonly<Record<string, unknown>>
  readonly onward?: boolean
  readonly line?: string
  readonly amount?: Money.Fen
}

/** How commands on a fund are offered: by their names and fields, if the reader's role may give them. */
export const useOffer = (fund: FundDetail, today: Day.Day) => {
  const { language, say } = useLanguage()
  const w = useWords(words)
  const { chart, purpose } = fund.rules
  const accounts = chart
    .filter(({ book, free }) => free && book === "financial")
    .map(({ code, label }): Option => [code, `${code} ${say(label)}`])
  return (tag: Named, { amount, fixed = {}, line, onward = false }: Situation = {}): ReadonlyArray<Offer> => {
    if (!fund.allowed.includes(Api.commands[tag].segment)) return []
    const given = { language, today, lines: purpose.lines, accounts, line, ...(amount === undefined ? {} : { amount }) }
    return [{ tag, name: w.commands[tag], onward, fields: FundForm.fieldsOf(tag, given), fixed }]
  }
}

/** What can be done here; nothing stands where nothing can. */
export const FundCommands = ({ fund, offers }: { readonly fund: string; readonly offers: ReadonlyArray<Offer> }) => {
  const w = useWords(words)
  const { funds } = useApi()
  if (offers.length === 0) return null
  const send = async (tag: string, body: object, key: string): Promise<unknown> => {
    const named = tag as FundForm.Tag
    return funds.command(fund, named, FundForm.bodyOf(named, { ...body }, key), key)
  }
  return <Commands offers={offers} none={w.nothing} target={{ send, touched: [FUNDS] }} />
}
