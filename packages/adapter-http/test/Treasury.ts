/** Funds through the typed client: opened, appropriated, with papers that were uploaded. */
import { COMMUNITY, VILLAGE } from "./SampleCity.ts"
import { type PersonName, photo, type TestServer } from "./TestServer.ts"

export const FUND = `${COMMUNITY}-work`
export const VILLAGE_FUND = `${VILLAGE}-work`
export const params = { fund: FUND }
export const TODAY = "2020-01-06"

export const yuan = (amount: number): number => amount * 100

/** A scan that has been uploaded. */
export const paper = async (server: TestServer, person: PersonName = "accountant"): Promise<string> =>
  (await server.as(person).photos.upload({ payload: photo() })).hash

/** Papers of the kinds that payments may need. */
export const papers = async (server: TestServer) =>
  Promise.all(["invoice", "acceptance", "contract"].map(async (kind) => ({ kind, hash: await paper(server) })))

export const open = (server: TestServer, fund = FUND) =>
  server.as("accountant").fundCommands.open({ params: { fund }, payload: { on: TODAY } })

export const appropriate = (server: TestServer, id: string, line: string, amount: number, fund = FUND) =>
  server.as("accountant").fundCommands.appropriate({
    params: { fund },
    payload: { id, on: TODAY, papers: [], line, amount, kind: "original" }
  })

/** A small payment, which needs no request. */
export const payment = async (server: TestServer, id: string, line: string, use: string, amount: number) => ({
  id,
  on: TODAY,
  papers: await papers(server),
  items: [{ line, use, amount }]
})

/** The fund of a community with 1,000 yuan for facilities and 100 for the office, and of a village with 500 for services. */
export const found = async (server: TestServer): Promise<void> => {
  await open(server)
  await appropriate(server, "A-1", "facilities", yuan(1_000))
  await appropriate(server, "A-2", "office", yuan(100))
  await open(server, VILLAGE_FUND)
  await appropriate(server, "A-1", "service", yuan(500), VILLAGE_FUND)
}
