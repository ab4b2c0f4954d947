/** What the signed-in role may do with the pay record of one person. */
import { PayRecordCommand, PayRecordEvent } from "@wangge/core/pay"
import type { PayRecord } from "../api/PeopleModel.ts"
import { useMe } from "../api/Queries.tsx"
import type { Offer } from "../command/Field.ts"
import { useAsked } from "../people/Asked.ts"
import { useLanguage } from "../shell/Language.tsx"
import * as PayForm from "./PayForm.ts"
import { words } from "./PayWords.ts"

const ofPerson = [
  "DeclareBase",
  "DeclareDeductions",
  "RecordUnpaidLeave",
  "CancelUnpaidLeave",
  "AdjustGrade",
  "CountYear",
  "RecordRepayment",
  "CarryInTax"
] as const satisfies ReadonlyArray<PayForm.Tag>

export const usePayOffers = (person: string, record: PayRecord | undefined): ReadonlyArray<Offer> => {
  const { language } = useLanguage()
  const { day } = useAsked()
  const role = useMe().data?.role
  const leaves = (record?.leaves ?? []).map(({ from, kind, to }) => ({
    key: from,
    text: `${from} – ${to} · ${PayRecordEvent.leaveLabels[kind][language]}`,
    body: { from }
  }))
  return ofPerson
    .filter((tag) => role !== undefined && PayRecordCommand.whoMay[tag].includes(role))
    .filter((tag) => tag !== "CancelUnpaidLeave" || leaves.length > 0)
    .map((tag) => ({
      tag,
      name: words[language].names[tag],
      fields: PayForm.fieldsOf(tag, { language, today: day, leaves }),
      fixed: { person }
    }))
}
