/** What a final rating leads to in Panjin, and who may register for reserved posts. No text of the city was found. */
import type { CareerRules } from "../../appraisal/CareerRules.ts"
import type { ConsequenceRules } from "../../appraisal/ConsequenceRules.ts"
import * as Source from "../../kernel/Source.ts"

const { assumption } = Source

/** A quarter counts through the year that rests on it, and warns in time. */
const quarter: ConsequenceRules = {
  steps: [],
  warning: {
    ratings: ["basicallyCompetent", "notCompetent"],
    source: assumption("a quarter that went badly is spoken about while the year can still be saved")
  }
}

const year: ConsequenceRules = {
  coefficients: {
    percent: { excellent: 120, competent: 100, basicallyCompetent: 60, notCompetent: 0 },
    source: assumption("R4-10 and R3-04 give full, reduced and none; 60%, and 20% more for an excellent, are ours")
  },
  steps: [
    { ratings: ["excellent"], times: 2, steps: 1, source: assumption("the pattern of several cities, R3-09") },
    {
      ratings: ["excellent", "competent"],
      times: 3,
      steps: 1,
      source: assumption("the pattern of several cities, R3-09")
    },
    { ratings: ["notCompetent"], times: 2, steps: -1, source: assumption("the pattern of several cities, R3-09") }
  ],
  yearNotCounted: { ratings: ["notCompetent"], source: Source.rule("R3-04") },
  warning: {
    ratings: ["basicallyCompetent", "notCompetent"],
    source: assumption("no text was found; whoever is below competent is told so in a talk")
  },
  exit: { ratings: ["notCompetent"], times: 2, source: Source.rule("R4-03, R4-07") }
}

export const consequences = { quarter, year }

const reserved = Source.fact("PJ-D1")
const terms = assumption("PJ-D1 says secretaries with good results, without the years; three of each are usual")

export const careers: CareerRules = {
  civilService: [
    { _tag: "InPost", posts: ["secretary"], source: reserved },
    { _tag: "Service", posts: ["secretary"], years: 3, source: terms },
    { _tag: "Ratings", atLeast: "competent", times: 3, within: 3, source: terms },
    {
      _tag: "Education",
      minimum: "college",
      fullTime: false,
      source: assumption("the least that civil-service posts reserved for village staff usually ask")
    },
    { _tag: "Age", max: 40, source: assumption("the usual limit for staff who come from villages and communities") }
  ],
  publicInstitution: [
    {
      _tag: "InPost",
      posts: ["secretary", "director", "deputySecretary", "deputyDirector", "centreStaff", "gridAdministrator"],
      source: reserved
    },
    {
      _tag: "Service",
      posts: ["secretary", "director", "deputySecretary", "deputyDirector", "centreStaff", "gridAdministrator"],
      years: 3,
      source: terms
    },
    { _tag: "NoneBelow", atLeast: "competent", within: 3, source: terms },
    {
      _tag: "Education",
      minimum: "college",
      fullTime: true,
      source: assumption("what grid administrators must show anyhow, PJ-A6")
    },
    { _tag: "Age", max: 35, source: assumption("the usual limit of open recruitment, as in PJ-A6") }
  ]
}
