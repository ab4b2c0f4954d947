import { Education, Post, SocialWorkCertificate } from "@wangge/core/workforce"
import type { PeopleQuery, StaffItem } from "../api/PeopleModel.ts"
import { usePeoplePages } from "../api/PeopleQueries.ts"
import { useDirectory } from "../directory/Directory.ts"
import { type Asked, useAsked } from "../people/Asked.ts"
import { PeopleFrame } from "../people/PeopleFrame.tsx"
import { words as people } from "../people/PeopleWords.ts"
import { PersonLink } from "../people/PersonLink.tsx"
import { ForPersonnel, StaffCommands } from "../people/StaffCommands.tsx"
import { useWorkforceOffers } from "../people/WorkforceOffers.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import type { Option } from "../shell/Options.tsx"
import { SearchText } from "../shell/SearchText.tsx"
import { Select } from "../shell/Select.tsx"
import { Answer } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { words } from "./PersonWords.ts"

const offered = ["RegisterPerson"] as const

const oneOf = <A extends string>(all: ReadonlyArray<A>, text: string | undefined): A | undefined =>
  all.find((one) => one === text)

const queryOf = (asked: Asked): PeopleQuery => {
  const kind = oneOf(Post.kinds, asked.get("kind"))
  const education = oneOf(Education.levels, asked.get("education"))
  const holding = oneOf(["true", "false"] as const, asked.get("holding"))
  const q = asked.get("q")
  return {
    day: asked.day,
    ...(kind === undefined ? {} : { kind: [kind] }),
    ...(education === undefined ? {} : { education: [education] }),
    ...(holding === undefined ? {} : { holding }),
    ...(q === undefined ? {} : { q })
  }
}

/** Everybody who is registered in a district, as they stand on a day. */
export const PeoplePage = () => {
  const { t } = useLanguage()
  const w = useWords(words)
  const asked = useAsked()
  const pages = usePeoplePages(asked.district, queryOf(asked))
  return (
    <PeopleFrame asked={asked} title={w.people} lead={w.peopleLead}>
      <section className="panel list" aria-label={w.people}>
        <Filters asked={asked} />
        <Answer of={pages}>
          {(found) => {
            const rows = found.pages.flatMap((page) => page.rows)
            return rows.length === 0 ? (
              <p className="notice">{w.nobody}</p>
            ) : (
              <>
                <List rows={rows} />
                {pages.hasNextPage && (
                  <button
                    type="button"
                    className="button more"
                    disabled={pages.isFetching}
                    onClick={() => pages.fetchNextPage()}
                  >
                    {t.list.more}
                  </button>
                )}
              </>
            )
          }}
        </Answer>
      </section>
      <ForPersonnel>
        <Enrolment />
      </ForPersonnel>
    </PeopleFrame>
  )
}

const Enrolment = () => {
  const offerOf = useWorkforceOffers({ onward: offered })
  return <StaffCommands offers={offered.map(offerOf)} />
}

const Filters = ({ asked }: { readonly asked: Asked }) => {
  const { t, say } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const narrowed = (name: string, label: string, any: string, options: ReadonlyArray<Option>) => (
    <Select
      quiet
      label={label}
      any={any}
      value={asked.get(name) ?? ""}
      onChange={(value) => asked.set(name, value)}
      options={options}
    />
  )
  return (
    <search className="filters few" aria-label={t.filter.label}>
      <SearchText label={w.search} value={asked.get("q") ?? ""} onChange={(text) => asked.set("q", text)} />
      {narrowed(
        "kind",
        p.post,
        w.anyPost,
        Post.kinds.map((kind) => [kind, say(Post.labels[kind])])
      )}
      {narrowed(
        "education",
        w.education,
        w.anyEducation,
        Education.levels.map((level) => [level, say(Education.labels[level])])
      )}
      {narrowed("holding", w.holding, w.anyHolding, [
        ["true", w.inPost],
        ["false", w.withoutPost]
      ])}
    </search>
  )
}

const List = ({ rows }: { readonly rows: ReadonlyArray<StaffItem> }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const directory = useDirectory()
  const columns: ReadonlyArray<Column<StaffItem>> = [
    {
      key: "person",
      head: p.person,
      isName: true,
      cell: ({ name, person }) => <PersonLink person={person} name={name} />
    },
    {
      key: "posts",
      head: p.post,
      cell: ({ posts }) =>
        posts.length === 0 ? (
          <span className="quiet">{w.withoutPost}</span>
        ) : (
          posts.map(({ kind, place }) => (
            <span key={`${place}/${kind}`} className="block">
              {directory.area(place)} {say(Post.labels[kind])}
            </span>
          ))
        )
    },
    { key: "age", head: w.ageHead, num: true, cell: ({ age }) => age },
    { key: "service", head: w.service, num: true, cell: ({ yearsServed }) => yearsServed },
    { key: "education", head: w.education, cell: ({ qualification }) => say(Education.label(qualification.education)) },
    {
      key: "certificate",
      head: w.certificate,
      cell: ({ qualification: { certificate } }) =>
        certificate !== "none" && say(SocialWorkCertificate.labels[certificate])
    }
  ]
  return <Table caption={w.people} columns={columns} rows={rows} keyOf={({ person }) => person} />
}
