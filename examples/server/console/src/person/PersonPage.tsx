import { Education, Post, SocialWorkCertificate, WorkforceCommand } from "@wangge/core/workforce"
import { Refused } from "../api/Api.ts"
import { usePayRecord } from "../api/PayQueries.ts"
import type { StaffRecord } from "../api/PeopleModel.ts"
import { useRecord } from "../api/PeopleQueries.ts"
import { useMe } from "../api/Queries.tsx"
import { useDirectory } from "../directory/Directory.ts"
import { usePayOffers } from "../payroll/PayOffers.ts"
import { type Asked, useAsked } from "../people/Asked.ts"
import * as Named from "../people/Named.ts"
import { PeopleFrame } from "../people/PeopleFrame.tsx"
import { StaffCommands } from "../people/StaffCommands.tsx"
import { useWorkforceOffers } from "../people/WorkforceOffers.ts"
import { Fact, Facts } from "../shell/Facts.tsx"
import { mayRead } from "../shell/Home.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { Appointments } from "./Appointments.tsx"
import { EligibilityPanel } from "./EligibilityPanel.tsx"
import { PayPanel } from "./PayPanel.tsx"
import { words } from "./PersonWords.ts"
import { Qualifications } from "./Qualifications.tsx"

const offered = ["RecordQualification", "Appoint", "EndAppointment", "GrantException"] as const

/** One person of the staff: what is known, what was held, and which posts are open to the person. */
export const PersonPage = ({ person }: { readonly person: string }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const asked = useAsked()
  const directory = useDirectory()
  const record = useRecord(asked.district, person, asked.day)
  const isRefused = record.error instanceof Refused
  const held = record.data?.appointments.filter(
    ({ from, to }) => from <= asked.day && (to === undefined || asked.day < to)
  )
  const posts = held?.map(({ kind, place }) => `${directory.area(place)} ${say(Post.labels[kind])}`) ?? []
  return (
    <PeopleFrame
      asked={asked}
      single
      title={record.data?.name ?? <span className="mono">{person}</span>}
      lead={record.data === undefined ? undefined : posts.length === 0 ? w.holdsNone : posts.join(" · ")}
    >
      <Answer of={isRefused ? { ...record, data: undefined } : record}>
        {(found) => <Found asked={asked} record={found} />}
      </Answer>
    </PeopleFrame>
  )
}

const Found = ({ asked, record }: { readonly asked: Asked; readonly record: StaffRecord }) => {
  const me = useMe().data
  const seesPay = me !== undefined && mayRead(me, "pay")
  return (
    <div className="split">
      <div className="column">
        <Appointments record={record} />
        <EligibilityPanel asked={asked} record={record} />
        <Qualifications record={record} />
      </div>
      <div className="column">
        <Decisions asked={asked} record={record} />
        {seesPay && <PayPanel asked={asked} record={record} />}
        <Known record={record} />
      </div>
    </div>
  )
}

const Decisions = ({ asked, record }: { readonly asked: Asked; readonly record: StaffRecord }) => {
  const { language } = useLanguage()
  const directory = useDirectory()
  const me = useMe().data
  const { appointments, person } = record
  const running = appointments.filter(({ to }) => to === undefined || asked.day < to)
  const offerOf = useWorkforceOffers({
    fixed: { person },
    appointments: () => running.map((one) => Named.pick(one, language, directory.area))
  })
  const pay = usePayOffers(person, usePayRecord(asked.district, person, asked.day).data)
  const decides = me !== undefined && WorkforceCommand.whoMay.includes(me.role)
  const tags = decides ? offered.filter((tag) => tag !== "EndAppointment" || running.length > 0) : []
  return <StaffCommands offers={[...tags.map(offerOf), ...pay]} />
}

const Known = ({ record }: { readonly record: StaffRecord }) => {
  const { t, say } = useLanguage()
  const w = useWords(words)
  const { age, birth, card, person, qualification, returned, servedSince, yearsServed } = record
  return (
    <Panel title={w.facts}>
      <Facts>
        <Fact name={w.id} exact>
          {person}
        </Fact>
        <Fact name={w.born}>{w.age(age, birth)}</Fact>
        <Fact name={w.service}>{servedSince === undefined ? w.noService : w.years(yearsServed, servedSince)}</Fact>
        <Fact name={w.education}>{say(Education.label(qualification.education))}</Fact>
        <Fact name={w.certificate}>{say(SocialWorkCertificate.labels[qualification.certificate])}</Fact>
        <Fact name={w.returned}>{returned ? t.command.yes : t.command.no}</Fact>
        {card?.identityNumber !== undefined && (
          <Fact name={w.identity} exact>
            {card.identityNumber}
          </Fact>
        )}
        {card?.phone !== undefined && <Fact name={w.phone}>{card.phone}</Fact>}
      </Facts>
      {card === undefined && <p className="notice quiet small">{w.noCard}</p>}
    </Panel>
  )
}
