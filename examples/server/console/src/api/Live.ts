/** Follows the live stream and marks what it touches as stale; after a break all is read once more. */
import { type QueryKey, useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { FUNDS } from "./FundQueries.ts"
import { STAFF } from "./PeopleQueries.ts"
import { useApi } from "./Queries.tsx"

/** Events that come in one burst lead to one reading. */
const GATHER_MS = 250
const staffKinds = ["workforce", "pay", "payroll", "appraisal", "career"]

export const useLive = (): boolean => {
  const api = useApi()
  const queries = useQueryClient()
  const [connected, setConnected] = useState(false)

  useEffect(() => {
    const ending = new AbortController()
    /** Tickets by id, and what else was among it. */
    const touched = new Set<string>()
    const parts = new Set<QueryKey>()
    let timer: ReturnType<typeof setTimeout> | undefined
    let broken = false

    const refresh = () => {
      timer = undefined
      for (const queryKey of parts) queries.invalidateQueries({ queryKey })
      if (touched.size > 0) {
        queries.invalidateQueries({ queryKey: ["tickets"] })
        queries.invalidateQueries({ queryKey: ["evaluation"] })
      }
      for (const id of touched) queries.invalidateQueries({ queryKey: ["ticket", id] })
      parts.clear()
      touched.clear()
    }

    const listener = {
      connected: (standing: boolean) => {
        if (standing && broken) queries.invalidateQueries()
        broken = !standing && !ending.signal.aborted
        setConnected(standing)
      },
      heard: ({ id, kind }: { readonly id: string; readonly kind: string }) => {
        if (kind === "ticket") touched.add(id)
        else if (staffKinds.includes(kind)) parts.add(STAFF)
        else if (kind === "fund") parts.add(FUNDS)
        else return
        timer ??= setTimeout(refresh, GATHER_MS)
      }
    }
    api.follow(listener, ending.signal).catch(() => setConnected(false))
    return () => {
      ending.abort()
      clearTimeout(timer)
    }
  }, [api, queries])

  return connected
}
