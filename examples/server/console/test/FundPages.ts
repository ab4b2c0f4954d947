/** What the pages about funds do, before the same server and browser as all others. */
import { readFileSync } from "node:fs"
import { Day, Id, Money } from "@wangge/core/kernel"
import { describe, expect, test } from "vitest"
import * as Lamp from "../../src/seed/Lamp.ts"
import type * as Stage from "./Stage.ts"

const fund = Id.FundId.make(`${Lamp.grid.parent}-work`)
const today = Day.of(new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date()))
const invoice = { name: "invoice.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 an invoice") }

interface Given {
  readonly stage: () => Stage.Stage
  readonly expectClean: (seen: Stage.Seen) => void
  readonly hasNoSidewaysScroll: (seen: Stage.Seen) => Promise<boolean>
}

export const fundPages = ({ stage, expectClean, hasNoSidewaysScroll }: Given): void => {
  const open = (hash: string, role: Parameters<Stage.Stage["tokenOf"]>[0], lang = "zh") =>
    stage().open(`?lang=${lang}${hash}${hash.includes("?") ? "&" : "?"}token=${stage().tokenOf(role)}`)

  /** What the hall of the lamp's community asks for. */
  const ask = async (request: string, item: string) => {
    await stage()
      .clientOf("gridAdministrator")
      .fundCommands.request({
        params: { fund },
        payload: {
          request: Id.SpendingId.make(request),
          line: Id.LineId.make("office"),
          use: "office",
          amount: Money.yuan(350),
          item,
          on: today,
          papers: []
        }
      })
  }

  describe("funds", () => {
    test("each fund of the list leads to its lines, and every available figure says why", async () => {
      const seen = await open("#/funds", "accountant")
      const { page } = seen
      await page.locator(`tbody a[href*="funds/${fund}"]`).click()
      await page.getByRole("heading", { name: "预算项目" }).waitFor()
      await page
        .getByRole("row", { name: /^公共设施维护/ })
        .getByRole("button")
        .first()
        .click()
      const dialog = page.getByRole("dialog")
      await dialog.getByText("减：已付").waitFor()
      expect(await dialog.textContent()).toContain("R6-06")
      expectClean(seen)
    })

    test("from a figure one comes to its journals, and a journal shows both books side by side", async () => {
      const seen = await open(`#/funds/${fund}`, "accountant", "en")
      const { page } = seen
      await page
        .getByRole("row", { name: /^upkeep/i })
        .getByRole("button", { name: /^Details/ })
        .click()
      await page.getByRole("dialog").getByRole("link").first().click()
      await page.waitForURL(/journal=/)
      const totals = page.locator(".book tfoot td")
      await totals.nth(3).waitFor()
      const [debit, credit, budgetDebit, budgetCredit] = await totals.allTextContents()
      expect([debit, budgetDebit]).toEqual([credit, budgetCredit])
      expectClean(seen)
    })

    test("a transfer beyond what is available is refused in words, and nothing moves", async () => {
      const { page } = await open(`#/funds/${fund}`, "accountant")
      await page.getByRole("button", { name: "调剂" }).click()
      const form = page.getByRole("form", { name: "调剂" })
      await form.getByLabel("项目", { exact: true }).selectOption("office")
      await form.getByLabel("调入项目").selectOption("safety")
      await form.getByLabel("金额（元）").fill("900000")
      await form.getByLabel("理由").fill("试")
      await form.getByRole("button", { name: "提交" }).click()
      await form.getByRole("alert").waitFor()
      expect(await form.getByRole("alert").textContent()).toMatch(/可用|调剂/)
    })

    test("a request goes from who asks over who signs to who pays, and ends on the sheet of the residents", async () => {
      const item = "会议室投影幕布"
      await ask("screen-1", item)
      const path = `#/funds/${fund}?part=requests&request=screen-1`

      const signing = await open("#/funds", "secretary")
      await signing.page.getByRole("link", { name: item }).click()
      await signing.page.getByRole("button", { name: "签字" }).click()
      await signing.page.getByRole("form", { name: "签字" }).getByRole("button", { name: "提交" }).click()
      await signing.page.locator(".course .next").getByText("占用资金").waitFor()
      expectClean(signing)

      const paying = await open(path, "accountant")
      const { page } = paying
      await page.getByRole("button", { name: "占用资金", exact: true }).click()
      await page.getByRole("form", { name: "占用资金" }).getByRole("button", { name: "提交" }).click()
      await page.getByRole("button", { name: "支付", exact: true }).click()
      const form = page.getByRole("form", { name: "支付" })
      expect(await form.getByLabel("金额（元）").inputValue()).toBe("350.00")
      await form.getByRole("button", { name: "提交" }).click()
      await form.getByRole("alert").getByText(/发票/).first().waitFor()
      await form.getByLabel("发票").setInputFiles(invoice)
      await form.getByRole("button", { name: "提交" }).click()
      await page.getByText(/已付 350.00/).waitFor()
      expectClean(paying)

      const reading = await open(`#/disclosures/${fund}`, "resident")
      await reading.page.getByRole("row", { name: new RegExp(item) }).waitFor()
      expectClean(reading)
    })

    test("who asked does not sign, and is told who may", async () => {
      await ask("screen-2", "会议室音箱")
      const { page } = await open(`#/funds/${fund}?part=requests&request=screen-2`, "gridAdministrator", "en")
      await page.locator(".course .next").getByText("secretary").first().waitFor()
      expect(await page.getByRole("button", { name: "Sign", exact: true }).count()).toBe(0)
      await page.getByRole("button", { name: "Take back" }).click()
      const form = page.getByRole("form", { name: "Take back" })
      await form.getByLabel("Reason").fill("found one in the store")
      await form.getByRole("button", { name: "Submit" }).click()
      await page.getByText("found one in the store").first().waitFor()
    })

    test("what the year's end would do stands there before it is over, and cannot be done yet", async () => {
      const { page } = await open(`#/funds/${fund}?part=yearEnd`, "accountant", "en")
      await page.getByText("The year cannot be closed now").waitFor()
      expect(await page.getByRole("button", { name: "Close the year" }).count()).toBe(0)
    })

    test("a statement is a file in the language of the page", async () => {
      const { page } = await open(`#/funds/${fund}?part=balance`, "accountant")
      const waiting = page.waitForEvent("download")
      await page.getByRole("button", { name: "下载 CSV" }).click()
      const download = await waiting
      const text = readFileSync(await download.path(), "utf8")
      expect(text).toContain("科目")
      expect(text).toContain("1002")
    })
  })

  describe("public sheets", () => {
    test("a resident comes to every fund, and finds no way into the books", async () => {
      const seen = await open("#/", "resident")
      const { page } = seen
      await page.getByRole("link", { name: "资金" }).click()
      await page.waitForURL(/#\/disclosures$/)
      await page.locator(`a[href*="disclosures/${fund}"]`).click()
      await page.getByRole("heading", { name: "每一笔支出" }).waitFor()
      expect(await page.locator("main").textContent()).not.toMatch(/accountant-|secretary-|ga-/)
      await page.goto(page.url().replace("disclosures", "funds"))
      await page.getByRole("alert").waitFor()
      expectClean(seen)
    })
  })

  test.each([
    ["accountant", "#/funds"],
    ["accountant", `#/funds/${fund}`],
    ["accountant", `#/funds/${fund}?part=requests`],
    ["accountant", `#/funds/${fund}?part=reservations`],
    ["accountant", `#/funds/${fund}?part=journals&journal=opening`],
    ["accountant", `#/funds/${fund}?part=balance`],
    ["accountant", `#/funds/${fund}?part=yearEnd`],
    ["resident", "#/disclosures"],
    ["resident", `#/disclosures/${fund}`]
  ] as const)("at the width of a phone %s does not scroll %s sideways", async (role, hash) => {
    const viewport = { width: 390, height: 844 }
    const seen = await stage().open(`${hash}${hash.includes("?") ? "&" : "?"}token=${stage().tokenOf(role)}`, {
      viewport
    })
    await seen.page.locator(".figures").first().waitFor()
    expect(await hasNoSidewaysScroll(seen)).toBe(true)
    expectClean(seen)
  })
}
