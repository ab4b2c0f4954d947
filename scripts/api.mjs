/**
 * Writes the public API of each package as text under its `etc/`, so that a change of it shows in review. With `--check` it
 * writes nothing: it fails when a report is out of date, and when a report has changed since the last release without a
 * changeset that names the package. Reads the declarations that `tsc -b` emits.
 */
import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor"
import { packages, root } from "./packages.mjs"

const checking = process.argv.includes("--check")
const silent = { default: { logLevel: ExtractorLogLevel.None } }
const scratch = mkdtempSync(join(tmpdir(), "api-"))
const faults = []

/** Whether the root entry hands out all of a sub-path too, so that one report covers both. */
const isInRoot = ({ path }, key) => readFileSync(join(path, "src/index.ts"), "utf8").includes(`"${key}/`)

const report = ({ folder, path }, key, source) => {
  const name = key === "." ? folder : `${folder}.${key.slice(2).replaceAll("/", ".")}`
  const etc = join(path, "etc")
  const declared = existsSync(join(path, ".tsc/src")) ? ".tsc/src/" : ".tsc/"
  mkdirSync(etc, { recursive: true })
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(path, "package.json"),
    configObject: {
      projectFolder: path,
      mainEntryPointFilePath: join(path, source.replace("./src/", declared).replace(/\.ts$/, ".d.ts")),
      compiler: { tsconfigFilePath: join(path, "tsconfig.json") },
      apiReport: { enabled: true, reportFolder: etc, reportTempFolder: scratch, reportFileName: name },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      messages: {
        compilerMessageReporting: silent,
        extractorMessageReporting: silent,
        tsdocMessageReporting: silent
      }
    }
  })
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: !checking,
    messageCallback: (message) => {
      message.logLevel = ExtractorLogLevel.None
    }
  })
  if (apiReportChanged && checking) faults.push(`The API report ${name}.api.md is out of date: run "npm run api".`)
}

const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim()

/** Since when changes count: the last release, which wrote the package's CHANGELOG, or the very beginning. */
const lastRelease = (folder) => git("log", "-1", "--format=%H", "--", `packages/${folder}/CHANGELOG.md`)

const announced = readdirSync(join(root, ".changeset"))
  .filter((file) => file.endsWith(".md") && file !== "README.md")
  .map((file) => readFileSync(join(root, ".changeset", file), "utf8"))

const needsChangeset = ({ folder, manifest }) => {
  const release = lastRelease(folder)
  const etc = `packages/${folder}/etc`
  const changed = release === "" || git("diff", "--name-only", release, "HEAD", "--", etc) !== ""
  return changed && !announced.some((text) => text.includes(`"${manifest.name}"`))
}

for (const each of packages) {
  for (const [key, source] of Object.entries(each.manifest.exports)) {
    if (source.endsWith(".ts") && (key === "." || !isInRoot(each, key))) report(each, key, source)
  }
  if (checking && existsSync(join(root, ".git")) && needsChangeset(each)) {
    faults.push(`The public API of ${each.manifest.name} has changed: say so with "npx changeset".`)
  }
}
rmSync(scratch, { recursive: true })
if (faults.length > 0) {
  console.error(faults.join("\n"))
  process.exit(1)
}
