/** What the pages about the staff do, before the same server and browser as all others. */
import { readFileSync } from "node:fs"
import { IdentityNumber } from "@wangge/core/workforce"
import { describe, expect, test } from "vitest"
import * as Lamp from "../../src/seed/Lamp.ts"
import type * as Stage from "./Stage.ts"

const district = "211103"
const place = Lamp.grid.parent
/** The district whose appraisal of the last quarter hangs on the notice board. */
const appraised = "211102"
const paper = { name: "decision.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 a decision") }

/** A number with the right check digit, of a day of birth and a serial that the seed does not use. */
const identityNumber = (birth: string, serial: string): string => {
  const first17 = `211103${birth}${serial}`
  return first17 + IdentityNumber.checkDigit(first17)
}

interface Given {
  readonly stage: () => Stage.Stage
  readonly expectClean: (seen: Stage.Seen) => void
  readonly hasNoSidewaysScroll: (seen: Stage.Seen) => Promise<boolean>
}

export const staffPages = ({ stage, expectClean, hasNoSidewaysScroll }: Given): void => {
  const open = (hash: string, role: Parameters<Stage.Stage["tokenOf"]>[0], lang = "zh") =>
    stage().open(`?lang=${lang}${hash}${hash.includes("?") ? "&" : "?"}token=${stage().tokenOf(role)}`)

  /** Somebody who holds a post in the lamp's community, by the roster. */
  const holder = async (kind: string) => {
    const { rows } = await stage()
      .clientOf("personnelOfficer")
      .workforce.roster({ params: { district }, query: { place } })
    const found = rows[0]?.holders.find((one) => one.kind === kind)
    if (found === undefined) throw new Error(`nobody is ${kind} of ${place}`)
    return found
  }

  describe("establishment", () => {
    test("who may read no ticket begins with the posts, and every number says why", async () => {
      const seen = await open("#/", "personnelOfficer")
      const { page } = seen
      await page.waitForURL(/#\/establishment$/)
      await page.getByLabel("区县（经济区）").selectOption(district)
      const row = page.getByRole("row").filter({ has: page.locator(`a[href*="establishment/${place}"]`) })
      const why = row.getByRole("button").first()
      await why.focus()
      await page.keyboard.press("Enter")
      const dialog = page.getByRole("dialog")
      await dialog.getByText("按公式").waitFor()
      expect(await dialog.textContent()).toContain("PJ-A3")
      await dialog.getByRole("button", { name: "关闭" }).click()
      await dialog.waitFor({ state: "detached" })
      // The question that was asked has the focus again.
      expect(await why.evaluate((button) => document.activeElement === button)).toBe(true)
      expectClean(seen)
    })

    test("another day shows what stood then, and the day stands in the address", async () => {
      const { page } = await open(`#/establishment?district=${district}`, "personnelOfficer", "en")
      await page.locator("tbody a").first().waitFor()
      await page.getByLabel("Day", { exact: true }).fill("2000-01-01")
      await page.getByText("On that day this district has no posts").waitFor()
      expect(page.url()).toContain("day=2000-01-01")
    })

    test("by keyboard one comes from the table to a place, and from its history to a day", async () => {
      const { page } = await open(`#/establishment?district=${district}`, "personnelOfficer")
      await page.locator(`a[href*="establishment/${place}"]`).focus()
      await page.keyboard.press("Enter")
      await page.waitForURL(new RegExp(`#/establishment/${place}`))
      await page.getByRole("heading", { name: "名册" }).waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.id), { timeout: 10_000 }).toBe("main")
      const first = page.locator(".timeline.days time a").last()
      const day = (await first.textContent()) ?? ""
      await first.focus()
      await page.keyboard.press("Enter")
      await page.waitForURL(new RegExp(`day=${day}`))
      await expect.poll(() => page.getByLabel("日期").inputValue(), { timeout: 10_000 }).toBe(day)
    })

    test("candidates for a vacant post come with the reason of each", async () => {
      const { page } = await open(`#/establishment?district=${district}`, "personnelOfficer", "en")
      const { rows } = await stage()
        .clientOf("personnelOfficer")
        .workforce.roster({ params: { district }, query: { limit: 100 } })
      const free = rows.find(({ kinds }) => kinds.some(({ reserved, vacancies }) => vacancies > reserved))
      await page.goto(page.url().replace("#/establishment?", `#/establishment/${free?.place}?`))
      await page
        .getByRole("button", { name: /^Candidates/ })
        .first()
        .click()
      const dialog = page.getByRole("dialog")
      await dialog.getByText("Why?").first().click()
      await dialog.locator(".tree li").first().waitFor()
    })
  })

  describe("a person", () => {
    test("is shown by name to the personnel office, with each rule of each post", async () => {
      const { person } = await holder("deputySecretary")
      const seen = await open(`#/people/${person}?district=${district}`, "personnelOfficer")
      const { page } = seen
      await page.getByRole("heading", { name: "任职条件" }).waitFor()
      expect(await page.getByRole("heading", { level: 1 }).textContent()).not.toBe(person)
      const row = page.getByRole("row", { name: /^副书记/ }).last()
      expect(await row.textContent()).toMatch(/学历条件.*年龄条件/)
      await page.getByText(/^211\*+/).waitFor()
      expectClean(seen)
    })

    test("stays a bare id to those who may not read names", async () => {
      const { person } = await holder("deputySecretary")
      const { page } = await open(`#/people/${person}?district=${district}`, "auditor")
      await page.getByRole("heading", { name: "任职条件" }).waitFor()
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(person)
      expect(await page.getByRole("button", { name: "任职" }).count()).toBe(0)
    })

    test("is registered with a card; a number with a wrong check digit is refused by its rule", async () => {
      const seen = await open(`#/people?district=${district}`, "personnelOfficer")
      const { page } = seen
      await page.getByRole("button", { name: "登记人员" }).click()
      const form = page.getByRole("form", { name: "登记人员" })
      await form.getByLabel("姓名").fill("试登记")
      const right = identityNumber("19960229", "991")
      const wrong = `${right.slice(0, -1)}${right.endsWith("1") ? "2" : "1"}`
      await form.getByLabel("身份证号码").fill(wrong)
      await form.getByLabel("学历", { exact: true }).selectOption("bachelor")
      await form.getByLabel("全日制").selectOption("true")
      await form.getByLabel("自", { exact: true }).fill("2018-07-01")
      await form.getByLabel("依据文件").setInputFiles(paper)
      await form.getByRole("button", { name: "提交" }).click()
      const refusal = page.getByRole("alert")
      await refusal.waitFor()
      expect(await refusal.textContent()).toMatch(/规则：.*R10-07/)
      await form.getByLabel("身份证号码").fill(right)
      await form.getByRole("button", { name: "提交" }).click()
      await page.getByText("已记录。").waitFor()
      await page.getByRole("searchbox").fill("试登记")
      await page.getByRole("link", { name: "试登记" }).click()
      await page.getByRole("heading", { name: "试登记" }).waitFor()
      expectClean(seen)
    })
  })

  test("what a form lacks is named field by field, before anything is sent", async () => {
    const seen = await open(`#/recruitments?district=${district}`, "personnelOfficer", "en")
    const { page, requests } = seen
    await page.getByRole("button", { name: "Announce a recruitment" }).click()
    const form = page.getByRole("form", { name: "Announce a recruitment" })
    await form.getByRole("button", { name: "Submit" }).click()
    const note = form.getByRole("alert")
    await note.waitFor()
    expect(await note.textContent()).toMatch(/Fill in: .*Id of the announcement.*Registration from/)
    await form.getByLabel("Id of the announcement").fill("not an id")
    await form.getByLabel("Place").selectOption({ index: 1 })
    await form.getByLabel("Post", { exact: true }).selectOption("centreStaff")
    await form.getByLabel("Registration from").fill("2020-03-02")
    await form.getByLabel(/^Registration until/).fill("2020-03-12")
    await form.getByRole("button", { name: "Submit" }).click()
    await form.getByText("cannot be read").waitFor()
    expect(await note.textContent()).toContain("Id of the announcement")
    expect(requests.some((url) => url.endsWith("/announce-recruitment"))).toBe(false)
    expectClean(seen)
  })

  test("a recruitment shows its ranking and stage; who is appointed before the notice is over is refused", async () => {
    const seen = await open(`#/recruitments/wgy-2?district=${district}`, "personnelOfficer", "en")
    const { page } = seen
    const ranks = page.locator("tbody tr td.num strong")
    await ranks.first().waitFor()
    expect(await page.locator('.steps [aria-current="step"]').textContent()).toContain("Public notice")
    await page.locator("tbody tr").first().getByRole("button").first().click()
    await page.getByRole("dialog").getByText("written paper").waitFor()
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: "Appoint a recruit" }).click()
    const form = page.getByRole("form", { name: "Appoint a recruit" })
    await form.getByLabel("Person").selectOption({ index: 1 })
    await form.getByLabel("Documents").setInputFiles(paper)
    await form.getByRole("button", { name: "Submit" }).click()
    const refusal = page.getByRole("alert")
    await refusal.waitFor()
    expect(await refusal.textContent()).toMatch(/notice/i)
    expectClean(seen)
  })

  describe("payroll", () => {
    /** The month that is drawn up and waits to be closed. */
    const drafted = async () => {
      const { rows } = await stage().clientOf("accountant").payrolls.list({ params: { district } })
      const found = rows.find((one) => one.stage === "Drafted")
      if (found === undefined) throw new Error("no month is drawn up")
      return found
    }

    test("a month proves itself, tells what changed and why, and can be had as files", async () => {
      const { month } = await drafted()
      const seen = await open(`#/payroll?district=${district}&month=${month}`, "accountant")
      const { page } = seen
      const proof = page.getByRole("region", { name: "账目自证" })
      await proof.getByText("✓ 相等").first().waitFor()
      expect(await proof.getByText("✓ 相等").count()).toBe(await proof.locator("tbody tr").count())
      const differences = page.getByRole("region", { name: "与上月差异" })
      await differences.locator(".causes li").first().waitFor()
      const register = page.getByRole("region", { name: "名册" })
      await register.locator("tbody tr").nth(49).waitFor()

      const fileOf = async (format: string): Promise<Buffer> => {
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          register.getByRole("button", { name: format }).click()
        ])
        expect(download.suggestedFilename()).toContain(month)
        return readFileSync(await download.path())
      }
      expect((await fileOf("CSV")).toString("utf8")).toMatch(/实发/)
      expect((await fileOf("Excel")).subarray(0, 2).toString("latin1")).toBe("PK")
      expectClean(seen)
    })

    test("who drew a month up may not close it", async () => {
      const { month } = await drafted()
      const { page } = await open(`#/payroll?district=${district}&month=${month}`, "accountant", "en")
      await page.getByRole("button", { name: "Close the month" }).click()
      await page.getByRole("button", { name: "Submit" }).click()
      const refusal = page.getByRole("alert")
      await refusal.waitFor()
      expect(await refusal.textContent()).toMatch(/accountant/)
      expect((await drafted()).month).toBe(month)
    })

    test("a payslip adds up, and each line says why", async () => {
      const { month } = await drafted()
      const { person } = await holder("secretary")
      const seen = await open(`#/payroll/${person}?district=${district}&month=${month}`, "accountant")
      const { page } = seen
      const slip = page.getByRole("article")
      await slip.waitFor()
      const fen = (text: string | null) => Math.round(Number((text ?? "").replaceAll(",", "")) * 100)
      const totals = await slip.locator(".slip-total dd").allTextContents()
      const net = fen(await slip.locator(".slip-net strong").textContent())
      expect(fen(totals[0] ?? null)).toBe(net + fen(totals[1] ?? null))
      await slip
        .getByRole("button", { name: /养老保险/ })
        .first()
        .click()
      const dialog = page.getByRole("dialog")
      await dialog.locator(".tree cite").first().waitFor()
      expect(await dialog.textContent()).toMatch(/R5-/)
      expectClean(seen)
    })
  })

  describe("appraisal", () => {
    test("shows points by indicator, who lost an excellent to the cap, and the reasons", async () => {
      const seen = await open(`#/appraisal?district=${appraised}`, "personnelOfficer")
      const { page } = seen
      await page.getByRole("heading", { name: "优秀名额" }).waitFor()
      expect(await page.locator('.steps [aria-current="step"]').textContent()).toContain("公示")
      const row = page.getByRole("row").filter({ hasText: "限于优秀名额" }).first()
      await row.waitFor()
      expect(await row.textContent()).toMatch(/上级评分.*\d\d\.\d\d/)
      await row.getByRole("button", { name: /详情/ }).click()
      const dialog = page.getByRole("dialog")
      await dialog.locator(".tree li li").first().waitFor()
      expect(await dialog.textContent()).toContain("名额")
      expectClean(seen)
    })

    test("an appeal is not decided by who drafted the ratings", async () => {
      const { page } = await open(`#/appraisal?district=${appraised}`, "personnelOfficer", "en")
      await page.getByRole("button", { name: "Decide an appeal" }).click()
      const form = page.getByRole("form", { name: "Decide an appeal" })
      await form.getByLabel("Person").selectOption({ index: 1 })
      await form.getByLabel("Reason").fill("The marks were added up anew.")
      await form.getByLabel("Documents").setInputFiles(paper)
      await form.getByRole("button", { name: "Submit" }).click()
      const refusal = page.getByRole("alert")
      await refusal.waitFor()
      expect(await refusal.textContent()).toMatch(/draft/)
    })
  })

  test("the outcome of a day and its course over a year stand in figures, for one district and for all", async () => {
    const seen = await open(`#/outcome?district=${district}`, "personnelOfficer", "en")
    const { page } = seen
    await page.locator(".course-chart canvas").first().waitFor()
    const figure = page.locator(".figure dd").first()
    const one = Number.parseInt((await figure.textContent()) ?? "", 10)
    await page.getByLabel("District or zone").selectOption("all")
    await expect
      .poll(async () => Number.parseInt((await figure.textContent()) ?? "", 10), { timeout: 10_000 })
      .toBeGreaterThan(one)
    expectClean(seen)
  })

  test.each([
    `#/establishment?district=${district}`,
    `#/establishment/${place}?district=${district}`,
    `#/people?district=${district}`,
    `#/people/PERSON?district=${district}`,
    `#/recruitments?district=${district}`,
    `#/recruitments/wgy-2?district=${district}`,
    `#/careers/dx-1?district=${district}`,
    `#/payroll?district=${district}`,
    `#/appraisal?district=${appraised}`,
    `#/outcome?district=${district}`
  ])("at the width of a phone %s does not scroll sideways", async (hash) => {
    const viewport = { width: 390, height: 844 }
    const { person } = await holder("secretary")
    const address = `${hash.replace("PERSON", person)}&token=${stage().tokenOf("personnelOfficer")}`
    for (const language of ["zh", "en"]) {
      const seen = await stage().open(`?lang=${language}${address}`, { viewport, hasTouch: true, isMobile: true })
      await seen.page.locator(".panel table, .panel .facts").first().waitFor()
      expect(await hasNoSidewaysScroll(seen)).toBe(true)
      expectClean(seen)
    }
  })
}
