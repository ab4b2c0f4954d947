import { FundCommands as Api } from "@wangge/adapter-http/api"
import { Encumbrance } from "@wangge/core/fund"
import type { RequestDetail } from "../api/FundModel.ts"
import { useRequest } from "../api/FundQueries.ts"
import { usePerson } from "../api/Queries.tsx"
import type { Offer } from "../command/Field.ts"
import { amount } from "../shell/Amount.ts"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { Fact, Facts } from "../shell/Facts.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { Why } from "../shell/Why.tsx"
import { Document } from "./Document.tsx"
import { FundCommands, useOffer } from "./FundCommands.tsx"
import type * as FundForm from "./FundForm.ts"
import type { OfFund } from "./FundPage.tsx"
import { words } from "./FundWords.ts"

interface Props extends OfFund {
  readonly request: string
}

/** One request: how far it came, why by these steps, and what the reader may do with it now. */
export const Request = ({ asked, fund, request }: Props) => (
  <Answer of={useRequest(fund.fund, request)}>
    {(detail) => <Found asked={asked} fund={fund} request={detail} />}
  </Answer>
)

interface FoundProps extends OfFund {
  readonly request: RequestDetail
}

const Found = ({ asked, fund, request }: FoundProps) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const { by, explanation, item, lineLabel, papers, reason, reserved, stateLabel, useLabel, weighed, weighedWith } =
    request
  return (
    <>
      <Panel
        title={item}
        beside={
          <span className="downloads">
            <Why name={w.stepsLabel} text={w.whyRoute} title={w.whyRoute} wide>
              <ExplanationTree explanation={explanation} />
            </Why>
            <a className="button small" href={asked.with({ request: "" })}>
              {w.close}
            </a>
          </span>
        }
      >
        <Facts>
          <Fact name={w.amount}>
            {amount(request.amount)}
            {weighedWith.length > 0 && (
              <span className="block quiet small">{w.weighed(amount(weighed), weighedWith.length)}</span>
            )}
          </Fact>
          <Fact name={w.use}>
            {say(lineLabel)} · {say(useLabel)}
          </Fact>
          <Fact name={w.state}>{say(stateLabel)}</Fact>
          <Fact name={w.asker} exact>
            {by}
          </Fact>
          {reason !== undefined && <Fact name={w.reason}>{reason}</Fact>}
          {reserved !== undefined && (
            <Fact name={w.reservations}>
              {amount(reserved.reserved)} · {w.paid} {amount(reserved.paid)} · {w.outstanding}{" "}
              {amount(Encumbrance.outstanding(reserved))}
            </Fact>
          )}
          {papers.length > 0 && (
            <Fact name={w.papers}>
              {papers.map((hash) => (
                <Document key={hash} hash={hash} text={w.papers} />
              ))}
            </Fact>
          )}
        </Facts>
        <Course request={request} />
      </Panel>
      <Doing asked={asked} fund={fund} request={request} />
    </>
  )
}

interface Point {
  readonly key: string
  readonly name: string
  readonly day?: string | undefined
  readonly note?: string | undefined
  readonly papers?: ReadonlyArray<string>
}

/** The steps of the request from asking to the outcome, each with its day, its count and its papers. */
const Course = ({ request }: { readonly request: RequestDetail }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const { next, on, outcomeOn, reserved, state, steps } = request
  const isOver = state !== "pending" && state !== "encumbered"
  const points: ReadonlyArray<Point> = [
    { key: "asked", name: w.asked, day: on },
    ...steps.map(({ step, taken }): Point => {
      const counted =
        taken?.ballot === undefined ? undefined : w.ballot(taken.ballot.favour, taken.ballot.present, taken.ballot.due)
      return {
        key: step.id,
        name: say(step.label),
        day: taken?.on,
        note: counted ?? (taken?.until === undefined ? undefined : w.notice(taken.until)),
        papers: taken?.papers ?? []
      }
    }),
    { key: "reserved", name: w.reservedStep, day: reserved?.on },
    ...(outcomeOn !== undefined || steps.some(({ step }) => step._tag === "Notice")
      ? [{ key: "outcome", name: w.outcomeStep, day: outcomeOn }]
      : [])
  ]
  return (
    <ol className="course" aria-label={w.stepsLabel}>
      {points
        .filter(({ day }) => !isOver || day !== undefined)
        .map(({ day, key, name, note, papers = [] }) => (
          <li key={key} className={day === undefined ? undefined : "reached"}>
            <time>{day ?? "–"}</time>
            <span className="name">{name}</span>
            {note !== undefined && <span className="quiet small">{note}</span>}
            {papers.map((hash) => (
              <Document key={hash} hash={hash} text={w.papers} />
            ))}
          </li>
        ))}
      {next !== undefined && (
        <li className="next">
          <span>{w.next}</span>
          <strong className="name">{say(next.label)}</strong>
          <span className="quiet small">
            {w.by(say(next.rolesLabel))}
            {next.from !== undefined && ` · ${w.from(next.from)}`}
          </span>
          {next.whyNot !== undefined && <span className="quiet small">{say(next.whyNot)}</span>}
        </li>
      )}
    </ol>
  )
}

/** The next step if the reader may take it, and the ways out. */
const Doing = ({ asked, fund, request }: FoundProps) => {
  const offer = useOffer(fund, asked.today)
  const person = usePerson()
  const { by, encumbrance, line, next, request: id, reserved, state, use } = request
  const offers: Array<Offer> = []
  const tag = next === undefined ? undefined : Api.tags.find((one) => Api.commands[one].segment === next.command)
  if (next?.mayTake === true && tag !== undefined) {
    const fixed =
      tag === "Encumber"
        ? { request: id, line, use }
        : tag === "PayEncumbrance"
          ? { encumbrance }
          : next.step === undefined
            ? { request: id }
            : { request: id, step: next.step }
    const left = reserved === undefined ? undefined : Encumbrance.outstanding(reserved)
    const amount = tag === "Encumber" ? request.amount : tag === "PayEncumbrance" ? left : undefined
    offers.push(
      ...offer(tag as keyof typeof FundForm.asks, {
        fixed,
        onward: true,
        line,
        ...(amount === undefined ? {} : { amount })
      })
    )
  }
  if (reserved?.isOpen === true) offers.push(...offer("ReleaseEncumbrance", { fixed: { encumbrance } }))
  if (state === "pending") {
    if (by === person) offers.push(...offer("WithdrawRequest", { fixed: { request: id } }))
    else offers.push(...offer("RejectRequest", { fixed: { request: id } }))
  }
  return <FundCommands key={`${id}/${next?.label.en ?? ""}`} fund={fund.fund} offers={offers} />
}
