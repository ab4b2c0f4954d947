/** Who is signed in: the token lives in this tab's session storage and nowhere else. */
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react"

const KEY = "wangge.token"

interface Session {
  readonly token: string | undefined
  /** True when the token that stood here was refused. */
  readonly refused: boolean
  readonly signIn: (token: string) => void
  readonly signOut: (refused?: boolean) => void
}

const Context = createContext<Session | undefined>(undefined)

/** Takes `#token=…` out of the address, so that it is neither kept in the history nor shown. */
const takeToken = (): string | undefined => {
  const found = new URLSearchParams(location.hash.replace(/^#\/?/, "").replace("?", "&")).get("token")
  if (found === null || found === "") return undefined
  const [path = ""] = location.hash.split(/[?&]?token=/)
  history.replaceState(null, "", `${location.pathname}${location.search}${path.length > 2 ? path : "#/"}`)
  return found
}

const initial = (): string | undefined => {
  const given = takeToken()
  if (given !== undefined) sessionStorage.setItem(KEY, given)
  return given ?? sessionStorage.getItem(KEY) ?? undefined
}

export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const [token, setToken] = useState(initial)
  const [refused, setRefused] = useState(false)
  const signIn = useCallback((given: string) => {
    sessionStorage.setItem(KEY, given)
    setRefused(false)
    setToken(given)
  }, [])
  const signOut = useCallback((wasRefused = false) => {
    sessionStorage.removeItem(KEY)
    setRefused(wasRefused)
    setToken(undefined)
  }, [])
  const session = useMemo(() => ({ token, refused, signIn, signOut }), [token, refused, signIn, signOut])
  return <Context value={session}>{children}</Context>
}

export const useSession = (): Session => {
  const session = use(Context)
  if (session === undefined) throw new Error("useSession stands inside a SessionProvider")
  return session
}
