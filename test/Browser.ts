/** The Chrome or Chromium that tests drive: found on this machine, or installed where that is simple. */
import { spawnSync } from "node:child_process"
import { accessSync, constants, existsSync, readFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { type Browser, chromium } from "playwright-core"

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"]

const commonPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe"
]

/** Without a gate to the network of its own, and without asking anything of anybody. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
]

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const found = (): string | undefined => {
  const chosen = process.env.WANGGE_CHROME
  if (chosen !== undefined && chosen !== "") {
    if (isProgram(chosen)) return chosen
    throw new Error(`WANGGE_CHROME names ${chosen}, which is no program on this machine.`)
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "")
  return [...commonPaths, ...folders.flatMap((folder) => names.map((name) => join(folder, name)))].find(isProgram)
}

const isDebian = (): boolean =>
  existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"))

/** Chinese text needs glyphs besides the browser. */
const packages = ["chromium", "fonts-noto-cjk"]
const apt = (...words: ReadonlyArray<string>): boolean => {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  return spawnSync("apt-get", [...words], { env, stdio: ["ignore", "ignore", "inherit"] }).status === 0
}

const commandToType = (): string => {
  if (isDebian()) return `sudo apt-get install -y ${packages.join(" ")}`
  if (process.platform === "darwin") return "brew install --cask chromium"
  if (process.platform === "win32") return "winget install Google.Chrome"
  return "export WANGGE_CHROME=/path/to/chrome"
}

/** The path of a browser. @throws with the one command to type where there is none and none can be installed */
export const find = (): string => {
  const before = found()
  if (before !== undefined) return before
  if (isDebian() && process.getuid?.() === 0) {
    console.error(`No Chrome or Chromium here: installing ${packages.join(" and ")} with apt-get.`)
    apt("update", "-qq")
    apt("install", "-y", "-qq", "--no-install-recommends", ...packages)
    const installed = found()
    if (installed !== undefined) return installed
  }
  throw new Error(`These tests need Chrome or Chromium, and there is none. Type: ${commandToType()}`)
}

/** Starts it without a window, on a fresh profile that goes when it closes. */
export const launch = (): Promise<Browser> => chromium.launch({ executablePath: find(), headless: true, args: flags })
