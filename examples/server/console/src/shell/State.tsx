/** What stands where something is still read, or could not be. */
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
