/** What the stories of a personnel office are told with: the office, its places, papers, and days counted back from today. */
import type { Day, Id } from "@wangge/core/kernel"
import type { Workforce, WorkforceCommand } from "@wangge/core/workforce"
import { type Community, communities } from "../city/Ground.ts"
import type { Office } from "./Office.ts"
import type { Doing } from "./Sent.ts"

/** Something that happens on a day. */
export interface Turn {
  readonly day: Day.Day
  readonly act: Doing<unknown>
}

type Documents = ReadonlyArray<Id.EvidenceHash>

export interface Telling {
  readonly office: Office
  readonly places: ReadonlyArray<Community>
  /** Before anything of it happened. */
  readonly state: Workforce.Workforce
  readonly papers: { readonly decision: Documents; readonly diploma: Documents; readonly health: Documents }
  readonly ago: (days: number) => Day.Day
}

export const turn = ({ office }: Telling, day: Day.Day, command: WorkforceCommand.WorkforceCommand): Turn => ({
  day,
  act: office.send(day, command)
})

/** The nth village or community of a street or district. */
export const placeIn = (within: string, nth: number): Id.AreaCode => {
  const code = communities.filter(({ parent }) => parent.startsWith(within))[nth]?.code
  if (code === undefined) throw new Error(`${within} has no place ${nth}`)
  return code
}
