import type { ClockNow } from "../api/Model.ts"
import { useExplanation } from "../api/Queries.tsx"
import { Dialog } from "../shell/Dialog.tsx"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { useLanguage } from "../shell/Language.tsx"
import { Failure, Loading } from "../shell/State.tsx"

interface Props {
  readonly id: string
  readonly reading: ClockNow
  readonly onClose: () => void
}

/** How a clock came to stand where it stands, step by step. */
export const Why = ({ id, reading, onClose }: Props) => {
  const { t, say } = useLanguage()
  const explanations = useExplanation(id, true)
  const found = explanations.data?.clocks.find(({ key }) => key === reading.key)
  return (
    <Dialog title={t.ticket.whyOf(say(reading.label))} onClose={onClose}>
      {found !== undefined ? (
        <ExplanationTree explanation={found.explanation} />
      ) : explanations.isError ? (
        <Failure error={explanations.error} retry={() => explanations.refetch()} />
      ) : (
        <Loading />
      )}
    </Dialog>
  )
}
