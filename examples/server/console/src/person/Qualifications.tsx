import { Education, Eligibility, Post, SocialWorkCertificate } from "@wangge/core/workforce"
import type { StaffRecord } from "../api/PeopleModel.ts"
import { useDirectory } from "../directory/Directory.ts"
import { words as people } from "../people/PeopleWords.ts"
import { useRules } from "../people/Rules.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { words } from "./PersonWords.ts"

type Qualified = StaffRecord["qualifications"][number]

/** What a person could show from which day on, and the exceptions that were granted. */
export const Qualifications = ({ record }: { readonly record: StaffRecord }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const directory = useDirectory()
  const rules = useRules()
  const columns: ReadonlyArray<Column<Qualified>> = [
    { key: "education", head: w.education, isName: true, cell: ({ value }) => say(Education.label(value.education)) },
    {
      key: "certificate",
      head: w.certificate,
      cell: ({ value }) => say(SocialWorkCertificate.labels[value.certificate])
    },
    { key: "from", day: true, head: p.from, cell: ({ from }) => from },
    { key: "documents", head: p.documents, cell: ({ documents }) => w.documents(documents.length) }
  ]
  const organisation = (id: string) => {
    const found = rules?.organisations.find((one) => one.id === id)
    return found === undefined ? id : say(found.label)
  }
  return (
    <Panel title={w.qualifications}>
      <Table
        caption={w.qualifications}
        columns={columns}
        rows={[...record.qualifications].reverse()}
        keyOf={({ from }) => from}
      />
      {record.exceptions.map((one) => (
        <div key={`${one.place}/${one.kind}/${one.on}`} className="notice small">
          <strong>
            {w.exceptions}: {say(Post.labels[one.kind])}, {directory.area(one.place)},{" "}
            {one.rules.map((rule) => say(Eligibility.rules[rule].name)).join("、")}
          </strong>
          <span>{one.reason}</span>
          <span className="quiet">{w.exceptionBy(organisation(one.organisation), one.on)}</span>
        </div>
      ))}
    </Panel>
  )
}
