import { FundCommand } from "@wangge/core/fund"
import { Day } from "@wangge/core/kernel"
import { FUNDS, useFunds } from "../api/FundQueries.ts"
import { useApi, useAreas, useMe } from "../api/Queries.tsx"
import { Commands } from "../command/Commands.tsx"
import type { Field } from "../command/Field.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import type { Option } from "../shell/Options.tsx"
import { words } from "./FundWords.ts"

/** Opens the fund of an area for a purpose; both name it. */
export const OpenFund = ({ today }: { readonly today: Day.Day }) => {
  const role = useMe().data?.role
  return role !== undefined && FundCommand.whoMay.OpenFund.includes(role) ? <Form today={today} /> : null
}

const Form = ({ today }: { readonly today: Day.Day }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const { funds } = useApi()
  const areas = useAreas().data ?? []
  const opened = useFunds(Day.yearOf(today)).data ?? []
  const purposes = [...new Map(opened.map(({ purpose, purposeLabel }) => [purpose, say(purposeLabel)]))]
  const holders = areas.flatMap(
    ({ code, kind, name }): ReadonlyArray<Option> =>
      kind === "grid" || kind === "cell" ? [] : [[code, `${say(name)} · ${code}`]]
  )
  const fields: ReadonlyArray<Field> = [
    { name: "holder", label: w.fields.holder, kind: "code", suggested: holders },
    { name: "purpose", label: w.fields.purpose, kind: "code", suggested: purposes },
    { name: "on", label: w.fields.on, kind: "day", initial: today }
  ]
  const send = async (_tag: string, body: object, key: string): Promise<unknown> => {
    const { holder, on, purpose } = { holder: "", on: "", purpose: "", ...body }
    return funds.command(`${holder}-${purpose}`, "OpenFund", { on }, key)
  }
  return (
    <Commands
      offers={[{ tag: "OpenFund", name: w.commands.OpenFund, fields }]}
      none=""
      target={{ send, touched: [FUNDS] }}
    />
  )
}
