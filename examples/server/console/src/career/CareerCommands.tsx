import type { CareerCommands as Table } from "@wangge/adapter-http/api"
import { STAFF } from "../api/PeopleQueries.ts"
import { useApi } from "../api/Queries.tsx"
import { Commands } from "../command/Commands.tsx"
import { useAsked, useDistricts } from "../people/Asked.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import type { Option } from "../shell/Options.tsx"
import * as CareerForm from "./CareerForm.ts"
import { words } from "./CareerWords.ts"

interface Props {
  readonly tags: ReadonlyArray<Table.Named>
  /** Left out where a new one is announced. */
  readonly career?: string
  readonly candidates?: ReadonlyArray<Option>
  readonly entrants?: ReadonlyArray<Option>
}

const noOptions: ReadonlyArray<Option> = []

/** What the personnel office may do with a reserved recruitment. */
export const CareerCommands = ({ tags, career, candidates = noOptions, entrants = noOptions }: Props) => {
  const { language } = useLanguage()
  const w = useWords(words)
  const { appraising } = useApi()
  const { day } = useAsked()
  const districts = useDistricts()
  if (tags.length === 0) return null
  const given: CareerForm.Given = { language, today: day, districts, candidates, entrants }
  const offers = tags.map((tag) => ({
    tag,
    name: w.names[tag],
    onward: tag !== "CloseCareer" && tag !== "WithdrawCandidate",
    fields: CareerForm.fieldsOf(tag, given)
  }))
  const send = async (tag: string, body: object, key: string): Promise<unknown> => {
    const named = tags.find((one) => one === tag)
    const { career: id, ...rest } = { career, ...body }
    return named === undefined ? undefined : appraising.careerCommand(String(id ?? ""), named, rest, key)
  }
  return (
    <Commands
      {...(career === undefined ? { title: w.title } : {})}
      offers={offers}
      none=""
      target={{ send, touched: [STAFF] }}
    />
  )
}
