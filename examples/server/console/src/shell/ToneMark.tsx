import { useLanguage } from "./Language.tsx"
import type { Tone } from "./Tone.ts"

/** Outlines in a box of 16 by 16. */
export const shapes: { readonly [T in Tone]: string } = {
  green: "M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z",
  yellow: "M8 1.5L15 14H1z",
  red: "M8 .8L15.2 8L8 15.2L.8 8z",
  breached:
    "M1.5 1.5h13v13h-13zM4.4 5.9L6.5 8L4.4 10.1L5.9 11.6L8 9.5L10.1 11.6L11.6 10.1L9.5 8L11.6 5.9L10.1 4.4L8 6.5L5.9 4.4z",
  paused: "M3 2h3.6v12H3zM9.4 2H13v12H9.4z",
  met: "M2.2 8.4L6.2 12.4L14 3.6L12.2 2L6 9L3.9 6.8z",
  missed: "M3.2 1.6L8 6.4L12.8 1.6L14.4 3.2L9.6 8L14.4 12.8L12.8 14.4L8 9.6L3.2 14.4L1.6 12.8L6.4 8L1.6 3.2z",
  none: "M2 7h12v2H2z"
}

/** The shape of a tone; with `label` its word stands beside it, otherwise it is told to screen readers. */
export const ToneMark = ({ tone, label = false }: { readonly tone: Tone; readonly label?: boolean }) => {
  const { t } = useLanguage()
  return (
    <span className={`tone tone-${tone}`} title={label ? undefined : t.tone[tone]}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
        <path d={shapes[tone]} fillRule="evenodd" />
      </svg>
      <span className={label ? undefined : "unseen"}>{t.tone[tone]}</span>
    </span>
  )
}
