import { AppraisalCommands as Table } from "@wangge/adapter-http/api"
import { AppraisalCommand, AppraisalStages } from "@wangge/core/appraisal"
import { useAppeals } from "../api/AppraisalQueries.ts"
import type { AppraisalDetail } from "../api/PeopleModel.ts"
import { STAFF, usePeople, usePlaces } from "../api/PeopleQueries.ts"
import { useApi, useMe } from "../api/Queries.tsx"
import { Commands } from "../command/Commands.tsx"
import type { Offer } from "../command/Field.ts"
import { useDirectory } from "../directory/Directory.ts"
import type { Asked } from "../people/Asked.ts"
import * as Named from "../people/Named.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import type { Option } from "../shell/Options.tsx"
import * as AppraisalForm from "./AppraisalForm.ts"
import { words } from "./AppraisalWords.ts"

interface Props {
  readonly asked: Asked
  readonly round: AppraisalDetail
}

/** What tickets say is recorded by the system at the office's word. */
const COLLECT = "CollectFigures"

/** What leads the appraisal on, in this order; the rest are records and side roads. */
const onward: ReadonlyArray<AppraisalForm.Tag> = [
  "OpenAppraisal",
  "DraftRatings",
  "PubliciseDraft",
  "DecideAppeal",
  "Finalise"
]

/** What the signed-in role may do with an appraisal at its stage. */
export const AppraisalCommands = ({ asked, round }: Props) =>
  round.allowed.length === 0 ? null : <Allowed asked={asked} round={round} />

const Allowed = ({ asked, round }: Props) => {
  const { language } = useLanguage()
  const w = useWords(words)
  const { appraising } = useApi()
  const directory = useDirectory()
  const { district } = asked
  const { allowed, draft, period, stage, terms } = round
  const params = { district, period }
  const me = useMe().data
  const isOffice = me !== undefined && AppraisalCommand.office.includes(me.role)
  const appeals = useAppeals(district, period).data ?? []
  const given: AppraisalForm.Given = {
    language,
    today: asked.day,
    schemes: terms?.schemes ?? [],
    people: Named.options(usePeople(district, asked.day).data ?? []),
    units: (usePlaces(district, asked.day).data ?? []).map(({ place }): Option => [place, directory.area(place)]),
    appellants: appeals
      .filter(({ outcome }) => outcome._tag === "Pending")
      .map((one) => ({
        key: one.person,
        text: `${Named.of(one)} · ${one.instanceLabel[language]}`,
        body: { person: one.person }
      })),
    draft,
    ...(me === undefined || isOffice ? {} : { self: me.person })
  }
  const commands = Table.tags
    .filter((tag) => allowed.includes(Table.commands[tag].segment))
    .filter((tag) => given.appellants.length > 0 || (tag !== "DecideAppeal" && tag !== "WithdrawAppeal"))
    .map(
      (tag): Offer => ({
        tag,
        name: w.names[tag],
        onward: onward.includes(tag),
        fields: AppraisalForm.fieldsOf(tag, given),
        fixed: AppraisalForm.fixedOf(tag, given)
      })
    )
  const role = useMe().data?.role
  const mayCollect =
    role !== undefined &&
    AppraisalCommand.office.includes(role) &&
    AppraisalStages.stagesOf.RecordFigures.includes(stage)
  const collecting: ReadonlyArray<Offer> = mayCollect
    ? [{ tag: COLLECT, name: w.collect, onward: stage === "Collecting", fields: [] }]
    : []
  const offers = [...commands.filter((one) => one.onward), ...collecting, ...commands.filter((one) => !one.onward)]
  const send = async (tag: string, body: object, key: string): Promise<unknown> => {
    if (tag === COLLECT) return appraising.collect(params, key)
    const named = Table.tags.find((one) => one === tag)
    return named === undefined ? undefined : appraising.command(params, named, withVote(named, body), key)
  }
  return <Commands key={stage} offers={offers} none="" target={{ send, touched: [STAFF] }} />
}

/** A vote says what it is. */
const withVote = (tag: AppraisalForm.Tag, body: object): object =>
  tag === "RecordVote" && "vote" in body ? { ...body, vote: { _tag: "Vote", ...(body.vote as object) } } : body
