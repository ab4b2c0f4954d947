/** What stands where something is still read, or could not be. */
import type { ReactNode } from "react"
import { Refused } from "../api/Api.ts"
import { useLanguage } from "./Language.tsx"

export const Loading = () => {
  const { t } = useLanguage()
  return (
    <p className="notice quiet" role="status">
      {t.state.loading}
    </p>
  )
}

export const Failure = ({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) => {
  const { t, say } = useLanguage()
  const refused = error instanceof Refused ? error.problem : undefined
  return (
    <div className="notice bad" role="alert">
      <strong>{refused === undefined ? t.state.failed : say(refused.rule)}</strong>
      <span>{refused === undefined ? t.state.offline : say(refused.sentence)}</span>
      {retry !== undefined && (
        <button type="button" className="button small" onClick={retry}>
          {t.state.retry}
        </button>
      )}
    </div>
  )
}

interface Asked<A> {
  readonly data: A | undefined
  readonly isError: boolean
  readonly error: unknown
  readonly refetch: () => unknown
}

/** What was read, or that it is still being read, or why it could not be. */
export const Answer = <A,>({ of, children }: { readonly of: Asked<A>; readonly children: (data: A) => ReactNode }) =>
  of.data !== undefined ? (
    children(of.data)
  ) : of.isError ? (
    <Failure error={of.error} retry={() => of.refetch()} />
  ) : (
    <Loading />
  )
