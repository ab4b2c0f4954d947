/** The example of the README, as it stands there. */
// #region imports
import { Client } from "@wangge/adapter-http/client"
import { NodeServer } from "@wangge/adapter-http/node"
import { City, Tokens } from "@wangge/adapter-http/server"
import { CityStreams, Governance, MemoryStore } from "@wangge/core/app"
import { type Actor, Id, Instant, Label } from "@wangge/core/kernel"
import { Panjin2020 } from "@wangge/core/policy"
import * as Layer from "effect/Layer"
// #endregion imports
import { expect, test } from "vitest"

test("a server on memory, asked by its client", async () => {
  // #region serve
  const city = { code: Id.AreaCode.make("211100"), policy: Panjin2020.pack }
  const streams = CityStreams.make(city)
  const administrator: Actor.Actor = { person: Id.PersonId.make("zhang"), role: "administrator", scope: [] }
  const { record, token } = Tokens.issue(administrator, Instant.of(Date.now()))

  const host = Layer.mergeAll(
    Governance.layer({ streams: streams.streams, processes: streams.processes }).pipe(
      Layer.provideMerge(MemoryStore.layer(streams.views))
    ),
    MemoryStore.layerBlobs(),
    MemoryStore.layerVault,
    City.layer(city, streams),
    Tokens.layer([record])
  )
  const server = await NodeServer.start(host, { logRequests: false })

  const { areas } = Client.make({ baseUrl: server.url, token, language: "en" })
  const name = Label.of("盘锦市", "Panjin")
  await areas.command({ payload: { _tag: "OpenArea", code: "211100", kind: "city", name, from: "2020-01-01" } })
  const { rows } = await areas.list()
  await server.stop()
  // #endregion serve
  expect(rows.map((area) => area.name.en)).toEqual(["Panjin"])
})
