import { afterAll, expect, test } from "vitest";
import { openPortal } from "./open-portal.ts";
import { pagesOf } from "./pages.ts";

const { server, browser, close } = await openPortal();
afterAll(close);
const pages = await pagesOf(server.url);
const page = await browser.newPage({ javaScriptEnabled: false });

test("the home page finds by a plain form, and what it says it holds is what it lists", async () => {
  await page.goto(server.url);
  const holds = await page.locator(".holds").textContent();
  await page.goto(`${server.url}/policies`);
  expect(holds).toContain(`${await page.locator(".wide-lines").first().locator("li").count()} 份通知`);
  await page.goto(server.url);
  await page.locator('input[name="q"]').fill("联席会议");
  await page.locator(".search-box button").click();
  expect(new URL(page.url()).searchParams.get("q")).toBe("联席会议");
  expect(await page.locator("main [role=status]").textContent()).toMatch(/找到 \d+ 条/);
});

test("facets are links that narrow the results and can be lifted again", async () => {
  await page.goto(`${server.url}${pages.search}`);
  const all = await page.locator("[role=status]").textContent();
  const facet = page.locator(".facet a").first();
  const count = Number(await facet.locator(".soft").textContent());
  await facet.click();
  expect(await page.locator("[role=status]").textContent()).toContain(`找到 ${count} 条`);
  await page.locator('.facet a[aria-current="true"]').click();
  expect(await page.locator("[role=status]").textContent()).toBe(all);
});

test("on a phone the results come first: the filters are one line that opens, and says how many are chosen", async () => {
  const phone = await browser.newPage({ viewport: { width: 375, height: 812 }, javaScriptEnabled: false });
  await phone.goto(`${server.url}${pages.search}`);
  expect(await phone.locator(".facet:visible").count()).toBe(0);
  expect(
    await phone
      .locator(".hit")
      .first()
      .evaluate((hit) => hit.getBoundingClientRect().top),
  ).toBeLessThan(500);
  await phone.getByText("筛选", { exact: true }).click();
  await phone.locator(".facet a").first().click();
  expect(await phone.locator(".facets summary").first().textContent()).toBe("筛选，已选 1 项");
  expect(await phone.locator(".facet a[aria-current]").isVisible()).toBe(true);
  await phone.close();
});

test("a filter that cannot be read and words beyond what is looked for are told, and neither is counted as chosen", async () => {
  await page.goto(`${server.url}${pages.search}`);
  const all = await page.locator("[role=status]").textContent();
  await page.goto(`${server.url}${pages.search}&year=abc&kind=NOTHING`);
  expect(await page.locator("[role=status]").textContent()).toBe(all);
  expect(await page.locator(".search-head").textContent()).toMatch(/没有“NOTHING”这个种类.*“abc”不是年份，没有按年份筛选/);
  expect(await page.locator(".facets summary").first().textContent()).toBe("筛选");
  expect(await page.locator('.search-head input[type="hidden"]').count()).toBe(0);
  await page.goto(`${server.url}/search?q=${encodeURIComponent("开办企业".repeat(100))}`);
  expect(await page.locator(".search-head").textContent()).toContain("写了 400 个字，只查了前 160 个");
  expect(await page.locator('input[name="q"]').inputValue()).toBe("开办企业".repeat(40));
});

test("a snippet shows what matched and nothing that a notice or a visitor wrote becomes markup", async () => {
  await page.goto(`${server.url}/search?q=${encodeURIComponent("<img src=x onerror=alert(1)> 开办企业")}`);
  expect(await page.locator("main img").count()).toBe(0);
  expect(await page.locator("main .snippet mark").count()).toBeGreaterThan(0);
});

test("a responsibility chain is drawn, set as a table with the same steps, and each step cites its clause", async () => {
  await page.goto(`${server.url}${pages.indicator}`);
  const drawn = await page.locator(".stair > li").count();
  expect(drawn).toBeGreaterThan(1);
  expect(await page.locator(".stair svg[aria-hidden=true]").count()).toBe(drawn);
  expect(await page.locator(".chain-table tbody tr").count()).toBe(drawn);
  for (const mark of await page.locator(".stair .clause-mark").all()) {
    expect(await mark.getAttribute("href")).toMatch(/^\/policies\/[a-z0-9.-]+#[a-z0-9-]+$/);
  }
});

test("an indicator says how often its task force meets, with the clause, in the sentence, the stair and the table", async () => {
  await page.goto(`${server.url}${pages.indicator}`);
  for (const place of [".answer", ".stair", ".chain-table"]) expect(await page.locator(place).textContent()).toContain("按季度会商");
  for (const place of [".answer", ".stair .note"]) expect(await page.locator(`${place} .clause-mark`).count()).toBeGreaterThan(0);
  expect(await page.locator(".quote mark").count()).toBeGreaterThan(0);
  expect(await page.locator(".quote").textContent()).toContain("主要职责");
});

test("the same indicator is compared place by place: who leads, what each breaks it into, what one has and another lacks", async () => {
  await page.goto(`${server.url}${pages.indicator}`);
  await page.getByRole("link", { name: "逐项对比" }).click();
  expect(await page.locator("h1").textContent()).toBe("开办企业，各地怎么分工");
  const compared = page.locator(".compare");
  const places = await compared.locator("thead th").count();
  expect(places).toBeGreaterThan(1);
  expect(await compared.locator("tr", { hasText: "谁牵头" }).locator('a[href^="/units/"]').count()).toBeGreaterThanOrEqual(places);
  expect(await compared.locator('td a[href^="/indicators/"]').count()).toBeGreaterThan(places);
  const leading = await compared.locator("tr", { hasText: "谁牵头" }).locator('a[href^="/units/"]').allTextContents();
  for (const unit of leading) expect(await page.locator(".answer").textContent()).toContain(unit);
  await page.getByRole("navigation", { name: "别的指标" }).getByRole("link", { name: "执行合同" }).click();
  expect(await page.locator(".compare td.lacks").count()).toBeGreaterThan(0);
  expect(await page.locator(".compare .alike").count()).toBeGreaterThan(0);
});

test("a place whose notices have no indicators is told as one that cannot be compared, with a way to what they have", async () => {
  await page.goto(`${server.url}/compare`);
  const without = page.locator(".gap", { hasText: "这些地区的通知没有写指标" });
  expect(await without.locator('a[href^="/measures"]').allTextContents()).toEqual(["滨海新区", "天津经济技术开发区"]);
  await without.locator("a").first().click();
  expect(await page.locator("main").textContent()).toContain("梳理服务企业名单");
});

test("a question in the search box about a whole place is answered, each clause marked once a sentence", async () => {
  await page.goto(`${server.url}/search?q=${encodeURIComponent("第1条谁牵头")}`);
  const sentences = page.locator("section.answer dd");
  expect(await sentences.first().textContent()).toContain("第1条“设立企业半天完成”由市场监管局牵头。");
  for (const sentence of await sentences.all()) {
    const marked = await sentence.locator(".clause-mark").allTextContents();
    expect(marked.length).toBeGreaterThan(0);
    expect(new Set(marked).size).toBe(marked.length);
  }
  await page.goto(`${server.url}/search?q=${encodeURIComponent("东丽区有哪些指标")}`);
  expect(await sentences.first().textContent()).toContain("东丽区的通知写了 15 个一级指标");
});

test("every citation of an indicator leads to a clause that is there and that holds the quoted words", async () => {
  await page.goto(`${server.url}${pages.indicator}`);
  const citations = await page.locator(".chain-table tbody tr").evaluateAll((rows) =>
    rows.map((row) => ({
      href: row.querySelector(".clause-mark")?.getAttribute("href") as string,
      quote: row.querySelector(".said")?.textContent as string,
    })),
  );
  for (const { href, quote } of citations) {
    await page.goto(`${server.url}${href}`);
    const clause = page.locator(`[id="${href.split("#")[1]}"]`);
    const fold = (text: string) => text.replace(/\s+/g, "");
    expect(fold((await clause.textContent()) as string)).toContain(fold(quote.slice(1, -1)));
    expect(await clause.evaluate((element) => element.matches(":target"))).toBe(true);
  }
});

test("each clause of a policy has an anchor of its own, and the outline leads to sections that are there", async () => {
  await page.goto(`${server.url}${pages.policy}`);
  const ids = await page.locator(".text [id]").evaluateAll((elements) => elements.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const targets = await page.locator(".outline a").evaluateAll((links) => links.map((link) => link.getAttribute("href")?.slice(1)));
  expect(targets.length).toBeGreaterThan(3);
  expect(targets.filter((target) => !ids.includes(target as string))).toEqual([]);
});

test("on a phone a notice begins on the first screen or just below it, and what stands before it opens without a script", async () => {
  const phone = await browser.newPage({ viewport: { width: 375, height: 812 }, javaScriptEnabled: false });
  await phone.goto(`${server.url}${pages.policy}`);
  expect(
    await phone
      .locator(".text .clause")
      .first()
      .evaluate((clause) => clause.getBoundingClientRect().top),
  ).toBeLessThan(900);
  for (const [fold, inside] of [
    [/家单位有事要办/, "#for-units ~ details li"],
    [/依据 \d+ 份文件/, ".provenance dd a"],
    ["目录", ".outline li a"],
  ] as const) {
    expect(await phone.locator(inside).first().isVisible()).toBe(false);
    await phone.locator("summary", { hasText: fold }).click();
    expect(await phone.locator(inside).first().isVisible()).toBe(true);
  }
  await phone.close();
});

test("at a desk the text of every notice begins on the first screen, and what it means for whom stands folded above it, with what comes first", async () => {
  const desk = await browser.newPage({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
  await desk.goto(`${server.url}/policies`);
  const notices = await desk
    .locator("main .lines:first-of-type a.name")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(notices.length).toBeGreaterThanOrEqual(5);
  for (const notice of notices) {
    await desk.goto(server.url + notice);
    const begins = await desk
      .locator(".text .clause")
      .first()
      .evaluate((clause) => clause.getBoundingClientRect().top);
    expect(begins, notice as string).toBeLessThan(700);
  }
  await desk.goto(`${server.url}${pages.policy}`);
  const fold = desk.locator("summary", { hasText: /\d+ 条举措写到企业/ });
  expect(await fold.locator(".peek").textContent()).toMatch(/^1 设立企业半天完成、/);
  expect(await desk.locator("#for-enterprises ~ details li").first().isVisible()).toBe(false);
  await fold.click();
  expect(await desk.locator("#for-enterprises ~ details li").first().isVisible()).toBe(true);
  await desk.close();
});

test("a name in the text leads to a note beside its clause that says who it is, and on to its page", async () => {
  await page.goto(`${server.url}${pages.policy}`);
  const names = page.locator('.text p a.who[href^="#who-"]');
  const anchor = await names.first().getAttribute("href");
  expect(await page.locator(".actor-note:visible").count()).toBe(0);
  await names.first().click();
  const note = page.locator(".actor-note:visible");
  expect(`#${await note.getAttribute("id")}`).toBe(anchor);
  expect(await note.textContent()).toMatch(/：这份通知(里(牵头|配合|要办) \d|里(牵头|召集|是)“|设立的)/);
  const name = await note.locator("a").textContent();
  await note.locator("a").click();
  expect(await page.locator("h1").textContent()).toBe(name);
});

test("a page that one comes back to looks as it did, though it was not sent again", async () => {
  const look = async () => {
    const response = await page.goto(`${server.url}${pages.unit}`);
    return [
      response?.headers()["content-security-policy"],
      await page.locator("h1").evaluate((heading) => getComputedStyle(heading).fontFamily),
    ];
  };
  expect(await look()).toEqual(await look());
});

test("the keyboard begins at 跳到正文, goes through a page in the order it is read, and shows where it is", async () => {
  const desk = await browser.newPage({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
  await desk.goto(`${server.url}${pages.policy}`);
  const stops: { index: number; words: string; outlined: boolean; seen: boolean }[] = [];
  for (let step = 0; step < 20; step++) {
    await desk.keyboard.press("Tab");
    const stop = desk.locator(":focus");
    stops.push(
      await stop.evaluate((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { top, bottom } = element.getBoundingClientRect();
        return {
          index: [...document.querySelectorAll("*")].indexOf(element),
          words: element.textContent ?? "",
          outlined: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
          seen: bottom > 0 && top < window.innerHeight,
        };
      }),
    );
  }
  expect(stops[0]?.words).toBe("跳到正文");
  expect(stops.map(({ index }) => index)).toEqual(stops.map(({ index }) => index).toSorted((a, b) => a - b));
  expect(stops.filter(({ outlined, seen }) => !(outlined && seen))).toEqual([]);
  await desk.close();
});

test("a policy says whether it holds, who issued it, its number and date, or that the text does not say", async () => {
  await page.goto(`${server.url}/policies`);
  const addresses = await page.locator(".wide-lines a.name").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const address of addresses) {
    await page.goto(`${server.url}${address}`);
    const imprint = await page.locator(".imprint").textContent();
    for (const label of ["印发", "文号", "日期", "效力"]) expect(imprint).toContain(label);
    expect(imprint).toMatch(/现行有效|未载日期|已被替代|已废止/);
  }
});

test("policies are narrowed by whether they hold, and a status that nobody knows narrows nothing", async () => {
  const listed = async (address: string) => {
    await page.goto(server.url + address);
    return page.locator(".wide-lines").first().locator("li").count();
  };
  const all = await listed("/policies");
  expect(await listed("/policies?status=IN_FORCE")).toBeLessThan(all);
  expect(await page.locator(".wide-lines .pill").allTextContents()).toEqual(["现行有效"]);
  expect(await listed("/policies?status=REPEALED")).toBe(0);
  expect(await listed("/policies?status=nonsense")).toBe(all);
});

test("on paper a notice is its text, its notes and its citation: nothing to press", async () => {
  const sheet = await browser.newPage({ javaScriptEnabled: false });
  await sheet.goto(`${server.url}${pages.policy}`);
  await sheet.emulateMedia({ media: "print" });
  for (const words of ["引用", "纠错", "看责任链"]) expect(await sheet.locator(`main a:visible:has-text("${words}")`).count()).toBe(0);
  expect(await sheet.locator(".in-print:visible").textContent()).toContain(`${server.url}${pages.policy}`);
  await sheet.close();
});

test("an unknown id is a 404 that takes its words to the search and leads on", async () => {
  const response = await page.goto(`${server.url}/units/no-such-unit`);
  expect(response?.status()).toBe(404);
  expect(await page.locator('main input[name="q"]').inputValue()).toBe("no such unit");
  for (const room of ["/policies", "/indicators", "/measures"]) expect(await page.locator(`main a[href="${room}"]`).count()).toBe(1);
});

test("an address nobody wrote, however odd, is a page too", async () => {
  for (const address of ["/nowhere", "/policies/%E4%B8%80/%2F", "/%E0%A4%A"]) {
    const response = await fetch(`${server.url}${address}`);
    expect([400, 404]).toContain(response.status);
  }
});
