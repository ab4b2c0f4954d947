/** What can go wrong with a store. A refusal of a rule is not here: that is an expected answer and plain data. */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"

/** Why a store cannot work now. */
export const Reason = Schema.Literals(["locked", "readOnly", "full", "corrupt", "newerVersion", "closed", "io"])
export type Reason = typeof Reason.Type

/** What the reader of an error should do, for each reason. */
export const advice: { readonly [R in Reason]: Label.Label } = {
  locked: Label.of(
    "另一个进程占用了数据文件。请关闭那个进程，或稍后再试。",
    "Another process holds the data file. Close that process, or try again in a moment."
  ),
  readOnly: Label.of(
    "数据文件只能读，不能写。请给运行本程序的用户文件和目录的写权限，或以只读方式打开。",
    "The data file can be read but not written. Give the user that runs this program write permission on the file and its folder, or open it for reading only."
  ),
  full: Label.of(
    "磁盘已满或文件到了上限。请腾出空间后再试；已确认的数据都还在。",
    "The disk is full or the file has reached its limit. Free some space and try again; all that was acknowledged is kept."
  ),
  corrupt: Label.of(
    "数据文件已损坏或不是本程序的文件。请停止写入，用 verify 找到第一处，再从备份恢复。",
    "The data file is damaged or is not a file of this program. Stop writing, let verify find the first place, then restore a backup."
  ),
  newerVersion: Label.of(
    "数据文件由更新的版本写成。请升级本程序，或打开升级前的备份。",
    "The data file was written by a newer version. Upgrade this program, or open the backup from before the upgrade."
  ),
  closed: Label.of("存储已关闭。请重新打开后再试。", "The store has been closed. Open it again and retry."),
  io: Label.of(
    "读写数据文件时出错。请检查路径、磁盘和权限；底层的原因附在后面。",
    "Reading or writing the data file failed. Check the path, the disk and the permissions; the underlying cause follows."
  )
}

/** The store cannot work now: why, what to do, and what lies beneath. */
export class StoreUnavailable extends Schema.TaggedError<StoreUnavailable>()("StoreUnavailable", {
  reason: Reason,
  detail: Schema.String
}) {
  /** What to do, in both languages. */
  get sentence(): Label.Label {
    return advice[this.reason]
  }
  override get message(): string {
    return this.detail === "" ? this.sentence.en : `${this.sentence.en} (${this.detail})`
  }
}

/** Somebody else changed the stream since it was read. Nothing was written. */
export class StaleVersion extends Schema.TaggedError<StaleVersion>()("StaleVersion", {
  stream: Schema.String,
  expected: Schema.Int,
  actual: Schema.Int
}) {
  override get message(): string {
    return `Read ${this.stream} again: version ${this.expected} is out of date, it is now at ${this.actual}.`
  }
}

/** The id of a command that was carried out before came again with other content. Nothing was written. */
export class CommandIdReused extends Schema.TaggedError<CommandIdReused>()("CommandIdReused", {
  commandId: Schema.String
}) {
  override get message(): string {
    return `Command id ${this.commandId} has been used for another command: send the new command under a new id.`
  }
}

/** The chain of hashes does not hold: the first position at which the record differs from what was written. */
export class ChainBroken extends Schema.TaggedError<ChainBroken>()("ChainBroken", {
  position: Schema.Int,
  why: Schema.String
}) {
  override get message(): string {
    return `The record was changed at position ${this.position}: ${this.why}. Restore a backup from before the change.`
  }
}
