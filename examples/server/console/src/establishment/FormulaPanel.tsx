import { useDecisions, usePreview } from "../api/PeopleQueries.ts"
import type { Asked } from "../people/Asked.ts"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { Why } from "../shell/Why.tsx"
import { words } from "./EstablishmentWords.ts"

/** What the formula gives a place with its figures of the day, beside what was decided. */
export const FormulaPanel = ({ asked, place }: { readonly asked: Asked; readonly place: string }) => {
  const w = useWords(words)
  const decisions = useDecisions(asked.district, place).data
  const tasks = decisions?.findLast(({ from }) => from <= asked.day)?.tasks ?? []
  return (
    <Panel title={w.formula}>
      <Answer of={usePreview(asked.district, place, asked.day, tasks)}>
        {({ bounds, explanation, number }) => (
          <div className="notice">
            <p>
              <strong className="big">{number}</strong>{" "}
              <span className="quiet">{w.bounds(bounds.min, bounds.max)}</span>{" "}
              <Why name={w.formula}>
                <ExplanationTree explanation={explanation} />
              </Why>
            </p>
            <p className="small quiet">{w.formulaLead(asked.day)}</p>
          </div>
        )}
      </Answer>
    </Panel>
  )
}
