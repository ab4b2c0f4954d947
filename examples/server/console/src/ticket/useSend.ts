/** Sends a command: photos first, then the command itself with the version that was looked at. */
import { useQueryClient } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { Refused } from "../api/Api.ts"
import type { TicketDetail } from "../api/Model.ts"
import { useApi, useMe } from "../api/Queries.tsx"
import { startOfDay } from "../shell/Time.ts"
import * as CommandForm from "./CommandForm.ts"
import * as PhotoFacts from "./PhotoFacts.ts"

export type Sending =
  | { readonly _tag: "Idle" }
  | { readonly _tag: "Busy"; readonly uploading: boolean }
  | { readonly _tag: "Failed"; readonly error: unknown; readonly stale: boolean }
  | { readonly _tag: "Done" }

const isFile = (entry: FormDataEntryValue): entry is File => entry instanceof File && entry.size > 0

export const useSend = (detail: TicketDetail) => {
  const api = useApi()
  const me = useMe().data
  const queries = useQueryClient()
  const [sending, setSending] = useState<Sending>({ _tag: "Idle" })
  /** The same form sent again after a lost answer carries the same key, so that it is recorded once. */
  const key = useRef(crypto.randomUUID())

  const upload = async (file: File, place: ReturnType<typeof CommandForm.readPlace>) => {
    const bytes = await file.arrayBuffer()
    const facts = await PhotoFacts.read(bytes, startOfDay)
    const stored = await api.upload(new Uint8Array(bytes))
    const where = facts.place ?? place
    return {
      hash: stored.hash,
      kind: "photo",
      takenAt: facts.takenAt ?? file.lastModified,
      ...(me === undefined ? {} : { takenBy: me.person }),
      ...(where === undefined ? {} : { place: where })
    }
  }

  const evidenceOf = async (tag: CommandForm.Tag, form: FormData) => {
    const field = CommandForm.fields[tag].find(({ kind }) => kind === "evidence")
    if (field === undefined) return {}
    const files = form.getAll(field.name).filter(isFile)
    const place = CommandForm.readPlace(String(form.get(CommandForm.placeField(field.name)) ?? ""))
    const evidence = []
    for (const file of files) evidence.push(await upload(file, place))
    return evidence.length === 0 && field.optional === true ? {} : { [field.name]: evidence }
  }

  const send = async (tag: CommandForm.Tag, form: FormData): Promise<boolean> => {
    setSending({ _tag: "Busy", uploading: CommandForm.fields[tag].some(({ kind }) => kind === "evidence") })
    try {
      const body = { ...CommandForm.bodyOf(tag, form, startOfDay), ...(await evidenceOf(tag, form)) }
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
