import { CapRules, type ExcellentCap } from "@wangge/core/appraisal"
import type { AppraisalDetail } from "../api/PeopleModel.ts"
import { useDirectory } from "../directory/Directory.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Stepwise } from "../shell/Stepwise.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { words } from "./AppraisalWords.ts"

/** How many places for excellent each unit, or units counted together, has, and how many went. */
export const Pools = ({ round }: { readonly round: AppraisalDetail }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const directory = useDirectory()
  const columns: ReadonlyArray<Column<ExcellentCap.Pool>> = [
    {
      key: "area",
      head: w.place,
      isName: true,
      cell: ({ area, level, units }) => (
        <>
          {directory.area(area)}
          {level !== "place" && <span className="quiet small"> {say(CapRules.levelLabels[level])}</span>}
          {units.length > 1 && <span className="quiet small block">{w.poolUnits(units.length)}</span>}
        </>
      )
    },
    { key: "base", head: w.base, num: true, cell: ({ base }) => base },
    { key: "quota", head: w.quota, num: true, cell: ({ quota }) => quota },
    { key: "excellent", head: w.excellent, num: true, cell: ({ excellent }) => excellent.length },
    {
      key: "lost",
      head: w.lost,
      num: true,
      cell: ({ lost }) => <span className={lost.length === 0 ? "quiet" : undefined}>{lost.length}</span>
    }
  ]
  if (round.pools.length === 0) return null
  return (
    <Panel title={w.pools}>
      <Stepwise rows={round.pools}>
        {(rows) => (
          <Table caption={w.pools} columns={columns} rows={rows} keyOf={({ area, level }) => `${level}/${area}`} />
        )}
      </Stepwise>
    </Panel>
  )
}
