import { Entry, Post } from "@wangge/core/workforce"
import type { Held, PlaceStanding } from "../api/PeopleModel.ts"
import { useMe } from "../api/Queries.tsx"
import { PersonLink } from "../people/PersonLink.tsx"
import { mayRead } from "../shell/Home.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { Why } from "../shell/Why.tsx"
import { Candidates } from "./Candidates.tsx"
import { words } from "./EstablishmentWords.ts"

/** A seat of a kind with its holder, if any. */
interface Seat {
  readonly key: string
  readonly kind: Post.PostKind
  readonly seat: number
  readonly holder?: Held
  readonly isAbove: boolean
  readonly isReserved: boolean
}

const seatsOf = ({ kinds, holders }: PlaceStanding, above: ReadonlyArray<Held>): ReadonlyArray<Seat> =>
  kinds.flatMap(({ kind, number, reserved }) => {
    const ofKind = holders.filter((one) => one.kind === kind)
    const held = ofKind.map(
      (holder): Seat => ({
        key: `${kind}/${holder.person}/${holder.from}`,
        kind,
        seat: holder.seat,
        holder,
        isAbove: above.some((one) => one.person === holder.person && one.kind === kind && one.from === holder.from),
        isReserved: false
      })
    )
    const taken = new Set(ofKind.map(({ seat }) => seat))
    const free = Array.from({ length: number }, (_, i) => i + 1)
      .filter((seat) => !taken.has(seat))
      .slice(0, Math.max(0, number - ofKind.length))
      .map((seat, i): Seat => ({ key: `${kind}/${seat}`, kind, seat, isAbove: false, isReserved: i < reserved }))
    return [...held, ...free].sort((a, b) => a.seat - b.seat)
  })

interface Props {
  readonly standing: PlaceStanding
  /** Who is above the number. */
  readonly above: ReadonlyArray<Held>
}

/** Who holds each post of a place, and which are free. */
export const PlaceRoster = ({ standing, above }: Props) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const me = useMe().data
  const mayChoose = me !== undefined && mayRead(me, "staffing")
  const seats = seatsOf(standing, above)
  if (seats.length === 0) return <p className="notice">{standing.number === undefined ? w.notDetermined : w.noPosts}</p>
  const columns: ReadonlyArray<Column<Seat>> = [
    {
      key: "holder",
      head: w.holder,
      isName: true,
      cell: ({ holder, isAbove, isReserved, kind }) =>
        holder === undefined ? (
          <>
            <span className="quiet">{isReserved ? w.freeReserved : w.free}</span>
            {!isReserved && mayChoose && (
              <Why
                name={say(Post.labels[kind])}
                title={w.candidatesFor(say(Post.labels[kind]))}
                text={w.candidates}
                wide
              >
                <Candidates place={standing.place} kind={kind} />
              </Why>
            )}
          </>
        ) : (
          <>
            <PersonLink person={holder.person} name={holder.name} />
            {isAbove && <span className="flag">{w.isAbove}</span>}
          </>
        )
    },
    { key: "since", day: true, head: w.since, cell: ({ holder }) => holder?.from },
    { key: "until", day: true, head: w.until, cell: ({ holder }) => holder?.to },
    {
      key: "route",
      head: w.route,
      cell: ({ holder }) => holder?.entry !== undefined && say(Entry.labels[holder.entry._tag])
    }
  ]
  return (
    <Table
      caption={w.roster}
      columns={columns}
      rows={seats}
      keyOf={({ key }) => key}
      groupOf={({ kind }) => `${say(Post.labels[kind])} · ${say(Post.rankLabels[Post.rank[kind]])}`}
    />
  )
}
