import type { PlaceStanding } from "../api/PeopleModel.ts"
import { useWords } from "../shell/Language.tsx"
import { words } from "./EstablishmentWords.ts"

type Kinds = Pick<PlaceStanding, "kinds">

export const filledIn = ({ kinds }: Kinds): number => kinds.reduce((sum, { filled }) => sum + filled, 0)

/** Posts that recruitments hold free, of those that are vacant. */
export const reservedIn = ({ kinds }: Kinds): number =>
  kinds.reduce((sum, { reserved, vacancies }) => sum + Math.min(reserved, vacancies), 0)

/** A place's posts as a row of squares: held, reserved, free, and those above the number. */
export const Seats = ({ standing }: { readonly standing: PlaceStanding }) => {
  const w = useWords(words)
  const { vacancies, overfill } = standing
  const filled = filledIn(standing)
  const reserved = reservedIn(standing)
  const counts = [
    ["held", filled - overfill],
    ["reserved", reserved],
    ["free", vacancies - reserved],
    ["above", overfill]
  ] as const
  return (
    <span className="seats" role="img" aria-label={w.seats(filled, vacancies, overfill)}>
      {counts.flatMap(([kind, n]) =>
        Array.from({ length: n }, (_, i) => <span key={`${kind}${i}`} className={`seat seat-${kind}`} />)
      )}
    </span>
  )
}

/** What the squares mean. */
export const SeatKey = () => {
  const w = useWords(words)
  return (
    <p className="key">
      {(["held", "reserved", "free", "above"] as const).map((kind) => (
        <span key={kind}>
          <span className={`seat seat-${kind}`} aria-hidden="true" />
          {w.legend[kind]}
        </span>
      ))}
    </p>
  )
}
