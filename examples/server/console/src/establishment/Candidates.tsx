import { Post } from "@wangge/core/workforce"
import type { Candidate } from "../api/PeopleModel.ts"
import { useCandidates } from "../api/PeopleQueries.ts"
import { useDirectory } from "../directory/Directory.ts"
import { useAsked } from "../people/Asked.ts"
import { Findings } from "../people/Findings.tsx"
import { words as people } from "../people/PeopleWords.ts"
import { PersonLink } from "../people/PersonLink.tsx"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Answer } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { words } from "./EstablishmentWords.ts"

interface Props {
  readonly place: string
  readonly kind: Post.PostKind
}

/** Who could take a post on the day, those first who can take it at once; each with the reasons. */
export const Candidates = ({ place, kind }: Props) => {
  const { say, t } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const directory = useDirectory()
  const { day, district } = useAsked()
  const columns: ReadonlyArray<Column<Candidate>> = [
    {
      key: "person",
      head: p.person,
      isName: true,
      cell: ({ name, person }) => <PersonLink person={person} name={name} />
    },
    {
      key: "standing",
      head: w.standing,
      cell: ({ standing, standingLabel }) => (
        <span className={standing === "ready" ? "tone-met" : standing === "not" ? "tone-missed" : undefined}>
          {say(standingLabel)}
        </span>
      )
    },
    {
      key: "reasons",
      head: "",
      quiet: true,
      cell: ({ explanation, findings }) => (
        <>
          <Findings findings={findings} />
          <details className="small">
            <summary>{t.why.ask}</summary>
            <ExplanationTree explanation={explanation} />
          </details>
        </>
      )
    },
    {
      key: "holds",
      head: w.holds,
      cell: ({ holds }) =>
        holds.map((one) => (
          <span key={`${one.place}/${one.kind}`} className="block">
            {directory.area(one.place)} {say(Post.labels[one.kind])}
          </span>
        ))
    }
  ]
  return (
    <Answer of={useCandidates(district, place, kind, day)}>
      {(rows) =>
        rows.length === 0 ? (
          <p className="notice">{w.noCandidates}</p>
        ) : (
          <Table caption={w.candidates} columns={columns} rows={rows} keyOf={({ person }) => person} />
        )
      }
    </Answer>
  )
}
