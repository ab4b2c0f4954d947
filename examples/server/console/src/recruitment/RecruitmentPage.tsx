import { Share } from "@wangge/core/kernel"
import { Eligibility, Post, Ranking } from "@wangge/core/workforce"
import type { RecruitmentDetail } from "../api/PeopleModel.ts"
import { usePeople, useRecruitment } from "../api/PeopleQueries.ts"
import { useDirectory } from "../directory/Directory.ts"
import { type Asked, useAsked } from "../people/Asked.ts"
import * as Named from "../people/Named.ts"
import { PeopleFrame } from "../people/PeopleFrame.tsx"
import { ForPersonnel, StaffCommands } from "../people/StaffCommands.tsx"
import { useWorkforceOffers } from "../people/WorkforceOffers.ts"
import { Fact, Facts } from "../shell/Facts.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { Steps } from "../shell/Steps.tsx"
import { Applicants } from "./Applicants.tsx"
import * as Progress from "./Progress.ts"
import { words } from "./RecruitmentWords.ts"

/** One open recruitment from its announcement to the appointments. */
export const RecruitmentPage = ({ id }: { readonly id: string }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const asked = useAsked()
  const directory = useDirectory()
  const recruitment = useRecruitment(asked.district, id)
  const { data } = recruitment
  return (
    <PeopleFrame
      asked={asked}
      single
      title={data === undefined ? w.announcement : `${directory.area(data.place)} ${say(Post.labels[data.kind])}`}
      lead={
        data !== undefined && (
          <>
            <span className="badge name">{say(data.stageLabel)}</span> <span className="mono">{id}</span>
          </>
        )
      }
      controls={false}
    >
      <Answer of={recruitment}>{(found) => <Found asked={asked} recruitment={found} />}</Answer>
    </PeopleFrame>
  )
}

interface Props {
  readonly asked: Asked
  readonly recruitment: RecruitmentDetail
}

const Found = ({ asked, recruitment }: Props) => {
  const w = useWords(words)
  const here = Progress.of(recruitment)
  const steps = Progress.steps.map((key, i) => ({
    key,
    name: w.steps[key],
    reached: i <= Progress.steps.indexOf(here),
    ...(key === "registration" ? { at: recruitment.registration.from } : {})
  }))
  return (
    <>
      <Steps label={w.progress} steps={steps} current={here} />
      <Panel title={w.ranking}>
        {recruitment.applicants.length === 0 ? (
          <p className="notice quiet">{w.noApplicants}</p>
        ) : (
          <Applicants recruitment={recruitment} />
        )}
      </Panel>
      <div className="halves">
        <ForPersonnel>
          <Decisions asked={asked} recruitment={recruitment} />
        </ForPersonnel>
        <Terms recruitment={recruitment} />
      </div>
    </>
  )
}

const Decisions = ({ asked, recruitment }: Props) => {
  const people = Named.options(usePeople(asked.district, asked.day).data ?? [])
  const offerOf = useWorkforceOffers({
    fixed: { recruitment: recruitment.recruitment },
    people,
    applicants: (tag) => Named.options(Progress.spokenOf(tag, recruitment.applicants)),
    kind: recruitment.kind,
    onward: Progress.onward
  })
  return <StaffCommands offers={Progress.offered(recruitment).map(offerOf)} />
}

const Terms = ({ recruitment }: Pick<Props, "recruitment">) => {
  const { language } = useLanguage()
  const w = useWords(words)
  const { ageOn, candidatesPerPost, counts, noticeDays, on, posts, registration, requirements } = recruitment
  const { interviewPass, writtenPass, writtenShare } = recruitment
  return (
    <Panel title={w.terms}>
      <Facts>
        <Fact name={w.posts}>{posts}</Fact>
        <Fact name={w.free}>{counts.reserved}</Fact>
        <Fact name={w.announcedOn}>{on}</Fact>
        <Fact name={w.registration}>{w.span(registration.from, registration.to)}</Fact>
        <Fact name={w.ageOn}>{ageOn}</Fact>
        <Fact name={w.requirements}>
          {requirements.map((one) => asks(one)[language]).join(language === "zh" ? "，" : ", ")}
        </Fact>
        <Fact name={w.shares}>
          {w.share(Share.format(writtenShare, 0), Share.format(Share.complement(writtenShare), 0))}
        </Fact>
        <Fact name={w.pass}>{w.passes(Ranking.format(writtenPass), Ranking.format(interviewPass))}</Fact>
        <Fact name={w.perPost}>{w.candidates(candidatesPerPost)}</Fact>
        <Fact name={w.notice}>{w.days(noticeDays)}</Fact>
      </Facts>
    </Panel>
  )
}

const asks = (requirement: Eligibility.Requirement) =>
  requirement._tag === "Age" ? Eligibility.rules.Age.asks(requirement) : Eligibility.rules.Education.asks(requirement)
