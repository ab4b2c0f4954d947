/** Positions and dead letters of outbox readers, in the file of the events. */
import type { Outbox } from "@wangge/core/app"
import { ask, type Connection } from "./Sqlite.ts"
import type { Tables } from "./Tables.ts"

export const make = (connection: Connection<Tables>): Outbox.Shape => {
  const { build, all, run, transaction } = connection
  const advance = (reader: string, position: number): void => {
    run(
      build
        .insertInto("readers")
        .values({ reader, position })
        .onConflict((conflict) =>
          conflict
            .column("reader")
            .doUpdateSet((eb) => ({ position: eb.ref("excluded.position") }))
            .whereRef("excluded.position", ">", "readers.position")
        )
    )
  }
  return {
    position: (reader) =>
      ask(() => all(build.selectFrom("readers").select("position").where("reader", "=", reader))[0]?.position ?? 0),
    advance: (reader, position) => ask(() => advance(reader, position)),
    bury: (letter) =>
      ask(() =>
        transaction(() => {
          const { reader, position, error } = letter
          run(
            build
              .insertInto("dead_letters")
              .values({ reader, position, error })
              .onConflict((conflict) => conflict.columns(["reader", "position"]).doUpdateSet({ error }))
          )
          advance(reader, position)
        })
      ),
    deadLetters: (reader) =>
      ask(() => all(build.selectFrom("dead_letters").selectAll().where("reader", "=", reader).orderBy("position"))),
    release: (reader, position) =>
      ask(() => {
        run(build.deleteFrom("dead_letters").where("reader", "=", reader).where("position", "=", position))
      })
  }
}
