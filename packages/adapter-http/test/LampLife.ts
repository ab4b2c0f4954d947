/** The life of a lamp's ticket as far as a test wants it, through the typed client. */
import { PLACE } from "./SampleCity.ts"
import { photo, type TestServer } from "./TestServer.ts"

export const evidence = async (server: TestServer, person: "member" | "handler" | "farMember", place = PLACE) => {
  const { hash } = await server.as(person).photos.upload({ payload: photo() })
  return { hash, kind: "photo" as const, takenAt: server.clock.now, place }
}

export const reportOf = async (server: TestServer) => ({
  channel: "gridMember" as const,
  category: "street-lamp",
  place: PLACE,
  description: "路灯不亮",
  evidence: [await evidence(server, "member")],
  reporter: "reporter-1"
})

/** A reported lamp. */
export const report = async (server: TestServer): Promise<string> =>
  (await server.as("member").tickets.report({ payload: await reportOf(server) })).id

/** A lamp on its way to the crew. */
export const dispatched = async (server: TestServer): Promise<string> => {
  const id = await report(server)
  const params = { id }
  server.pass(4)
  await server.as("acceptor").commands.file({ params, payload: { standard: "single-out" } })
  server.pass(2)
  await server.as("dispatcher").commands.dispatch({ params, payload: { unit: "lighting-xlt" } })
  return id
}

/** A lamp mended, checked and closed; the reporter waits for a visit. */
export const closed = async (server: TestServer): Promise<string> => {
  const id = await dispatched(server)
  const params = { id }
  server.pass(2)
  await server.as("handler").commands.accept({ params, payload: {} })
  server.pass(18)
  await server.as("handler").commands.arrive({ params, payload: { place: PLACE } })
  server.pass(10)
  await server.as("handler").commands.repair({ params, payload: { evidence: [await evidence(server, "handler")] } })
  await server.as("supervisor").commands.check({ params, payload: { passed: true } })
  await server.as("acceptor").commands.close({ params, payload: {} })
  return id
}
