import { Explanation, Source } from "@wangge/core/kernel"
import { useLanguage } from "./Language.tsx"

/** A figure's steps as a tree: name, figure, note and source of each. */
export const ExplanationTree = ({ explanation }: { readonly explanation: Explanation.Explanation }) => (
  <ul className="tree">
    <Step step={explanation} />
  </ul>
)

const Step = ({ step }: { readonly step: Explanation.Explanation }) => {
  const { language } = useLanguage()
  return (
    <li>
      <span className="tree-line">
        <span>{step.title[language]}</span>
        {step.quantity !== undefined && <strong>{Explanation.formatQuantity(step.quantity, language)}</strong>}
        {step.note !== undefined && <span className="quiet">{step.note[language]}</span>}
        {step.source !== undefined && <cite>{Source.show(step.source, language)}</cite>}
      </span>
      {step.steps.length > 0 && (
        <ul>
          {step.steps.map((child, place) => (
            // The steps of one explanation never change their order.
            <Step key={place} step={child} />
          ))}
        </ul>
      )}
    </li>
  )
}
