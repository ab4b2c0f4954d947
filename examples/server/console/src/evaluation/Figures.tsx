import { Share } from "@wangge/core/kernel"
import type { Figure } from "../api/Model.ts"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { useLanguage } from "../shell/Language.tsx"
import { Why } from "../shell/Why.tsx"

/** Each rate with its numerator and denominator; the dash of a missing value is a word. */
export const Figures = ({ figures }: { readonly figures: ReadonlyArray<Figure> }) => {
  const { t, say } = useLanguage()
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t.evaluation.indicator}</th>
          <th scope="col" className="num">
            {t.evaluation.value}
          </th>
          <th scope="col" className="num">
            {t.evaluation.figures}
          </th>
          <th scope="col">
            <span className="unseen">{t.why.ask}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.key}>
            <th scope="row">
              <span className="name">{say(figure.label)}</span>
            </th>
            <td className="num">
              {figure.value === null ? (
                <span className="quiet">{t.summary.noValue}</span>
              ) : (
                <strong>{Share.format(figure.value, 1)}</strong>
              )}
            </td>
            <td className="num">
              {figure.num} / {figure.den}
            </td>
            <td className="num">
              <Why name={say(figure.label)}>
                <ExplanationTree explanation={figure.explanation} />
              </Why>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
