import { usePayslip } from "../api/PayQueries.ts"
import { useAsked } from "../people/Asked.ts"
import { PeopleFrame } from "../people/PeopleFrame.tsx"
import { useWords } from "../shell/Language.tsx"
import { Answer } from "../shell/State.tsx"
import { MonthControl, monthOf } from "./MonthControl.tsx"
import { words } from "./PayrollWords.ts"
import { Slip } from "./Slip.tsx"

/** One person's payslip of a month, each line with its reason. */
export const PayslipPage = ({ person }: { readonly person: string }) => {
  const w = useWords(words)
  const asked = useAsked()
  const month = monthOf(asked)
  const found = usePayslip(asked.district, month, person)
  const name = found.data?.payslip.name ?? person
  return (
    <PeopleFrame
      asked={asked}
      single
      title={name}
      lead={<a href={asked.href(`people/${encodeURIComponent(person)}`)}>{w.toPerson}</a>}
      controls={<MonthControl asked={asked} />}
    >
      <Answer of={found}>
        {({ explanation, payslip, stage }) => (
          <Slip payslip={payslip} name={name} explanation={explanation} isDraft={stage !== "Closed"} />
        )}
      </Answer>
    </PeopleFrame>
  )
}
