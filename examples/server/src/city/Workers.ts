/** Made-up people for the posts of the example city: how old they are, what they studied, since when they serve. */
import { Day } from "@wangge/core/kernel"
import type { Education, Person, Post, SocialWorkCertificate } from "@wangge/core/workforce"
import type { Chance } from "./Chance.ts"

/** What the register may know of a worker; the name lies in the vault. */
export interface Worker {
  readonly birth: Day.Day
  readonly servedSince: Day.Day
  readonly returned: boolean
  readonly qualification: Person.Qualification
}

interface Profile {
  /** Full years on the day of entry. */
  readonly ages: readonly [low: number, high: number]
  readonly educations: readonly [Education.Education, ...ReadonlyArray<Education.Education>]
  readonly certificates: readonly [
    SocialWorkCertificate.SocialWorkCertificate,
    ...ReadonlyArray<SocialWorkCertificate.SocialWorkCertificate>
  ]
}

const fullTime = (level: Education.EducationLevel): Education.Education => ({ level, fullTime: true })
const partTime = (level: Education.EducationLevel): Education.Education => ({ level, fullTime: false })

/** Posts of deputy secretaries and grid administrators ask for a full-time college and 35 years at most (PJ-A5, PJ-A6). */
const profiles: { readonly [K in Post.PostKind]: Profile } = {
  secretary: {
    ages: [38, 56],
    educations: [partTime("college"), partTime("bachelor"), fullTime("college"), partTime("belowCollege")],
    certificates: ["none", "none", "junior", "middle"]
  },
  director: {
    ages: [36, 54],
    educations: [partTime("college"), fullTime("college"), partTime("belowCollege")],
    certificates: ["none", "none", "junior"]
  },
  deputySecretary: {
    ages: [26, 34],
    educations: [fullTime("bachelor"), fullTime("bachelor"), fullTime("college"), fullTime("master")],
    certificates: ["none", "junior", "middle"]
  },
  deputyDirector: {
    ages: [32, 50],
    educations: [partTime("college"), fullTime("college"), partTime("belowCollege")],
    certificates: ["none", "junior"]
  },
  centreStaff: {
    ages: [24, 53],
    educations: [partTime("college"), fullTime("bachelor"), partTime("belowCollege"), fullTime("college")],
    certificates: ["none", "none", "junior"]
  },
  gridAdministrator: {
    ages: [22, 34],
    educations: [fullTime("bachelor"), fullTime("college"), fullTime("bachelor")],
    certificates: ["none", "junior", "junior", "middle"]
  },
  auxiliaryPolice: {
    ages: [22, 40],
    educations: [fullTime("college"), partTime("college"), partTime("belowCollege")],
    certificates: ["none"]
  }
}

const YEAR = 365.25
const LEAVES_SCHOOL = 21

/** Somebody who may hold a kind of post from a day on. */
export const workerFor = (kind: Post.PostKind, entry: Day.Day, chance: Chance): Worker => {
  const { ages, certificates, educations } = profiles[kind]
  const age = chance.between(ages[0], ages[1])
  const serviceMax = Math.max(60, (age - LEAVES_SCHOOL) * YEAR)
  const education = chance.pick(educations)
  return {
    birth: Day.plusDays(entry, -Math.ceil(age * YEAR)),
    servedSince: Day.plusDays(entry, -Math.ceil(chance.between(30, serviceMax))),
    returned: education.fullTime && age < LEAVES_SCHOOL + 14 && chance.next() < 0.35,
    qualification: { education, certificate: chance.pick(certificates) }
  }
}

/** Somebody of an age in full years, otherwise as for the post. */
export const aged = (years: number, kind: Post.PostKind, on: Day.Day, chance: Chance): Worker => ({
  ...workerFor(kind, on, chance),
  birth: Day.plusDays(on, -Math.ceil((years + 0.4) * YEAR))
})

/** Somebody of those who were there before the posts were fixed. */
export const veteran = (on: Day.Day, chance: Chance): Worker => ({
  ...aged(Math.floor(chance.between(46, 57)), "centreStaff", on, chance),
  returned: false,
  qualification: { education: chance.pick([partTime("belowCollege"), partTime("college")]), certificate: "none" }
})

/** A graduate who came in for one of them, every other back from elsewhere. */
export const graduate = (on: Day.Day, chance: Chance): Worker => ({
  ...aged(Math.floor(chance.between(22, 29)), "gridAdministrator", on, chance),
  servedSince: on,
  returned: chance.next() < 0.5,
  qualification: {
    education: chance.pick([fullTime("bachelor"), fullTime("bachelor"), fullTime("bachelor"), fullTime("master")]),
    certificate: chance.pick(["none", "junior"])
  }
})
