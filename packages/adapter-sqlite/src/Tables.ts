/** The tables of a store's file, as Kysely sees them. Texts of JSON are canonical; instants are epoch milliseconds. */

export interface EventTable {
  readonly position: number
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly at: number
  readonly actor: string
  readonly command_id: string
  readonly payload: string
  readonly hash: string
}

/** One row a command carried out: its receipt. */
export interface CommandTable {
  readonly command_id: string
  readonly at: number
  /** Position of the first event that it wrote, one beyond `position` when it wrote none. */
  readonly first_position: number
  readonly position: number
  readonly streams: string
  readonly fingerprint: string | null
}

/** The views whose tables stand in the file, each as it was when its rows were computed. */
export interface ViewTable {
  readonly name: string
  readonly revision: number
  readonly definition: string
}

export interface ReaderTable {
  readonly reader: string
  readonly position: number
}

export interface DeadLetterTable {
  readonly reader: string
  readonly position: number
  readonly error: string
}

export interface Tables {
  readonly events: EventTable
  readonly commands: CommandTable
  readonly views: ViewTable
  readonly readers: ReaderTable
  readonly dead_letters: DeadLetterTable
}
