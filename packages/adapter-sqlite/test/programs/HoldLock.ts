/** Takes the only right to write, says so, and keeps it until its input ends. */
import { writeSync } from "node:fs"
import Database from "better-sqlite3"

const db = new Database(process.argv[2] ?? "")
db.exec("begin exclusive")
writeSync(1, "held\n")
process.stdin.on("end", () => {
  db.exec("rollback")
  db.close()
})
process.stdin.resume()
