import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as Chance from "../../src/city/Chance.ts"
import { pointIn } from "../../src/city/Ground.ts"
import * as Lamp from "../../src/seed/Lamp.ts"
import * as Photo from "../../src/seed/Photo.ts"
import { fundPages } from "./FundPages.ts"
import { staffPages } from "./StaffPages.ts"
import * as Stage from "./Stage.ts"

let stage: Stage.Stage

beforeAll(async () => {
  stage = await Stage.make()
}, 180_000)

afterAll(() => stage?.close())

const chance = Chance.from(19)
const place = pointIn(Lamp.grid, chance)

/** A lamp that has been reported and filed now, so that its clocks run. */
const newLamp = async (): Promise<string> => {
  const member = stage.clientOf("gridMember")
  const { hash } = await member.photos.upload({ payload: Photo.take("lamp", false, chance) })
  const evidence = [{ hash, kind: "photo" as const, takenAt: Date.now() - 1_000, place }]
  const { id } = await member.tickets.report({
    payload: { channel: "gridMember", category: "street-lamp", place, description: "灯杆 7 号不亮", evidence }
  })
  await stage.clientOf("acceptor").commands.file({ params: { id }, payload: { standard: "single-out" } })
  return id
}

/** The same lamp dispatched to its crew, who stand before it. */
const lampOnSite = async (): Promise<string> => {
  const id = await newLamp()
  const params = { id }
  await stage.clientOf("dispatcher").commands.dispatch({ params, payload: { unit: Lamp.unit.id } })
  const crew = stage.clientOf("handler")
  await crew.commands.accept({ params, payload: {} })
  await crew.commands.arrive({ params, payload: { place } })
  return id
}

const hasNoSidewaysScroll = (seen: Stage.Seen) =>
  seen.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

const expectClean = ({ errors, requests }: Stage.Seen) => {
  expect(errors).toEqual([])
  expect(requests.filter((url) => !url.startsWith(stage.url) && !url.startsWith("blob:"))).toEqual([])
}

describe("sign-in", () => {
  test("a token in the address signs in and is taken out of it", async () => {
    const seen = await stage.open(`#token=${stage.tokenOf("shiftLead")}`)
    await seen.page.getByRole("heading", { name: "案卷" }).waitFor()
    expect(seen.page.url()).toBe(`${stage.url}/#/`)
    expectClean(seen)
  })

  test("a token that is not valid is refused in words, and another one can be pasted", async () => {
    const { page } = await stage.open("#token=wg_nobody")
    await page.getByText("令牌无效或已停用").waitFor()
    await page.getByLabel("令牌").fill(stage.tokenOf("dispatcher"))
    await page.getByRole("button", { name: "登录" }).click()
    await page.getByText("派遣员").waitFor()
  })
})

describe("board", () => {
  test("the map is drawn, and a click on a grid filters the list by it", async () => {
    const seen = await stage.open(`#token=${stage.tokenOf("shiftLead")}`)
    const { page } = seen
    const canvas = page.locator(".map canvas").first()
    await canvas.waitFor()
    await page.getByRole("row").nth(1).waitFor()
    const colours = await canvas.evaluate((element) => {
      const drawn = element as HTMLCanvasElement
      const { data } = drawn.getContext("2d")?.getImageData(0, 0, drawn.width, drawn.height) ?? { data: [] }
      const found = new Set<number>()
      for (let i = 0; i < data.length; i += 4)
        found.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0))
      return found.size
    })
    expect(colours).toBeGreaterThan(20)

    const map = page.locator(".map .canvas")
    const box = await map.boundingBox()
    await map.click({ position: { x: (box?.width ?? 0) * 0.35, y: (box?.height ?? 0) * 0.5 } })
    await page.waitForURL(/#\/\?area=\d{15}$/)
    const area = new URL(page.url()).hash.replace("#/?area=", "")
    await expect.poll(() => page.getByRole("combobox", { name: "区域" }).inputValue(), { timeout: 10_000 }).toBe(area)
    await page.getByRole("link", { name: "清除筛选" }).first().click()
    await page.waitForURL(/#\/$/)
    expectClean(seen)
  })

  test("filters stand in the address, and older pages of closed tickets come on demand", async () => {
    const { page } = await stage.open(`?lang=en#/?status=Closed&order=newest&token=${stage.tokenOf("shiftLead")}`)
    const rows = page.locator("tbody tr")
    await rows.nth(49).waitFor()
    expect(await rows.count()).toBe(50)
    await page.getByRole("button", { name: "Show more" }).click()
    await rows.nth(50).waitFor()
    expect(await page.getByLabel("Stage", { exact: true }).inputValue()).toBe("Closed")
  })

  test("by keyboard alone one comes from the list to a ticket", async () => {
    const { page } = await stage.open(`#token=${stage.tokenOf("shiftLead")}`)
    await page.locator("tbody a").first().focus()
    await page.keyboard.press("Enter")
    await page.waitForURL(/#\/tickets\//)
    // The address changes first; the new page takes the focus once it is drawn.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), { timeout: 10_000 }).toBe("main")
  })

  test("a report that comes in shows without reading anew", async () => {
    const { page } = await stage.open(`?lang=en#/?order=newest&token=${stage.tokenOf("shiftLead")}`)
    await page.getByText("Live", { exact: true }).waitFor()
    await page.locator("tbody tr").first().waitFor()
    const id = await newLamp()
    await page.getByText(id).waitFor()
  })
})

describe("ticket", () => {
  test("the lamp of PJ-E2 was on site after 20 minutes and repaired after 30, by limit and by promise", async () => {
    const seen = await stage.open(`#/tickets/${stage.lamp}?token=${stage.tokenOf("shiftLead")}`)
    const { page } = seen
    for (const key of ["arrival.limit", "arrival.promise", "repair.limit", "repair.promise"]) {
      const clock = page.locator(`[data-clock="${key}"]`)
      await clock.waitFor()
      expect(await clock.textContent()).toContain("按时")
    }
    await page.locator(".photos img").nth(1).waitFor()
    await page.locator('[data-clock="repair.promise"]').getByRole("button", { name: "为什么" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.locator(".tree li li").first().waitFor()
    expect(await dialog.textContent()).toContain("30分钟")
    await page.keyboard.press("Escape")
    await page.locator(".photos button").first().click()
    await dialog.locator("img").waitFor()
    const width = () => dialog.locator("img").evaluate((image) => (image as HTMLImageElement).naturalWidth)
    await expect.poll(width, { timeout: 10_000 }).toBeGreaterThan(0)
    expectClean(seen)
  })

  test("the language is switched, and remembered", async () => {
    const { page } = await stage.open(`#/tickets/${stage.lamp}?token=${stage.tokenOf("shiftLead")}`)
    await page.getByRole("heading", { name: "计时" }).waitFor()
    await page.getByRole("button", { name: "English" }).click()
    await page.getByRole("heading", { name: "Clocks" }).waitFor()
    await page.reload()
    await page.getByRole("heading", { name: "Timeline" }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en")
  })

  test("running clocks run, limit and promise beside each other", async () => {
    const id = await newLamp()
    await stage.clientOf("dispatcher").commands.dispatch({ params: { id }, payload: { unit: Lamp.unit.id } })
    const { page } = await stage.open(`#/tickets/${id}?token=${stage.tokenOf("dispatcher")}`)
    const promise = page.locator('[data-clock="arrival.promise"] [role="timer"]')
    await page.locator('[data-clock="arrival.limit"] [role="timer"]').waitFor()
    const before = (await promise.textContent()) ?? ""
    expect(before).toMatch(/^(19|20):\d\d/)
    await expect.poll(() => promise.textContent(), { timeout: 5_000 }).not.toBe(before)
  })

  test("a repair without its photo is refused by rule; with the photo it is recorded", async () => {
    const id = await lampOnSite()
    const seen = await stage.open(`#/tickets/${id}?token=${stage.tokenOf("handler")}`)
    const { page } = seen
    await page.getByRole("button", { name: "处置完成", exact: true }).click()
    const form = page.getByRole("form", { name: "处置完成" })
    await form.getByRole("button", { name: "提交" }).click()
    const refusal = page.getByRole("alert")
    await refusal.waitFor()
    expect(await refusal.textContent()).toMatch(/照片/)
    expect(await refusal.textContent()).toMatch(/规则：/)

    const buffer = Buffer.from(Photo.take("lamp", true, chance))
    await form.getByLabel("照片", { exact: true }).setInputFiles({ name: "after.png", mimeType: "image/png", buffer })
    await form.getByLabel(/拍摄地点/).fill(`${place.lon}, ${place.lat}`)
    await form.getByLabel(/说明/).fill("已换灯头")
    await form.getByRole("button", { name: "提交" }).click()
    await page.getByText("已记录。").waitFor()
    await page.locator(".entry-TicketRepaired .photos img").waitFor()
    expect(await page.locator(".entry-TicketRepaired").textContent()).toContain("已换灯头")
    const { ticket } = await stage.clientOf("shiftLead").tickets.get({ params: { id } })
    expect(ticket._tag).toBe("Repaired")
    expectClean(seen)
  })

  test("a ticket that changed meanwhile is read again before a command is given", async () => {
    const id = await newLamp()
    const { page } = await stage.open(`?lang=en#/tickets/${id}?token=${stage.tokenOf("dispatcher")}`)
    await page.getByRole("button", { name: "Dispatch", exact: true }).click()
    await page.getByLabel("Unit", { exact: true }).selectOption(Lamp.unit.id)
    // The live stream is cut off, so that the page knows nothing of what comes next.
    await page.route("**/api/v1/tickets/**", (route) =>
      route.request().method() === "GET" ? route.abort() : route.continue()
    )
    await stage.clientOf("shiftLead").commands.urge({ params: { id }, payload: {} })
    await page.getByRole("button", { name: "Submit" }).click()
    await page.getByRole("alert").filter({ hasText: "has changed meanwhile" }).waitFor()
  })

  test("what is not there is said", async () => {
    const { page } = await stage.open(`?lang=en#/tickets/T-0?token=${stage.tokenOf("dispatcher")}`)
    await page.getByText("There is no such ticket").waitFor()
  })
})

test("a trouble is reported by pointing at the map", async () => {
  const seen = await stage.open(`?lang=en#/report?token=${stage.tokenOf("acceptor")}`)
  const { page } = seen
  await page.getByLabel("Channel").selectOption("hotline")
  await page.getByLabel("Category", { exact: true }).selectOption("street-lamp")
  await page.getByLabel("Description").fill("Lamp dark since yesterday")
  const map = page.locator(".map .canvas")
  await map.locator("canvas").first().waitFor()
  const box = await map.boundingBox()
  await map.click({ position: { x: (box?.width ?? 0) * 0.5, y: (box?.height ?? 0) * 0.5 } })
  expect(await page.getByLabel(/^Place/).inputValue()).toMatch(/^12[12]\.\d+, 4[01]\.\d+$/)
  await page.getByRole("button", { name: "Report", exact: true }).click()
  await page.waitForURL(/#\/tickets\/T-/)
  await page.getByRole("heading", { name: "Street lamp" }).waitFor()
  expectClean(seen)
})

test("evaluation shows rates with their counts, and why", async () => {
  const seen = await stage.open(`?lang=en#/evaluation?token=${stage.tokenOf("shiftLead")}`)
  const { page } = seen
  const row = page.locator("table.figures tbody tr").first()
  await row.waitFor()
  expect(await row.textContent()).toMatch(/\d+ \/ \d+/)
  await row.getByRole("button", { name: "Why?" }).click()
  await page.getByRole("dialog").locator(".tree li").first().waitFor()
  expectClean(seen)
})

test.each(["#/", "#/tickets/LAMP", "#/evaluation", "#/report"])(
  "at the width of a phone %s does not scroll sideways",
  async (hash) => {
    const viewport = { width: 390, height: 844 }
    const address = `${hash.replace("LAMP", stage.lamp)}?token=${stage.tokenOf("acceptor")}`
    for (const language of ["zh", "en"]) {
      const seen = await stage.open(`?lang=${language}${address}`, { viewport, hasTouch: true, isMobile: true })
      await seen.page.locator("h1, .summary").first().waitFor()
      await seen.page.waitForLoadState("domcontentloaded")
      expect(await hasNoSidewaysScroll(seen)).toBe(true)
      expectClean(seen)
    }
  }
)

staffPages({ stage: () => stage, expectClean, hasNoSidewaysScroll })
fundPages({ stage: () => stage, expectClean, hasNoSidewaysScroll })
