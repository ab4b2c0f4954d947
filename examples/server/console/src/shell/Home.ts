/** Where a role begins: on the board if it may read tickets, else with the staff. */
import { Readers } from "@wangge/adapter-http/api"
import type { Me } from "../api/Model.ts"
import { boardHref, establishmentHref } from "./Route.ts"

export const mayRead = ({ role }: Me, resource: Readers.Resource): boolean =>
  Readers.reachOf(role, resource) !== undefined

export const homeOf = (me: Me): string => (mayRead(me, "tickets") ? boardHref : establishmentHref)
