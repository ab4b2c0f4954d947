import { Source } from "@wangge/core/kernel"
import { Refused } from "../api/Api.ts"
import { useLanguage } from "../shell/Language.tsx"
import * as Faults from "./Faults.ts"
import type { Field } from "./Field.ts"

interface Props {
  readonly error: unknown
  readonly stale: boolean
  /** Those of the form, to name what a fault is about. */
  readonly fields?: ReadonlyArray<Field>
}

const noFields: ReadonlyArray<Field> = []

/** Why a command was not recorded: the rule, what is wrong and what to do now, and where the rule comes from. */
export const RefusalNote = ({ error, stale, fields = noFields }: Props) => {
  const { t, say, language } = useLanguage()
  if (error instanceof Faults.Incomplete) {
    return (
      <p className="fault" role="alert">
        {t.command.fillIn(error.labels)}
      </p>
    )
  }
  const unreadable = Faults.unreadable(error)
  if (unreadable.length > 0) {
    return (
      <div className="fault refusal" role="alert">
        <strong>{t.command.unreadable}</strong>
        <ul>
          {unreadable.map((fault) => (
            <li key={`${fault.path}: ${fault.message}`}>
              {Faults.labelled(fault, fields)}: {fault.message}
            </li>
          ))}
        </ul>
      </div>
    )
  }
  if (!(error instanceof Refused)) {
    return (
      <p className="fault" role="alert">
        {t.state.offline}
      </p>
    )
  }
  const { problem } = error
  return (
    <div className="fault refusal" role="alert">
      <strong>{say(problem.rule)}</strong>
      <p>{stale ? t.command.stale : say(problem.sentence)}</p>
      {problem.errors !== undefined && (
        <ul>
          {problem.errors.map(({ path, message }) => (
            <li key={`${path.join(".")}: ${message}`}>
              <span className="mono">{path.slice(1).join(".")}</span> {message}
            </li>
          ))}
        </ul>
      )}
      {problem.source !== undefined && (
        <p className="small quiet">{t.command.rule(Source.show(problem.source, language))}</p>
      )}
    </div>
  )
}
