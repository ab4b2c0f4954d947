/**
 * The posts of the example's villages and communities and who holds them: entered eleven months ago with what was before, and
 * since then what a year brings ({@link Personnel}): an appraisal ({@link Appraising}) and two months of pay
 * ({@link Paying}).
 */
import { Day, Id } from "@wangge/core/kernel"
import { type Post, Workforce } from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as Chance from "../city/Chance.ts"
import { type Community, communities } from "../city/Ground.ts"
import { administratorOf, secretaryOf } from "../city/Staff.ts"
import { above, streets } from "../city/Streets.ts"
import { graduate, veteran, workerFor } from "../city/Workers.ts"
import * as Appraising from "./Appraising.ts"
import * as Office from "./Office.ts"
import * as Paying from "./Paying.ts"
import * as Personnel from "./Personnel.ts"
import * as Reserving from "./Reserving.ts"
import type { Fault, Needs } from "./Sent.ts"

const SEED = 20_180_101
/** The district whose appraisal is at its notice: one of a hundred people, so that a first start stays short. */
const APPRAISED = "211102"

const person = (text: string): Id.PersonId => Id.PersonId.make(text)

/** Communities and villages by the district or zone that their street belongs to. */
const districts = (): ReadonlyMap<Id.AreaCode, ReadonlyArray<Community>> =>
  new Map(
    above
      .map(({ code }) => [code, communities.filter(({ parent }) => districtOf(parent) === code)] as const)
      .filter(([, places]) => places.length > 0)
  )

const districtOf = (street: Id.AreaCode): Id.AreaCode | undefined => streets.find(({ code }) => code === street)?.parent

/** Elected terms of five years that end next January, so that the elections show in the rosters to come. */
const term = (today: Day.Day) => {
  const year = Day.yearOf(today)
  return { from: Day.of(`${year - 4}-01-10`), to: Day.of(`${year + 1}-01-10`) }
}

const tasksOf = ({ kind }: Community, chance: Chance.Chance): ReadonlyArray<string> =>
  (kind === "community"
    ? (["old-estate", "resettlement", "migrants", "oil-field"] as const)
    : (["flood-control", "collective-land", "scenic-area"] as const)
  ).filter(() => chance.next() < 0.35)

interface Dates {
  /** When the posts and people were entered, and from when on the staff is paid here. */
  readonly begin: Day.Day
  readonly today: Day.Day
}

interface Papers {
  readonly numbers: Id.EvidenceHash
  readonly register: Id.EvidenceHash
}

/** From this day on the numbers of posts hold, as the register was written up later. */
export const SINCE = Day.of("2019-01-01")

/** Posts that older people held before, who have left since. */
const RENEWED: ReadonlyArray<Post.PostKind> = ["gridAdministrator", "centreStaff", "auxiliaryPolice"]

const between = (from: Day.Day, to: Day.Day, chance: Chance.Chance): Day.Day =>
  Day.plusDays(from, Math.floor(Day.daysBetween(from, to) * chance.next()))

/** Decides on the number of posts, then takes in those who serve and served; about one post in twelve has nobody. */
const fill = Effect.fnUntraced(function* (
  office: Office.Office,
  place: Community,
  { begin, today }: Dates,
  papers: Papers
) {
  const chance = Chance.from(SEED + Number(place.code.slice(-9)))
  const decided = yield* office.send(Day.plusDays(begin, -10), {
    _tag: "DetermineEstablishment",
    place: place.code,
    from: SINCE,
    tasks: tasksOf(place, chance),
    documents: [papers.numbers]
  })
  const posts = Workforce.decisionOn(decided, place.code, begin)?.posts ?? {}
  const crowded = chance.next() < 0.12
  const seats = Object.entries(posts).flatMap(([kind, count]) =>
    Array.from(
      { length: kind === "centreStaff" && crowded ? count + 2 : count },
      (_, i) => [kind as Post.PostKind, i] as const
    )
  )
  const oneHand = place.kind === "village" && chance.next() < 0.6
  for (const [kind, seat] of seats) {
    const isHall = kind === "gridAdministrator" && seat === 1
    const vacant = chance.next() < 0.08 && !isHall && kind !== "secretary"
    const isKept = seat === 0 && Personnel.keepsFree(place.code, kind)
    if (vacant || isKept || (kind === "director" && oneHand)) continue
    const isElected = kind === "director" || kind === "deputyDirector"
    const isRenewed = RENEWED.includes(kind) && chance.next() < 0.3
    const from = isElected
      ? term(today).from
      : isRenewed
        ? between(Day.plusDays(SINCE, 200), Day.plusDays(begin, -60), chance)
        : chance.next() < 0.5 || kind === "secretary"
          ? SINCE
          : between(SINCE, begin, chance)
    const appoint = (who: Id.PersonId, days: { readonly from: Day.Day; readonly to?: Day.Day }) =>
      office.send(begin, {
        _tag: "Appoint",
        person: who,
        place: place.code,
        kind,
        ...days,
        entry: { _tag: "Transfer", rule: "incumbent", from: place.name.zh, documents: [papers.register] },
        ...(isElected ? { term: term(today) } : {}),
        documents: [papers.register]
      })
    const seatOf = `${kind}-${place.code}-${seat + 1}`
    if (isRenewed) {
      const before = person(`${seatOf}-before`)
      yield* office.enrol(begin, before, veteran(SINCE, chance), [papers.register])
      yield* appoint(before, { from: SINCE, to: from })
    }
    const who = isHall ? administratorOf(place.code) : person(seatOf)
    yield* office.enrol(begin, who, isRenewed ? graduate(from, chance) : workerFor(kind, from, chance), [
      papers.register
    ])
    yield* appoint(who, { from })
  }
  if (!oneHand) return
  yield* office.send(begin, {
    _tag: "Appoint",
    person: secretaryOf(place.code),
    place: place.code,
    kind: "director",
    from: term(today).from,
    term: term(today),
    documents: [papers.register]
  })
})

/** Staffs the whole city, pays it, appraises a district, and reserves posts for the best; answers with how many people were entered. */
export const run = Effect.fnUntraced(function* (dates: Dates): Effect.fn.Return<number, Fault, Needs> {
  const names = { next: 0 }
  for (const [district, places] of districts()) {
    const office = yield* Office.open(district, names)
    const papers = { numbers: yield* office.paper("核编决定"), register: yield* office.paper("在岗人员登记表") }
    for (const place of places) yield* fill(office, place, dates, papers)
    yield* Personnel.play(office, places, dates.today)
    if (district === APPRAISED) yield* Appraising.run(office, dates.today)
    yield* Paying.run(office, dates)
  }
  yield* Reserving.run(dates.today)
  return names.next
})
