import { Eligibility, Post } from "@wangge/core/workforce"
import { useMemo } from "react"
import type { StaffRecord } from "../api/PeopleModel.ts"
import { useDirectory } from "../directory/Directory.ts"
import type { Asked } from "../people/Asked.ts"
import { Findings } from "../people/Findings.tsx"
import { words as people } from "../people/PeopleWords.ts"
import { useRules } from "../people/Rules.ts"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Loading } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { Why } from "../shell/Why.tsx"
import { words } from "./PersonWords.ts"

interface Judged {
  readonly kind: Post.PostKind
  readonly judgement: Eligibility.Judgement
  /** Places where an exception makes up for what is not met. */
  readonly exceptedIn: ReadonlyArray<string>
}

/** Which posts are open to a person on the day, each rule met or not. An exception counts in its own place alone. */
export const EligibilityPanel = ({ asked, record }: { readonly asked: Asked; readonly record: StaffRecord }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const directory = useDirectory()
  const rules = useRules()
  const rows = useMemo(
    () =>
      rules === undefined
        ? undefined
        : Post.kinds.map((kind): Judged => {
            const question = { person: record, kind, day: asked.day, requirements: rules.requirements }
            const exceptions = record.exceptions.filter((one) => one.kind === kind)
            return {
              kind,
              judgement: Eligibility.judge({ ...question, excepted: [] }),
              exceptedIn: exceptions
                .filter((one) => Eligibility.judge({ ...question, excepted: one.rules }).eligible)
                .map(({ place }) => place)
            }
          }),
    [rules, record, asked.day]
  )
  const columns: ReadonlyArray<Column<Judged>> = [
    {
      key: "post",
      head: p.post,
      isName: true,
      cell: ({ kind }) => <span className="name">{say(Post.labels[kind])}</span>
    },
    {
      key: "rules",
      head: w.eligibility,
      quiet: true,
      cell: ({ judgement }) =>
        judgement.findings.length === 0 ? (
          <span className="quiet">{w.noRequirements}</span>
        ) : (
          <Findings findings={judgement.findings} />
        )
    },
    {
      key: "result",
      head: w.eligible,
      quiet: true,
      cell: ({ exceptedIn, judgement }) => (
        <>
          <strong className={judgement.eligible ? "tone-met" : "tone-missed"}>
            {judgement.eligible ? w.eligible : w.notEligible}
          </strong>
          {!judgement.eligible &&
            exceptedIn.map((place) => (
              <span key={place} className="quiet small block">
                {w.excepted(directory.area(place))}
              </span>
            ))}
        </>
      )
    },
    {
      key: "why",
      head: "",
      quiet: true,
      num: true,
      cell: ({ judgement, kind }) =>
        judgement.findings.length > 0 && (
          <Why name={say(Post.labels[kind])}>
            <ExplanationTree explanation={judgement.explanation} />
          </Why>
        )
    }
  ]
  return (
    <Panel title={w.eligibility} beside={<span className="quiet small">{w.eligibilityLead(asked.day)}</span>}>
      {rows === undefined ? (
        <Loading />
      ) : (
        <Table caption={w.eligibilityLead(asked.day)} columns={columns} rows={rows} keyOf={({ kind }) => kind} />
      )}
    </Panel>
  )
}
