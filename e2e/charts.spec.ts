import { expect, type Response, test } from "@playwright/test";
import { agrees, downloaded, drawing, figure, PLACES, type Row, rowsOf } from "./fixtures/charts";
import { holdScripts } from "./fixtures/held-scripts";
import { reachFor } from "./fixtures/reach-for";

/** Whether the figure must have a mark: not what is in another currency, said better, or divided. */
function isDrawn(row: Row, rows: readonly Row[]): boolean {
  const { period, scheme, segment, basis, status, qualifier, currency } = row;
  const others = rows.filter((other) => other !== row && other.period === period);
  if (segment === "Total") return !others.some((other) => other.scheme === scheme);
  if (basis === "computed") return !others.some((other) => other.basis === "stated");
  return status === undefined || qualifier === "UNDISCLOSED" || currency === "CNY";
}

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  for (const { page: address, id, name } of PLACES) {
    test(`${name} on ${address} has a mark for every figure of its table and its file`, async ({
      page,
    }) => {
      await page.goto(address);
      const own = figure(page, id);
      const svg = drawing(page, id);
      await expect(svg).toBeVisible();
      await expect(own.locator("figcaption .ch-summary")).not.toBeEmpty();

      const rows = rowsOf(
        (await downloaded(page, own.getByRole("link", { name: "CSV" }))).toString("utf8"),
      );
      const links = await svg
        .locator("a:has(rect, circle)")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
      const evidenceOf = (address = "") => decodeURIComponent(address.split("/").at(-1) ?? "");
      const marked = new Set(links.map(evidenceOf));
      const told = new Set(rows.map(({ evidence }) => evidenceOf(evidence)));
      const drawn = rows.filter((row) => isDrawn(row, rows));
      expect(drawn.length).toBeGreaterThan(1);
      expect(drawn.filter(({ evidence }) => !marked.has(evidenceOf(evidence)))).toEqual([]);
      expect([...marked].filter((evidence) => !told.has(evidence))).toEqual([]);

      // The table shows each figure of the file, printed with the same digits.
      await own.locator("summary").click();
      const printed = await own
        .locator("table a")
        .evaluateAll((all) =>
          all.map((link) => [link.getAttribute("href") ?? "", link.textContent ?? ""] as const),
        );
      const figures = printed.filter(([href]) => !href.includes(".announcedOn"));
      expect(figures.length).toBeGreaterThanOrEqual(rows.length);
      for (const [href, text] of figures) {
        const evidence = decodeURIComponent(href.split("/").at(-1) ?? "");
        const row = rows.find((one) => decodeURIComponent(one.evidence ?? "").endsWith(evidence));
        expect(row, evidence).toBeDefined();
        expect(agrees(text, row ?? {}), `${text} is ${JSON.stringify(row)}`).toBe(true);
      }
    });
  }

  test("revenue has a bar for each segment, growth one for each year", async ({ page }) => {
    await page.goto("/en/revenue");
    const rows = rowsOf(
      (
        await downloaded(
          page,
          figure(page, "revenue-by-segment").getByRole("link", { name: "CSV" }),
        )
      ).toString("utf8"),
    );
    const segments = rows.filter(({ segment }) => segment !== "Total");
    const bars = drawing(page, "revenue-by-segment").locator("a > rect:is(.ch-exact, .ch-hedged)");
    await expect(bars).toHaveCount(segments.length);
    const years = await figure(page, "growth").locator("tbody th[scope=row]").allTextContents();
    await expect(drawing(page, "growth").locator("a > rect")).toHaveCount(new Set(years).size);
  });

  test("the code of an embed opens by a button", async ({ page }) => {
    await page.goto("/en/revenue");
    const own = figure(page, "growth");
    await own.getByRole("button", { name: "Embed" }).click();
    const code = own.getByRole("textbox");
    await expect(code).toBeVisible();
    await expect(code).toHaveValue(/^<iframe src="http[^"]*\/en\/embed\/revenue-growth" title="/);
  });
});

for (const width of [1280, 390]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 900 } });

    test("the interactive chart takes the place of the drawing without a shift", async ({
      page,
    }) => {
      for (const { page: address, id } of PLACES) {
        if (!page.url().endsWith(address)) await page.goto(address);
        const own = figure(page, id);
        const svg = drawing(page, id);
        await svg.scrollIntoViewIfNeeded();
        const before = [await own.boundingBox(), await svg.boundingBox()];
        await svg.hover();
        await expect(own.locator(".ch-live:not(.ch-coming)")).toBeVisible();
        expect([await own.boundingBox(), await drawing(page, id).boundingBox()]).toEqual(before);
      }
    });

    test("no text of a drawing lies on another", async ({ page }) => {
      for (const { page: address, id } of PLACES) {
        if (!page.url().endsWith(address)) await page.goto(address);
        const faults = await drawing(page, id)
          .locator("text")
          .evaluateAll((texts) => {
            const boxes = texts.map((text) => {
              const { left, right, top, bottom } = text.getBoundingClientRect();
              return { said: text.textContent, left, right, top: top + 3, bottom: bottom - 3 };
            });
            return boxes.flatMap((a, at) =>
              boxes
                .slice(at + 1)
                .filter(
                  (b) =>
                    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
                )
                .map((b) => `${a.said} | ${b.said}`),
            );
          });
        expect(faults, id).toEqual([]);
      }
    });
  });
}

test("arrow keys move from point to point, each says its value, Enter opens its evidence", async ({
  page,
}) => {
  await page.goto("/en/revenue");
  const own = figure(page, "revenue-by-segment");
  await own.locator("svg:visible a").first().focus();
  const live = own.locator(".ch-live:not(.ch-coming)");
  await expect(live).toBeVisible();
  // The focus comes along, and the chart is one stop of the Tab key.
  const first = live.locator("a:focus");
  await expect(first).toHaveAttribute("aria-label", /FY2018/);
  await expect(live.locator("[tabindex='0']")).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  await expect(live.locator("a:focus")).toHaveAttribute(
    "aria-label",
    /^Smart Business, FY2019: about CNY [\d.,]+m/,
  );
  await expect(live.locator(".ch-tip")).toContainText("Smart Business, FY2019");
  await page.keyboard.press("ArrowUp");
  await expect(live.locator("a:focus")).toHaveAttribute("aria-label", /^Smart City, FY2019/);
  await page.keyboard.press("Escape");
  await expect(live.locator(".ch-tip")).toHaveCount(0);
  await page.keyboard.press("End");
  await expect(live.locator("a:focus")).toHaveAttribute("aria-label", /H1 2026/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/evidence\/figure\./);
});

test("who is on a chart before the scripts have come gets the interactive one as well", async ({
  page,
}) => {
  const come = await holdScripts(page);
  await page.goto("/en/revenue", { waitUntil: "commit" });
  const own = figure(page, "revenue-by-segment");
  await own.locator("svg:visible a").first().focus();
  come();
  await expect(own.locator(".ch-live:not(.ch-coming) a:focus")).toHaveAttribute(
    "aria-label",
    /FY2018/,
  );
});

test("the chart library is fetched only once a reader reaches for a chart", async ({ page }) => {
  const models: string[] = [];
  page.on("request", (request) => {
    if (/\/charts\/.*\.json/.test(request.url())) models.push(request.url());
  });
  const scripts: Response[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response);
  });
  await page.goto("/en/revenue");
  await reachFor(page);
  await page.waitForLoadState("networkidle");
  expect(models).toEqual([]);
  const before = scripts.length;
  await drawing(page, "growth").hover();
  await expect(figure(page, "growth").locator(".ch-live:not(.ch-coming)")).toBeVisible();
  expect(models).toHaveLength(1);
  const fetched = await Promise.all(
    scripts.slice(before).map(async (response) => (await response.body()).length),
  );
  expect(fetched.reduce((sum, bytes) => sum + bytes, 0)).toBeGreaterThan(100_000);
});
