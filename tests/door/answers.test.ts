import { createHash } from "node:crypto";
import type { RequestListener } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { resetDatabase } from "../setup/clone";
import { doorServer, page } from "./door-server";

beforeAll(() => resetDatabase());

/** Longer than it takes to join those who wait. */
const MOMENT = 100;
const LONG = "<p>曦望</p>".repeat(200);
const PART = { rsc: "1", "next-router-state-tree": "tree" };

/** Pages that count how often they were rendered, and come when they are told to. */
function counted() {
  const rendered: string[] = [];
  const waiting: (() => void)[] = [];
  const handler = page(async (path) => {
    if (path.includes("/failure/")) return path;
    rendered.push(path);
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
    return path;
  });
  return { handler, rendered, sendAll: () => waiting.splice(0).forEach((send) => void send()) };
}

describe("an answer from memory", () => {
  test("is the same for every reader and however it is asked for", async () => {
    let renders = 0;
    const server = await doorServer({ handler: page(() => LONG + ++renders) });
    const first = await server.get("/en/rounds?q=a&utm_source=x", { cookie: "language=en" });
    const second = await server.get("/en/rounds?fbclid=1&q=a", { "user-agent": "another" });
    expect([first.did, second.did]).toEqual(["miss", "hit"]);
    expect(second.text).toBe(first.text);
    expect(renders).toBe(1);
  });

  test("was asked for without anything of its first reader", async () => {
    const handler = page((path, headers) => JSON.stringify({ path, headers }));
    const server = await doorServer({ handler });
    const secret = { cookie: "language=zh-Hans", authorization: "x", "accept-language": "zh" };
    const { path, headers } = JSON.parse((await server.get("/en?utm=1", secret)).text);
    expect(path).toBe("/en");
    expect(Object.keys(headers).sort()).toEqual(["host", "user-agent"]);
  });

  test("comes in the best coding that the reader takes, and is empty for one who has it", async () => {
    const server = await doorServer({ handler: page(() => LONG) });
    const raw = async (coding: string, known = "") => {
      const headers = { "accept-encoding": coding, ...(known && { "if-none-match": known }) };
      const answer = await fetch(`${server.base}/en`, { headers });
      return { answer, body: await answer.text(), tag: answer.headers.get("etag") ?? "" };
    };
    const codings = ["br, gzip", "gzip", "br;q=0, gzip;q=1.0", "identity"];
    const answers = await Promise.all(codings.map((coding) => raw(coding)));
    const names = answers.map(({ answer }) => answer.headers.get("content-encoding"));
    expect(names).toEqual(["br", "gzip", "gzip", null]);
    expect(answers.map(({ body }) => body)).toEqual([LONG, LONG, LONG, LONG]);
    const tags = new Set(answers.map(({ tag }) => tag));
    expect(tags.size).toBe(3);
    for (const { tag } of answers) {
      expect(tag).toMatch(/^"[\w-]+"$/);
      const again = await raw("br", `"other", ${tag}`);
      expect([again.answer.status, again.body]).toEqual([304, ""]);
      expect(again.answer.headers.get("cache-control")).toBe("no-cache");
    }
    expect((await raw("br", '"other"')).answer.status).toBe(200);
    expect(answers[0]?.answer.headers.get("vary")).toBe("Accept-Encoding");
  });

  test("is told by its head alone to who asks for that", async () => {
    const server = await doorServer({ handler: page(() => LONG) });
    const head = await server.get("/en", {}, { method: "HEAD" });
    expect([head.status, head.text, head.did]).toEqual([200, "", "miss"]);
    expect((await server.get("/en")).did).toBe("hit");
  });

  test("keeps what it says of keeping, where that is not Next's refusal", async () => {
    const json = { "Content-Type": "application/json", "Cache-Control": "public, no-cache" };
    const api = await doorServer({ handler: page(() => "{}", json) });
    const said = (await api.get("/api/v1/search?q=a")).headers.get("cache-control");
    expect(said).toBe("public, no-cache");
    const never = { "Cache-Control": "private, no-cache, no-store, max-age=0" };
    const html = await doorServer({ handler: page(() => LONG, never) });
    expect((await html.get("/en")).headers.get("cache-control")).toBe("no-cache");
  });

  test("is another for data of an open page", async () => {
    const server = await doorServer({
      handler: page((_path, { rsc }) => String(rsc ?? "document")),
    });
    await server.get("/en");
    expect(await server.get("/en?_rsc=x", PART)).toMatchObject({ text: "1", did: "miss" });
    expect(await server.get("/en?_rsc=x", PART)).toMatchObject({ text: "1", did: "hit" });
    expect(await server.get("/en")).toMatchObject({ text: "document", did: "hit" });
  });

  test("comes in two parts: what is read, and what React needs once it is reached for", async () => {
    let word = "first";
    const forReact = () => `self.__next_f.push([1,"${word}"])`;
    const script = '<script src="/_next/static/a.js" async=""></script>';
    const handler = page((path) =>
      path === "/en" ? `<p>${word}</p><script>${forReact()}</script>${script}</body>` : path,
    );
    const server = await doorServer({ handler, today: () => word });
    const { text } = await server.get("/en");
    expect(text).not.toContain("self.__next_f");
    const address = /"data":"(?<address>[^"]+)"/.exec(text)?.groups?.address ?? "";
    const data = await server.get(address, { cookie: "roundbook.session_token=x" });
    expect(data).toMatchObject({ text: forReact(), did: "hit", status: 200 });
    expect(data.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(data.headers.get("cache-control")).toContain("immutable");
    word = "second";
    const gone = await server.get(address);
    expect(gone.text).not.toContain("self.__next_f");
    expect(gone.headers.get("cache-control")).toBe("no-store");
  });

  test("makes room for others when memory is full", async () => {
    const handler = page((path) => createHash("sha512").update(path).digest("hex").repeat(3));
    const server = await doorServer({ handler, bytes: 5_000 });
    for (let at = 1; at <= 20; at += 1) await server.get(`/en/rounds/${at}`);
    expect((await server.get("/en/rounds/20")).did).toBe("hit");
    expect((await server.get("/en/rounds/1")).did).toBe("miss");
  });
});

describe("nothing is kept of", () => {
  const twice = async (handler: RequestListener, path = "/en", headers = {}) => {
    const server = await doorServer({ handler });
    await server.get(path, headers);
    return (await server.get(path, headers)).did;
  };

  test("what is missing, failed or moved", async () => {
    for (const status of [404, 500, 307]) {
      const handler: RequestListener = (_request, response) => {
        response.writeHead(status, { "Content-Type": "text/html" }).end("no");
      };
      expect(await twice(handler)).toBe("miss");
    }
  });

  test("an answer that sets a cookie", async () => {
    expect(await twice(page(() => LONG, { "Set-Cookie": "a=b" }))).toBe("miss");
  });

  test("what is asked for by someone signed in, or is for one reader", async () => {
    const cookie = "language=en; roundbook.session_token=abc";
    expect(
      await twice(
        page(() => LONG),
        "/en",
        { cookie },
      ),
    ).toBe("bypass");
    const secure = "__Secure-roundbook.session_token=abc";
    expect(
      await twice(
        page(() => LONG),
        "/en",
        { cookie: secure },
      ),
    ).toBe("bypass");
    expect(
      await twice(
        page(() => LONG),
        "/en/admin",
      ),
    ).toBe("bypass");
    expect(
      await twice(
        page(() => LONG),
        "/en/sign-in",
      ),
    ).toBe("bypass");
  });
});

describe("many who ask at the same time", () => {
  test("have a page rendered once", async () => {
    const { handler, rendered, sendAll } = counted();
    const server = await doorServer({ handler });
    const asked = Array.from({ length: 20 }, () => server.get("/en/rounds"));
    await expect.poll(() => rendered).toEqual(["/en/rounds"]);
    await pause(MOMENT);
    sendAll();
    const answers = await Promise.all(asked);
    expect(answers.filter(({ did }) => did === "coalesced")).toHaveLength(19);
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(["/en/rounds"]));
    expect(rendered).toHaveLength(1);
  });

  test("are not told of a failure again once it is over", async () => {
    let fails = true;
    const handler = page(() => {
      if (!fails) return "well";
      throw new Error("not now");
    });
    const server = await doorServer({ handler });
    expect((await server.get("/en")).status).toBe(500);
    fails = false;
    expect(await server.get("/en")).toMatchObject({ status: 200, text: "well" });
  });

  test("are sent away in their language where too many pages are asked for, but not to kept ones", async () => {
    const { handler, rendered, sendAll } = counted();
    const server = await doorServer({ handler, room: { most: 1, line: 1 } });
    const kept = server.get("/en");
    await expect.poll(() => rendered).toHaveLength(1);
    sendAll();
    await kept;
    const asked = [server.get("/en/rounds/1"), server.get("/en/rounds/2")];
    await expect.poll(() => rendered).toHaveLength(2);
    await pause(MOMENT);
    const html = { accept: "text/html" };
    const refused = await server.get("/zh-Hant/rounds/3", html);
    expect(refused).toMatchObject({ status: 503, did: "busy" });
    expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(refused.text).toBe("/zh-Hant/failure/503");
    expect(refused.headers.get("cache-control")).toBe("no-store");
    const program = await server.get("/api/v1/search?q=a");
    expect(program).toMatchObject({ status: 503, text: "", did: "busy" });
    expect(program.headers.get("retry-after")).toMatch(/^\d+$/);
    expect((await server.get("/en")).did).toBe("hit");
    sendAll();
    await expect.poll(() => rendered).toHaveLength(3);
    sendAll();
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe("scripts of a page", () => {
  test("are named by their hashes where it is kept", async () => {
    const own = "hydrate('曦望')";
    const said = { "Content-Security-Policy": "base-uri 'self'" };
    const server = await doorServer({ handler: page(() => `<script>${own}</script>`, said) });
    const hash = createHash("sha256").update(own).digest("base64");
    for (const did of ["miss", "hit"]) {
      const answer = await server.get("/en");
      expect(answer.did).toBe(did);
      expect(answer.headers.get("content-security-policy")).toBe(
        `base-uri 'self'; script-src 'self' 'sha256-${hash}'; script-src-attr 'none'`,
      );
    }
  });

  test("bear a nonce where it is for one reader, each time another and none of the reader's", async () => {
    const handler = page((_path, headers) => String(headers["content-security-policy"]));
    const server = await doorServer({ handler });
    const asked = { "content-security-policy": "script-src 'nonce-mine'" };
    const answers = [await server.get("/en/admin", asked), await server.get("/en/admin", asked)];
    const nonces = answers.map(({ text }) => /^script-src ('nonce-[\w+/=]{24}')$/.exec(text)?.[1]);
    expect(new Set(nonces).size).toBe(2);
    expect(answers[0]?.headers.get("content-security-policy")).toBe(
      `script-src 'self' ${nonces[0]}; script-src-attr 'none'`,
    );
  });
});
