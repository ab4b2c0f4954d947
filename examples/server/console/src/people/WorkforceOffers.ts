/** Puts the forms of the personnel office together with what there is to choose from. */
import type { Post, WorkforceCommand } from "@wangge/core/workforce"
import { usePlaces } from "../api/PeopleQueries.ts"
import type { Offer, Pick } from "../command/Field.ts"
import { useDirectory } from "../directory/Directory.ts"
import { useLanguage } from "../shell/Language.tsx"
import type { Option } from "../shell/Options.tsx"
import { useAsked } from "./Asked.ts"
import { useRules } from "./Rules.ts"
import * as WorkforceForm from "./WorkforceForm.ts"
import { words } from "./WorkforceWords.ts"

export interface Situation {
  /** What is settled by where one stands; its fields are not asked. */
  readonly fixed?: Readonly<Record<string, unknown>>
  readonly people?: ReadonlyArray<Option>
  readonly applicants?: (tag: WorkforceForm.Tag) => ReadonlyArray<Option>
  readonly appointments?: (tag: WorkforceForm.Tag) => ReadonlyArray<Pick>
  readonly plans?: ReadonlyArray<Pick>
  /** The kind of post that is settled, where fields hang on it. */
  readonly kind?: Post.PostKind
  /** The commands that lead on. */
  readonly onward?: ReadonlyArray<WorkforceCommand.WorkforceCommand["_tag"]>
}

const noOptions: ReadonlyArray<Option> = []
const noPicks: ReadonlyArray<Pick> = []

export const useWorkforceOffers = (situation: Situation = {}) => {
  const { language } = useLanguage()
  const directory = useDirectory()
  const asked = useAsked()
  const rules = useRules()
  const places = usePlaces(asked.district, asked.day).data ?? []
  const { fixed = {}, kind, onward = [], people = noOptions, plans = noPicks } = situation
  return (tag: WorkforceCommand.WorkforceCommand["_tag"]): Offer => {
    const given = (applied: WorkforceForm.Tag): WorkforceForm.Given => ({
      language,
      today: asked.day,
      rules,
      places: places.map(({ place }): Option => [place, directory.area(place)]),
      people,
      applicants: situation.applicants?.(applied) ?? noOptions,
      appointments: situation.appointments?.(applied) ?? noPicks,
      plans,
      fixed
    })
    return {
      tag,
      name: words[language].names[tag],
      onward: onward.includes(tag),
      fields:
        tag === "RegisterPerson"
          ? WorkforceForm.enrolmentOf(given("RecordQualification"))
          : WorkforceForm.fieldsOf(tag, given(tag), kind),
      fixed
    }
  }
}
