/** Sends a command: files first, then the command itself. */
import { type QueryKey, useQueryClient } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { type Api, Refused } from "../api/Api.ts"
import { useApi, usePerson } from "../api/Queries.tsx"
import * as Body from "./Body.ts"
import * as Faults from "./Faults.ts"
import { asked, type Field, type Offer, placeField } from "./Field.ts"
import * as Upload from "./Upload.ts"

export type Sending =
  | { readonly _tag: "Idle" }
  | { readonly _tag: "Busy"; readonly uploading: boolean }
  | { readonly _tag: "Failed"; readonly error: unknown; readonly stale: boolean }
  | { readonly _tag: "Done" }

export interface Target {
  /** Gives one command; with the same key it is recorded once. */
  readonly send: (tag: string, body: object, idempotencyKey: string) => Promise<unknown>
  /** What is read again once something changed. */
  readonly touched: ReadonlyArray<QueryKey>
}

const isFile = ({ kind }: Field): boolean => kind === "photos" || kind === "documents"

const uploaded = async (api: Api, person: string, field: Field, form: FormData): Promise<ReadonlyArray<unknown>> => {
  const files = form.getAll(field.name)
  if (field.kind === "documents") return Upload.documents(api, files)
  const place = Body.readPlace(String(form.get(placeField(field.name)) ?? ""))
  return Upload.photos(api, files, person, place)
}

export const useSend = ({ send: give, touched }: Target) => {
  const api = useApi()
  const person = usePerson()
  const queries = useQueryClient()
  const [sending, setSending] = useState<Sending>({ _tag: "Idle" })
  /** The same form sent again after a lost answer carries the same key, so that it is recorded once. */
  const key = useRef(crypto.randomUUID())
  const readAgain = () => Promise.all(touched.map((queryKey) => queries.invalidateQueries({ queryKey })))

  const send = async (offer: Offer, form: FormData): Promise<boolean> => {
    const fields = asked(offer.fields, (name) => String(form.get(name) ?? ""))
    const empty = Faults.emptyOf(fields, form)
    if (empty.length > 0) {
      setSending({ _tag: "Failed", error: new Faults.Incomplete(empty), stale: false })
      return false
    }
    const files = fields.filter(isFile)
    setSending({ _tag: "Busy", uploading: files.length > 0 })
    try {
      let body = { ...offer.fixed, ...Body.of(fields, form) }
      for (const field of files) {
        const given = await uploaded(api, person, field, form)
        if (given.length > 0 || field.optional !== true) body = Body.put(body, field.name, given)
      }
      await give(offer.tag, body, key.current)
      key.current = crypto.randomUUID()
      setSending({ _tag: "Done" })
      await readAgain()
      return true
    } catch (error) {
      const stale = error instanceof Refused && error.problem.status === 412
      if (error instanceof Refused) key.current = crypto.randomUUID()
      if (stale) await readAgain()
      setSending({ _tag: "Failed", error, stale })
      return false
    }
  }

  return { sending, send, reset: () => setSending({ _tag: "Idle" }) }
}
