import { Month } from "@wangge/core/pay"
import * as Result from "effect/Result"
import type { Asked } from "../people/Asked.ts"
import { Labelled } from "../shell/Labelled.tsx"
import { useWords } from "../shell/Language.tsx"
import { words } from "./PayrollWords.ts"

/** The month that is asked for: the one of the day unless told otherwise. */
export const monthOf = (asked: Asked): Month.Month => {
  const read = Month.parse(asked.get("month") ?? "")
  return Result.isSuccess(read) ? read.success : Month.ofDay(asked.day)
}

/** The choice of a month, with its neighbours one step away. */
export const MonthControl = ({ asked }: { readonly asked: Asked }) => {
  const w = useWords(words)
  const month = monthOf(asked)
  const step = (months: number) => asked.set("month", Month.plus(month, months))
  return (
    <>
      <button type="button" className="button" onClick={() => step(-1)} aria-label={w.previous}>
        ‹
      </button>
      <Labelled label={w.month}>
        {(id) => (
          <input
            id={id}
            type="month"
            className="input"
            value={month}
            onChange={(event) => {
              const read = Month.parse(event.target.value)
              if (Result.isSuccess(read)) asked.set("month", read.success)
            }}
          />
        )}
      </Labelled>
      <button type="button" className="button" onClick={() => step(1)} aria-label={w.next}>
        ›
      </button>
    </>
  )
}
