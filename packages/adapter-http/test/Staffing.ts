/** A small workforce through the typed client: posts decided, people enrolled with a card, appointments. */
import { IdentityNumber } from "@wangge/core/workforce"
import { COMMUNITY, HERE, VILLAGE } from "./SampleCity.ts"
import { photo, type TestServer } from "./TestServer.ts"

export const district = { district: HERE }

/** A number with the right check digit for a day of birth. */
export const identityNumber = (birth: string, serial = "002"): string => {
  const first17 = `211122${birth.replaceAll("-", "")}${serial}`
  return first17 + IdentityNumber.checkDigit(first17)
}

/** A scan that has been uploaded, for `documents`. */
export const documentOf = async (server: TestServer): Promise<ReadonlyArray<string>> => {
  const { hash } = await server.as("personnelOfficer").photos.upload({ payload: photo() })
  return [hash]
}

interface Shown {
  readonly name?: string
  readonly birth?: string
  readonly serial?: string
  readonly certificate?: "none" | "junior" | "middle" | "senior"
}

export const enrolment = async (
  server: TestServer,
  person: string,
  { birth = "1990-05-01", certificate = "none", name = `姓名${person}`, serial = "002" }: Shown = {}
) => ({
  person,
  card: { name, identityNumber: identityNumber(birth, serial), phone: "0427-1234567" },
  returned: false,
  qualification: { education: { level: "bachelor" as const, fullTime: true }, certificate },
  from: "2012-07-01",
  documents: await documentOf(server)
})

export const enrol = async (server: TestServer, person: string, shown: Shown = {}) =>
  server.as("personnelOfficer").people.enrol({ params: district, payload: await enrolment(server, person, shown) })

type Kind = "secretary" | "director" | "deputySecretary" | "gridAdministrator" | "centreStaff"

export const appoint = async (server: TestServer, person: string, kind: Kind, rest: object = {}) => {
  const documents = await documentOf(server)
  return server.as("personnelOfficer").workforceCommands.appoint({
    params: district,
    payload: {
      person,
      place: COMMUNITY,
      kind,
      from: "2020-01-01",
      entry: { _tag: "Assignment", organisation: "district-organisation", documents },
      documents,
      ...rest
    }
  })
}

export const determine = async (server: TestServer, place: string, rest: object = {}) =>
  server.as("personnelOfficer").workforceCommands["determine-establishment"]({
    params: district,
    payload: { place, from: "2019-06-01", tasks: [], documents: await documentOf(server), ...rest }
  })

/** Two places with posts; li is deputy secretary, zhao grid administrator, wu of the village's centre, sun without a post. */
export const found = async (server: TestServer): Promise<void> => {
  await determine(server, COMMUNITY)
  await determine(server, VILLAGE)
  await enrol(server, "li")
  await enrol(server, "zhao", { birth: "1992-02-29" })
  await enrol(server, "wu", { birth: "1979-03-03" })
  await enrol(server, "sun", { birth: "1991-01-01", certificate: "middle" })
  await appoint(server, "li", "deputySecretary")
  await appoint(server, "zhao", "gridAdministrator")
  await appoint(server, "wu", "centreStaff", { place: VILLAGE })
}
