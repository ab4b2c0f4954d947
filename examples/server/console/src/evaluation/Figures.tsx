import { Share } from "@wangge/core/kernel"
import type { Figure } from "../api/Model.ts"
import { useLanguage } from "../shell/Language.tsx"

interface Props {
  readonly figures: ReadonlyArray<Figure>
  readonly onWhy: (figure: Figure) => void
}

/** Each rate with its numerator and denominator; the dash of a missing value is a word. */
export const Figures = ({ figures, onWhy }: Props) => {
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
            <span className="unseen">{t.ticket.why}</span>
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
              <button type="button" className="button plain small" onClick={() => onWhy(figure)}>
                {t.ticket.why}
                <span className="unseen">{say(figure.label)}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
