/** Sends a command: photos first, then the command itself with the version that was looked at. */
import { useQueryClient } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { Refused } from "../api/Api.ts"
import type { TicketDetail } from "../api/Model.ts"
import { useApi, usePerson } from "../api/Queries.tsx"
import { startOfDay } from "../shell/Time.ts"
import * as CommandForm from "./CommandForm.ts"
import * as Upload from "./Upload.ts"

export type Sending =
  | { readonly _tag: "Idle" }
  | { readonly _tag: "Busy"; readonly uploading: boolean }
  | { readonly _tag: "Failed"; readonly error: unknown; readonly stale: boolean }
  | { readonly _tag: "Done" }

export const useSend = (detail: TicketDetail) => {
  const api = useApi()
  const person = usePerson()
  const queries = useQueryClient()
  const [sending, setSending] = useState<Sending>({ _tag: "Idle" })
  /** The same form sent again after a lost answer carries the same key, so that it is recorded once. */
  const key = useRef(crypto.randomUUID())

  const evidenceOf = async (field: CommandForm.Field | undefined, form: FormData) => {
    if (field === undefined) return {}
    const place = CommandForm.readPlace(String(form.get(CommandForm.placeField(field.name)) ?? ""))
    const evidence = await Upload.all(api, form.getAll(field.name), person, place)
    return evidence.length === 0 && field.optional === true ? {} : { [field.name]: evidence }
  }

  const send = async (tag: CommandForm.Tag, form: FormData): Promise<boolean> => {
    const photos = CommandForm.fields[tag].find(({ kind }) => kind === "evidence")
    setSending({ _tag: "Busy", uploading: photos !== undefined })
    try {
      const body = { ...CommandForm.bodyOf(tag, form, startOfDay), ...(await evidenceOf(photos, form)) }
      await api.command(detail.id, tag, body, detail.version, key.current)
      key.current = crypto.randomUUID()
      setSending({ _tag: "Done" })
      await Promise.all([
        queries.invalidateQueries({ queryKey: ["ticket", detail.id] }),
        queries.invalidateQueries({ queryKey: ["tickets"] })
      ])
      return true
    } catch (error) {
      const stale = error instanceof Refused && error.problem.status === 412
      if (error instanceof Refused) key.current = crypto.randomUUID()
      if (stale) await queries.invalidateQueries({ queryKey: ["ticket", detail.id] })
      setSending({ _tag: "Failed", error, stale })
      return false
    }
  }

  return { sending, send, reset: () => setSending({ _tag: "Idle" }) }
}
