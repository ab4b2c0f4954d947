import type { Unit } from "@wangge/core/ticket"
import type { TicketDetail } from "../api/Model.ts"
import { type Directory, useDirectory } from "../board/Directory.ts"
import { useLanguage } from "../shell/Language.tsx"

/** Whether a unit is there for this kind of trouble at this place. */
const serves = (unit: Unit.Unit, { item }: TicketDetail, directory: Directory): boolean =>
  unit.department === directory.categories.get(item.category)?.department &&
  (unit.categories === undefined || unit.categories.includes(item.category)) &&
  (unit.areas.length === 0 || directory.path(item.grid).some(({ code }) => unit.areas.includes(code)))

/** All units, those first whose duty the ticket is. */
export const UnitOptions = ({ detail }: { readonly detail: TicketDetail }) => {
  const { t, say } = useLanguage()
  const directory = useDirectory()
  const units = [...directory.units.values()]
  const fitting = units.filter((unit) => serves(unit, detail, directory))
  const group = (label: string, members: ReadonlyArray<Unit.Unit>) =>
    members.length > 0 && (
      <optgroup label={label}>
        {members.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {say(unit.label)}
          </option>
        ))}
      </optgroup>
    )
  return (
    <>
      {group(t.command.serves, fitting)}
      {group(
        t.command.others,
        units.filter((unit) => !fitting.includes(unit))
      )}
    </>
  )
}
