import { PayCommands, WorkforceCommands } from "@wangge/adapter-http/api"
import { WorkforceCommand } from "@wangge/core/workforce"
import type { ReactNode } from "react"
import { STAFF } from "../api/PeopleQueries.ts"
import { useApi, useMe } from "../api/Queries.tsx"
import { Commands } from "../command/Commands.tsx"
import type { Offer } from "../command/Field.ts"
import { useWords } from "../shell/Language.tsx"
import { useAsked } from "./Asked.ts"
import { words } from "./PeopleWords.ts"

/** Stands for those alone who decide on posts and people, so that others ask for nothing that it needs. */
export const ForPersonnel = ({ children }: { readonly children: ReactNode }) => {
  const role = useMe().data?.role
  return role !== undefined && WorkforceCommand.whoMay.includes(role) ? children : null
}

/** What can be done here with the posts, people and pay records of the district. */
export const StaffCommands = ({ offers }: { readonly offers: ReadonlyArray<Offer> }) => {
  const w = useWords(words)
  const { pay, staff } = useApi()
  const { district } = useAsked()
  if (offers.length === 0) return null
  const send = async (tag: string, body: object, key: string): Promise<unknown> => {
    if (tag === "RegisterPerson") return staff.enrol(district, body, key)
    const onWorkforce = WorkforceCommands.tags.find((one) => one === tag)
    if (onWorkforce !== undefined) return staff.command(district, onWorkforce, body, key)
    const onPay = PayCommands.tags.find((one) => one === tag)
    return onPay === undefined ? undefined : pay.command(district, onPay, body, key)
  }
  return <Commands offers={offers} none={w.none} target={{ send, touched: [STAFF] }} />
}
