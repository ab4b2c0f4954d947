import type { DistrictRoster, PlaceStanding } from "../api/PeopleModel.ts"
import { usePeople, useRoster } from "../api/PeopleQueries.ts"
import { useMe } from "../api/Queries.tsx"
import { useDirectory } from "../directory/Directory.ts"
import { type Asked, useAsked } from "../people/Asked.ts"
import * as Named from "../people/Named.ts"
import { PeopleFrame } from "../people/PeopleFrame.tsx"
import { ForPersonnel, StaffCommands } from "../people/StaffCommands.tsx"
import { useWorkforceOffers } from "../people/WorkforceOffers.ts"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { Figure } from "../shell/Figure.tsx"
import { mayRead } from "../shell/Home.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { Why } from "../shell/Why.tsx"
import { words } from "./EstablishmentWords.ts"
import { NumberReasons, SurplusReasons } from "./Reasons.tsx"
import { filledIn, reservedIn, SeatKey, Seats } from "./Seats.tsx"

const offered = ["Appoint", "RegisterPerson", "DetermineEstablishment"] as const

/** The posts of a district's villages and communities on a day: how many, held, vacant, and above the number. */
export const EstablishmentPage = () => {
  const w = useWords(words)
  const asked = useAsked()
  return (
    <PeopleFrame asked={asked} title={w.title} lead={w.lead}>
      <Answer of={useRoster(asked.district, asked.day)}>
        {({ places, totals }) => (
          <>
            <Totals places={places} totals={totals} />
            <Panel title={w.posts}>
              {places.length === 0 ? (
                <p className="notice">{w.none}</p>
              ) : (
                <>
                  <Places asked={asked} places={places} />
                  <SeatKey />
                </>
              )}
            </Panel>
            <ForPersonnel>
              <Decisions asked={asked} />
            </ForPersonnel>
          </>
        )}
      </Answer>
    </PeopleFrame>
  )
}

const Decisions = ({ asked }: { readonly asked: Asked }) => {
  const people = Named.options(usePeople(asked.district, asked.day).data ?? [])
  const offerOf = useWorkforceOffers({ people })
  return <StaffCommands offers={offered.map(offerOf)} />
}

const Totals = ({ places, totals }: DistrictRoster) => {
  const w = useWords(words)
  const reserved = places.reduce((sum, one) => sum + reservedIn(one), 0)
  return (
    <section className="summary panel" aria-label={w.title}>
      <Figure label={w.number} value={totals.number} />
      <Figure label={w.filled} value={totals.filled} />
      <Figure label={w.vacant} value={totals.vacancies} hint={reserved === 0 ? undefined : w.reserved(reserved)} />
      <Figure label={w.above} value={totals.overfill} tone="breached" />
      <Figure label={w.people} value={totals.people} hint={w.peopleHint} />
    </section>
  )
}

const Places = ({ asked, places }: { readonly asked: Asked; readonly places: ReadonlyArray<PlaceStanding> }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const directory = useDirectory()
  const me = useMe().data
  const maySee = me !== undefined && mayRead(me, "staffing")
  const columns: ReadonlyArray<Column<PlaceStanding>> = [
    {
      key: "place",
      head: w.place,
      isName: true,
      cell: ({ name, place }) => <a href={asked.href(`establishment/${place}`)}>{say(name)}</a>
    },
    { key: "seats", head: w.posts, quiet: true, cell: (one) => <Seats standing={one} /> },
    {
      key: "number",
      head: w.number,
      num: true,
      cell: ({ name, number, place }) =>
        number === undefined ? (
          <span className="quiet">{w.undetermined}</span>
        ) : (
          <Why name={`${say(name)} · ${w.number}`} text={number}>
            <NumberReasons district={asked.district} place={place} day={asked.day} />
          </Why>
        )
    },
    { key: "filled", head: w.filled, num: true, cell: filledIn },
    {
      key: "vacant",
      head: w.vacant,
      num: true,
      cell: ({ explanation, name, vacancies }) => (
        <Why name={`${say(name)} · ${w.vacant}`} text={vacancies}>
          <ExplanationTree explanation={explanation} />
        </Why>
      )
    },
    {
      key: "above",
      head: w.above,
      num: true,
      cell: ({ name, overfill, place }) =>
        overfill === 0 || !maySee ? (
          <span className={overfill === 0 ? "quiet" : "tone-breached"}>{overfill}</span>
        ) : (
          <Why name={`${say(name)} · ${w.above}`} text={<strong className="tone-breached">{overfill}</strong>}>
            <SurplusReasons district={asked.district} place={place} day={asked.day} />
          </Why>
        )
    }
  ]
  return (
    <Table
      caption={w.lead}
      columns={columns}
      rows={places}
      keyOf={({ place }) => place}
      groupOf={({ place }) => directory.area(directory.areas.get(place)?.parent)}
    />
  )
}
