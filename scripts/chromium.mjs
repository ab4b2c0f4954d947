/**
 * Where a Chrome or Chromium is: the one that CHROME_PATH names, or one that is installed. On Debian as root it installs
 * the package; elsewhere it says what to type.
 */
import { execFileSync } from "node:child_process"
import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"
]

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const find = () =>
  [
    ...(process.env.CHROME_PATH ? [process.env.CHROME_PATH] : []),
    ...(process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...PLACES
  ].find(runs)

/** The path of a browser that can run headless. @throws when there is none, with the command that brings one */
export const chromium = () => {
  const found = find()
  if (found !== undefined) return found
  if (process.getuid?.() === 0 && runs("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
    const apt = (...args) => execFileSync("apt-get", ["-qq", ...args], { env, stdio: ["ignore", "ignore", "inherit"] })
    apt("update")
    apt("install", "-y", "--no-install-recommends", "chromium")
    const installed = find()
    if (installed !== undefined) return installed
  }
  throw new Error('No Chrome or Chromium was found. Type "sudo apt-get install chromium", or set CHROME_PATH to one.')
}
