import type { ClockNow } from "../api/Model.ts"
import { useExplanation } from "../api/Queries.tsx"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { Answer } from "../shell/State.tsx"

/** How a clock came to stand where it stands, step by step. */
export const ClockReasons = ({ ticket, clock }: { readonly ticket: string; readonly clock: ClockNow["key"] }) => (
  <Answer of={useExplanation(ticket)}>
    {({ clocks }) =>
      clocks
        .filter(({ key }) => key === clock)
        .map(({ key, explanation }) => <ExplanationTree key={key} explanation={explanation} />)
    }
  </Answer>
)
