import { Allowance, SlaClock } from "@wangge/core/sla"
import type { ReactNode } from "react"
import type { ClockNow } from "../api/Model.ts"
import { useLanguage } from "../shell/Language.tsx"
import { useNow } from "../shell/Now.ts"
import { countdown, fullMoment, moment, span } from "../shell/Time.ts"
import type { Tone } from "../shell/Tone.ts"
import { ToneMark } from "../shell/ToneMark.tsx"
import { Why } from "../shell/Why.tsx"
import { ClockReasons } from "./ClockReasons.tsx"

interface Props {
  readonly ticket: string
  readonly reading: ClockNow
}

/** One clock as it stands this second. */
export const ClockFace = ({ ticket, reading }: Props) => {
  const { t, say } = useLanguage()
  const now = useNow()
  const { clock } = reading
  const status = SlaClock.statusAt(clock, now)
  const tone: Tone = status === "cancelled" ? "none" : status
  return (
    <div className={`clock clock-${clock.state._tag.toLowerCase()}`} data-clock={reading.key}>
      <div className="clock-top">
        {status === "cancelled" ? <span className="quiet">{t.ticket.cancelled}</span> : <ToneMark tone={tone} label />}
        <span className="quiet small">{say(Allowance.label(clock.target.allowance))}</span>
        <Why name={say(reading.label)}>
          <ClockReasons ticket={ticket} clock={reading.key} />
        </Why>
      </div>
      <Reading reading={reading} now={now} tone={tone} />
      {clock.extensions.length > 0 && <p className="small quiet">{t.ticket.extended(clock.extensions.length)}</p>}
    </div>
  )
}

const Reading = ({ reading, now, tone }: { readonly reading: ClockNow; readonly now: number; readonly tone: Tone }) => {
  const { t, language } = useLanguage()
  const { clock } = reading
  const { state } = clock
  switch (state._tag) {
    case "Running": {
      const left = state.deadline - now
      return (
        <>
          <Big tone={tone}>
            {countdown(left, language)} <small>{left < 0 ? t.ticket.late : t.ticket.left}</small>
          </Big>
          <Course from={clock.startedAt} state={state} now={now} />
          <p className="small quiet" title={fullMoment(state.deadline)}>
            {t.ticket.dueAt(moment(state.deadline, now))}
            {reading.remainingMs !== undefined && clock.target.calendar !== "continuous" && reading.remainingMs > 0 && (
              <> · {t.ticket.openTime(span(reading.remainingMs, language))}</>
            )}
          </p>
          {state.provisional && <p className="small provisional">{t.ticket.provisional}</p>}
        </>
      )
    }
    case "Paused": {
      const until = SlaClock.pauseUntil(clock)
      return (
        <>
          <Big tone={tone}>
            <small>{t.ticket.remainder}</small> {span(state.remainingMs, language)}
          </Big>
          {until !== undefined && <p className="small quiet">{t.ticket.resumes(moment(until, now))}</p>}
        </>
      )
    }
    case "Stopped":
      return (
        <p className="small">
          {state.lateMs === 0
            ? t.ticket.onTheDot
            : state.lateMs < 0
              ? t.ticket.inTime(span(-state.lateMs, language))
              : t.ticket.missed(span(state.lateMs, language))}
          <span className="quiet"> · {t.ticket.dueAt(moment(state.deadline, now))}</span>
        </p>
      )
    case "Cancelled":
      return null
  }
}

const Big = ({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) => (
  <p className={`big tone-${tone}`} role="timer">
    {children}
  </p>
)

type Running = Extract<ClockNow["clock"]["state"], { readonly _tag: "Running" }>

/** How far the time has run from its start to the deadline, with the two warnings marked. */
const Course = ({ from, state, now }: { readonly from: number; readonly state: Running; readonly now: number }) => {
  const whole = Math.max(1, state.deadline - from)
  const share = (at: number) => `${Math.min(100, Math.max(0, ((at - from) / whole) * 100)).toFixed(2)}%`
  return (
    <svg className="course" width="100%" height="8" aria-hidden="true" focusable="false">
      <rect className="course-all" width="100%" height="8" rx="2" />
      <rect className="course-run" width={share(now)} height="8" rx="2" />
      <rect className="course-yellow" x={share(state.yellowAt)} width="2" height="8" />
      <rect className="course-red" x={share(state.redAt)} width="2" height="8" />
    </svg>
  )
}
