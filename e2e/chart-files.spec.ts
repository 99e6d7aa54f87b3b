import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "@playwright/test";
import { downloaded, figure, PICTURES, PLACES, rowsOf } from "./fixtures/charts";

test("the files of a chart can be opened: PNG, SVG, CSV with its metadata", async ({ request }) => {
  const plain = [...new Set(PLACES.map(({ name }) => name))].map((name) => ({ name, query: "?" }));
  for (const { name, query } of [...plain, ...PICTURES]) {
    const of = (format: string, more = "") => `/charts/${name}.${format}${query}${more}`;
    const png = await request.get(of("png", "&width=500&scale=3"));
    const pixels = await png.body();
    expect(pixels.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(pixels.readUInt32BE(16)).toBe(1500);

    const card = await (await request.get(of("png", "&shape=card&theme=dark"))).body();
    expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);

    const svg = await request.get(of("svg", "&theme=dark"));
    expect(svg.headers()["content-type"]).toContain("image/svg+xml");
    const text = await svg.text();
    expect(text).toContain("#161513");
    expect(text).toContain("As known on");
    expect(text).not.toMatch(/var\(|light-dark|class=| href="\/(?!\/)/);

    const metadata = await (await request.get(of("csv-metadata.json"))).json();
    const csv = await request.get(of("csv"));
    const [head = ""] = (await csv.text()).replace("\uFEFF", "").split("\r\n");
    expect(metadata["@context"][0]).toBe("http://www.w3.org/ns/csvw");
    expect(metadata.tableSchema.columns.map((column: { name: string }) => column.name)).toEqual(
      head.split(","),
    );
    expect(csv.headers().link).toContain('rel="describedby"');

    const again = await request.get(of("png", "&width=500&scale=3"), {
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

test("a picture's files have what its page shows, on the day of the picture", async ({ page }) => {
  await page.goto("/en/structure?at=2024-12-31");
  const own = figure(page, "picture");
  const [csv, svg] = await Promise.all(
    ["CSV", "SVG"].map((name) => downloaded(page, own.getByRole("link", { name, exact: true }))),
  );
  const joined = rowsOf(csv?.toString("utf8") ?? "").find(
    ({ organization, fact }) => organization === "Sunrise" && fact === "MEMBER_OF_GROUP from",
  );
  expect(joined?.date).toBe("2025");
  expect(joined?.sources).not.toBe("");
  expect(svg?.toString("utf8")).toContain("31 Dec 2024: ");
  await page.getByRole("slider").focus();
  await page.keyboard.press("End");
  await expect(own.getByRole("link", { name: "PNG" })).toHaveAttribute("href", /at=20(?!24)/);

  for (const { page: address, id } of PICTURES.slice(1)) {
    await page.goto(address);
    const drawn = await figure(page, id)
      .locator("svg:visible a.ch-link")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    const facts = drawn.filter((href) => /\/(milestone|investment)\./.test(href));
    expect(facts.length).toBeGreaterThan(1);
    const file = await downloaded(
      page,
      figure(page, id).getByRole("link", { name: "CSV", exact: true }),
    );
    const rows = rowsOf(file.toString("utf8"));
    const told = rows.map(({ evidence = "" }) => new URL(evidence).pathname);
    expect(facts.filter((href) => !told.includes(href))).toEqual([]);
  }
});

test("a picture stands in a frame for itself and leads back", async ({ page }) => {
  await page.goto("/en/embed/structure?at=2024-12-31&theme=dark");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1+X");
  await expect(page.locator(".ch-summary")).toContainText("31 Dec 2024");
  await expect(page.locator("svg.ch-svg:visible")).toHaveCount(1);
  // The style sheet of the picture comes along.
  await expect(page.locator(".st-connector:visible").first()).toHaveCSS("fill", "none");
  await expect(page.getByRole("link", { name: "Open in Roundbook" })).toHaveAttribute(
    "href",
    "/en/structure?at=2024-12-31#picture",
  );
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
    ["/en/structure", "structure"],
    ["/en/products", "road-map"],
    ["/en/market", "market-comparison"],
    ["/en/investors/huaxu-fund", "co-investment"],
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
