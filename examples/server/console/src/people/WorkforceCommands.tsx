import { WorkforceCommands as Table } from "@wangge/adapter-http/api"
import { WorkforceCommand } from "@wangge/core/workforce"
import type { ReactNode } from "react"
import { STAFF } from "../api/PeopleQueries.ts"
import { useApi, useMe } from "../api/Queries.tsx"
import { Commands } from "../command/Commands.tsx"
import type { Offer } from "../command/Field.ts"
import { useWords } from "../shell/Language.tsx"
import { useAsked } from "./Asked.ts"
import { words } from "./PeopleWords.ts"

/** A command of the personnel office, or the registration of a person with an identity card. */
export type Tag = WorkforceCommand.WorkforceCommand["_tag"]

interface Props {
  /** In the order in which they are offered. */
  readonly tags: ReadonlyArray<Tag>
  readonly offerOf: (tag: Tag) => Offer
}

/** Stands for those alone who decide on posts and people, so that others ask for nothing that it needs. */
export const ForPersonnel = ({ children }: { readonly children: ReactNode }) => {
  const role = useMe().data?.role
  return role !== undefined && WorkforceCommand.whoMay.includes(role) ? children : null
}

/** What the personnel office may do here. */
export const WorkforceCommands = ({ tags, offerOf }: Props) => {
  const w = useWords(words)
  const { staff } = useApi()
  const { district } = useAsked()
  if (tags.length === 0) return null
  return (
    <Commands
      offers={tags.map(offerOf)}
      none={w.none}
      target={{
        send: async (tag, body, key) => {
          if (tag === "RegisterPerson") return staff.enrol(district, body, key)
          const named = Table.tags.find((one) => one === tag)
          return named === undefined ? undefined : staff.command(district, named, body, key)
        },
        touched: [STAFF]
      }}
    />
  )
}
