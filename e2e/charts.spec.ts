import { once } from "node:events";
import { createServer } from "node:http";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";

const PLACES = [
  { page: "/en/revenue", id: "revenue-by-segment", name: "revenue-by-segment", bars: "rect" },
  { page: "/en/revenue", id: "growth", name: "revenue-growth", bars: "rect" },
  { page: "/en/revenue", id: "share", name: "generative-ai-share", bars: "circle" },
  { page: "/en", id: "raised-by-year", name: "money-raised-by-year", bars: "rect" },
  { page: "/en", id: "rounds-timeline", name: "rounds-timeline", bars: "circle" },
  {
    page: "/en/organizations/sunrise",
    id: "timeline-cny",
    name: "rounds-timeline",
    bars: "circle",
  },
] as const;

const figure = (page: Page, id: string) => page.locator(`figure#${id}`);

/** The drawing that the width of the window shows. */
const drawing = (page: Page, id: string) =>
  figure(page, id).locator(".ch-reach:visible svg").first();

interface Row extends Readonly<Record<string, string>> {}

function rowsOf(csv: string): Row[] {
  return parse(csv, { bom: true, columns: true, comment: "#", skip_empty_lines: true });
}

async function downloaded(page: Page, link: Locator): Promise<Buffer> {
  const address = await link.getAttribute("href");
  const answer = await page.request.get(address ?? "");
  expect(answer.status()).toBe(200);
  return answer.body();
}

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  for (const { page: address, id, name, bars } of PLACES) {
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
        .locator("a")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
      const shown = new Set(links.map((href) => decodeURIComponent(href.split("/").at(-1) ?? "")));
      const told = new Set(
        rows.map(({ evidence = "" }) => decodeURIComponent(evidence.split("/").at(-1) ?? "")),
      );
      expect([...shown].filter((evidence) => !told.has(evidence))).toEqual([]);
      expect(await svg.locator(bars).count()).toBeGreaterThanOrEqual(rows.length / 2);

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

/** Whether a printed figure has the first digits of the exact one. */
function agrees(text: string, { value = "", value_high = "", qualifier }: Row): boolean {
  if (qualifier === "UNDISCLOSED") return /undisclosed|–/.test(text);
  const numbers = [...text.matchAll(/(−?)[^\d−]*([\d,]+(?:\.\d+)?)(bn|m)?/g)];
  return [value, value_high]
    .filter((exact) => exact !== "")
    .every((exact, at) => {
      const [, minus, digits = "", own] = numbers[at] ?? [];
      const scale = { bn: 1e9, m: 1e6 }[own ?? numbers.at(-1)?.[3] ?? ""] ?? 1;
      const read = Number(digits.replaceAll(",", "")) * scale * (minus ? -1 : 1);
      return Math.abs(read - Number(exact)) <= Math.abs(Number(exact)) * 0.01 + 0.051;
    });
}

test("the files of a chart can be opened: PNG, SVG, CSV with its metadata", async ({ request }) => {
  for (const name of new Set(PLACES.map((place) => place.name))) {
    const png = await request.get(`/charts/${name}.png?width=500&scale=3`);
    const pixels = await png.body();
    expect(pixels.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(pixels.readUInt32BE(16)).toBe(1500);

    const card = await (await request.get(`/charts/${name}.png?shape=card&theme=dark`)).body();
    expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);

    const svg = await request.get(`/charts/${name}.svg?theme=dark`);
    expect(svg.headers()["content-type"]).toContain("image/svg+xml");
    const text = await svg.text();
    expect(text).toContain("#161513");
    expect(text).toContain("As known on");
    expect(text).not.toMatch(/var\(|light-dark|class=| href="\/(?!\/)/);

    const metadata = await (await request.get(`/charts/${name}.csv-metadata.json`)).json();
    const csv = await request.get(`/charts/${name}.csv`);
    const [head = ""] = (await csv.text()).replace("\uFEFF", "").split("\r\n");
    expect(metadata["@context"][0]).toBe("http://www.w3.org/ns/csvw");
    expect(metadata.tableSchema.columns.map((column: { name: string }) => column.name)).toEqual(
      head.split(","),
    );
    expect(csv.headers().link).toContain('rel="describedby"');

    const again = await request.get(`/charts/${name}.png?width=500&scale=3`, {
      headers: { "If-None-Match": png.headers().etag ?? "" },
    });
    expect(again.status()).toBe(304);
  }
});

test("a file that cannot be had says why", async ({ request }) => {
  for (const [query, code] of [
    ["width=20", "width.invalid"],
    ["theme=blue", "theme.invalid"],
    ["asKnownOn=soon", "asKnownOn.unreadable"],
  ]) {
    const answer = await request.get(`/charts/revenue-growth.png?${query}`);
    expect(answer.status()).toBe(400);
    expect((await answer.json()).error.code).toBe(code);
  }
  expect((await request.get("/charts/no-such-chart.svg")).status()).toBe(404);
  expect((await request.get("/charts/rounds-timeline.svg?organization=nobody")).status()).toBe(404);
});

test("a file shows what was known on the day that its page shows", async ({ page }) => {
  await page.goto("/en/revenue?asKnownOn=2024-12-31");
  const own = figure(page, "revenue-by-segment");
  const csv = await downloaded(page, own.getByRole("link", { name: "CSV" }));
  const periods = new Set(rowsOf(csv.toString("utf8")).map(({ period }) => period));
  expect(periods).not.toContain("FY2024");
  expect(periods).toContain("FY2023");
  expect(csv.toString("utf8")).toContain("# as known on,2024-12-31");
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

test("the chart library is fetched only once a reader reaches for a chart", async ({ page }) => {
  const models: string[] = [];
  page.on("request", (request) => {
    if (/\/charts\/.*\.json/.test(request.url())) models.push(request.url());
  });
  let bytes = 0;
  page.on("response", async (response) => {
    if (response.request().resourceType() === "script") bytes += (await response.body()).length;
  });
  await page.goto("/en/revenue", { waitUntil: "networkidle" });
  expect(models).toEqual([]);
  const before = bytes;
  await drawing(page, "growth").hover();
  await expect(figure(page, "growth").locator(".ch-live:not(.ch-coming)")).toBeVisible();
  expect(models).toHaveLength(1);
  expect(bytes - before).toBeGreaterThan(100_000);
});

test("an embed stands in another site's frame, sets no cookie and leads back", async ({ page }) => {
  const origin = new URL(test.info().project.use.baseURL ?? "http://localhost:3000").origin;
  const code = `<iframe src="${origin}/en/embed/revenue-growth?theme=dark" width="600" height="600"></iframe>`;
  const other = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end(code);
  });
  await once(other.listen(0, "127.0.0.1"), "listening");
  const address = other.address();
  const port = typeof address === "object" ? address?.port : 0;
  await page.goto(`http://127.0.0.1:${port}/`);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1, name: "Revenue growth" })).toBeVisible();
  await expect(frame.locator("svg:visible").first()).toBeVisible();
  await expect(frame.locator(".ch-source")).toContainText("Sources: ");
  await expect(frame.locator(".ch-source")).toContainText("As known on");
  await expect(frame.getByRole("navigation")).toHaveCount(0);
  expect(await page.context().cookies()).toEqual([]);
  await expect(frame.getByRole("link", { name: "Open in Roundbook" })).toHaveAttribute(
    "href",
    "/en/revenue#growth",
  );
  const [opened] = await Promise.all([
    page.waitForEvent("popup"),
    frame.getByRole("link", { name: "Open in Roundbook" }).click(),
  ]);
  await expect(opened).toHaveURL(/\/en\/revenue#growth$/);
  other.close();
});

test("no other page stands in a frame", async ({ request }) => {
  const policyOf = async (address: string) =>
    (await request.get(address)).headers()["content-security-policy"] ?? "";
  expect(await policyOf("/en/embed/revenue-growth")).toContain("frame-ancestors *");
  expect(await policyOf("/en/revenue")).toContain("frame-ancestors 'self'");
  expect(await policyOf("/charts/revenue-growth.svg")).toContain("default-src 'none'");
});

test("previews of links show a chart of the page", async ({ page, request }) => {
  for (const [address, name] of [
    ["/en", "rounds-timeline"],
    ["/en/revenue", "revenue-by-segment"],
    ["/en/rounds", "money-raised-by-year"],
    ["/en/organizations/sunrise", "rounds-timeline"],
  ]) {
    await page.goto(address ?? "");
    const image = page.locator('meta[property="og:image"]');
    const url = (await image.getAttribute("content")) ?? "";
    expect(url).toMatch(new RegExp(`^https?://[^/]+/charts/${name}\\.png\\?.*shape=card`));
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute(
      "content",
      "summary_large_image",
    );
    const { pathname, search } = new URL(url);
    expect((await request.get(pathname + search)).headers()["content-type"]).toBe("image/png");
  }
});
