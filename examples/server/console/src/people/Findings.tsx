import { Eligibility } from "@wangge/core/workforce"
import { useLanguage } from "../shell/Language.tsx"

/** Each rule of a post, met or not; what an exception or a rule of transfer makes up for is told to screen readers too. */
export const Findings = ({ findings }: { readonly findings: ReadonlyArray<Eligibility.Finding> }) => {
  const { say } = useLanguage()
  return (
    <ul className="findings">
      {findings.map(({ outcome, rule }) => (
        <li
          key={rule}
          className={outcome === "met" ? "tone-met" : "tone-missed"}
          title={say(Eligibility.outcomeLabels[outcome])}
        >
          {outcome === "met" ? "✓" : "✗"} {say(Eligibility.rules[rule].name)}{" "}
          <span className="unseen">{say(Eligibility.outcomeLabels[outcome])}</span>
        </li>
      ))}
    </ul>
  )
}
