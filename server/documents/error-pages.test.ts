import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { withErrorPages } from "./error-pages.mjs";

const EMPTY = "<!doctype html><body><script>fill()</script></body>";
const COMPLETE = "<!doctype html><h1>Not found 曦望</h1>";
const LIMIT = 200;

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  stop = undefined;
});

/** A server that answers `/{locale}/failure/…` like the product, and all else by `handler`. */
async function serve(handler: http.RequestListener, failure = complete): Promise<string> {
  const server = http.createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.on(
    "request",
    withErrorPages(
      (request, response) => {
        if (request.url?.includes("/failure/")) failure(request, response);
        else handler(request, response);
      },
      { port, hostname: "127.0.0.1" },
      { limit: LIMIT },
    ),
  );
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return `http://127.0.0.1:${port}`;
}

const complete: http.RequestListener = ({ url }, response) => {
  const known = /^\/(en|zh-Hans)\/failure\/(\d+)$/.exec(url ?? "");
  response.writeHead(known ? 200 : 404, { "content-type": "text/html" });
  response.end(known ? `${COMPLETE}<p lang="${known[1]}">${known[2]}</p>` : EMPTY);
};

/** An empty document in the way Next sends one: headers set, then flushed, then a body in pieces. */
function emptyDocument(status: number): http.RequestListener {
  return (_request, response) => {
    response.statusCode = status;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("cache-control", "no-store");
    response.setHeader("etag", '"empty"');
    response.flushHeaders();
    response.write(EMPTY.slice(0, 10));
    response.end(EMPTY.slice(10));
  };
}

const HTML = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

describe("an empty error document", () => {
  test.each([403, 404, 500])("of status %i keeps it and gets the complete body", async (status) => {
    const base = await serve(emptyDocument(status));
    const answer = await fetch(`${base}/en/rounds/nothing`, { headers: HTML });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe(`${COMPLETE}<p lang="en">${status}</p>`);
  });

  test("keeps the headers that are not about its body", async () => {
    const { headers } = await fetch(`${await serve(emptyDocument(404))}/en/x`, { headers: HTML });
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(headers.get("etag")).toBeNull();
    expect(Number(headers.get("content-length"))).toBeGreaterThan(COMPLETE.length);
  });

  test("speaks the language of the address, and English where that is none of ours", async () => {
    const base = await serve(emptyDocument(404));
    const languageAt = async (path: string) =>
      /lang="(.*?)"/.exec(await (await fetch(base + path, { headers: HTML })).text())?.[1];
    expect(await languageAt("/zh-Hans/rounds/nothing?q=1")).toBe("zh-Hans");
    expect(await languageAt("/zh-Hans?q=1")).toBe("zh-Hans");
    expect(await languageAt("/xx/rounds")).toBe("en");
    expect(await languageAt("/favicon")).toBe("en");
  });

  test("may name its type only when the head is written, in either form of headers", async () => {
    const forms = [{ "Content-Type": "text/html" }, ["Content-Type", "text/html"]] as const;
    for (const form of forms) {
      const base = await serve((_request, response) => {
        response.writeHead(404, "Not Found", form as http.OutgoingHttpHeaders);
        response.end(EMPTY);
      });
      expect(await (await fetch(`${base}/en/x`)).text()).toContain(COMPLETE);
      stop?.();
    }
  });

  test("that was compressed is sent plain", async () => {
    const base = await serve((_request, response) => {
      response.writeHead(404, { "content-type": "text/html", "content-encoding": "gzip" });
      response.end(gzipSync(EMPTY));
    });
    const answer = await fetch(`${base}/en/x`, { headers: HTML });
    expect(answer.headers.get("content-encoding")).toBeNull();
    expect(await answer.text()).toContain(COMPLETE);
  });

  test("answers a form that was sent without scripts, too", async () => {
    const base = await serve(emptyDocument(403));
    const answer = await fetch(`${base}/en/admin/rounds/new`, { method: "POST", headers: HTML });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain(COMPLETE);
  });

  test("tells its writer that each piece is taken", async () => {
    const told: string[] = [];
    const base = await serve((_request, response) => {
      response.statusCode = 500;
      response.setHeader("content-type", "text/html");
      response.write(EMPTY, () => told.push("written"));
      response.end(() => told.push("ended"));
    });
    await (await fetch(`${base}/en/x`, { headers: HTML })).text();
    await pause(10);
    expect(told).toEqual(["written", "ended"]);
  });
});

describe("what is not an empty error document passes untouched:", () => {
  const plain = (status: number, type: string): http.RequestListener => {
    return (_request, response) => {
      response.writeHead(status, { "content-type": type });
      response.end("as it was");
    };
  };
  const text = async (handler: http.RequestListener, path: string, init: RequestInit = {}) =>
    (await fetch((await serve(handler)) + path, init)).text();

  test("an error that is JSON", async () => {
    expect(await text(plain(404, "application/json"), "/en/x")).toBe("as it was");
  });

  test("data for a page that is already open", async () => {
    const headers = { ...HTML, rsc: "1" };
    expect(await text(plain(404, "text/html"), "/en/x", { headers })).toBe("as it was");
  });

  test("an action called by a script", async () => {
    const headers = { ...HTML, "next-action": "abc" };
    const init = { method: "POST", headers };
    expect(await text(plain(500, "text/html"), "/en/x", init)).toBe("as it was");
  });

  test("an asset or the API, whatever it answers", async () => {
    expect(await text(plain(404, "text/html"), "/_next/static/x.js")).toBe("as it was");
    expect(await text(plain(500, "text/html"), "/api/v1/rounds")).toBe("as it was");
  });

  test("an answer to a reader that wants no page", async () => {
    const headers = { accept: "image/png" };
    expect(await text(plain(404, "text/html"), "/en/x", { headers })).toBe("as it was");
  });

  test("a page of another status", async () => {
    expect(await text(plain(200, "text/html"), "/en")).toBe("as it was");
    expect(await text(plain(410, "text/html"), "/en")).toBe("as it was");
  });

  test("a question for the head alone, which keeps its status", async () => {
    const answer = await fetch(`${await serve(emptyDocument(404))}/en/x`, { method: "HEAD" });
    expect([answer.status, await answer.text()]).toEqual([404, ""]);
  });

  test("a body that comes piece by piece, each piece as it comes", async () => {
    let finish = () => {};
    const base = await serve((_request, response) => {
      response.setHeader("content-type", "text/html");
      response.write("first");
      finish = () => response.end("last");
    });
    const reader = (await fetch(`${base}/en`, { headers: HTML })).body?.getReader();
    const next = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await next()).toBe("first");
    finish();
    expect(await next()).toBe("last");
  });
});

describe("the last resort is sent where the failure page", () => {
  const missing = async (failure: http.RequestListener) => {
    const base = await serve(emptyDocument(500), failure);
    const answer = await fetch(`${base}/zh-Hans/x`, { headers: HTML });
    expect(answer.status).toBe(500);
    return answer.text();
  };
  const LAST = "This page could not be put together.";

  test("fails itself", async () => {
    const failing: http.RequestListener = (_request, response) => {
      response.writeHead(500, { "content-type": "text/html" });
      response.end(EMPTY);
    };
    expect(await missing(failing)).toContain(LAST);
  });

  test("breaks off", async () => {
    const breaking: http.RequestListener = (_request, response) => {
      response.writeHead(200);
      response.write("half");
      setTimeout(() => response.destroy(), 20);
    };
    expect(await missing(breaking)).toContain(LAST);
  });

  test("never comes", async () => {
    expect(await missing(() => {})).toContain(LAST);
  });
});

test("a reader who leaves before the failure page is there harms nobody", async () => {
  const slow: http.RequestListener = (request, response) => {
    setTimeout(() => complete(request, response), 50);
  };
  const base = await serve(emptyDocument(404), slow);
  const leaving = new AbortController();
  const left = fetch(`${base}/en/x`, { headers: HTML, signal: leaving.signal });
  setTimeout(() => leaving.abort(), 10);
  await expect(left).rejects.toThrow();
  expect(await (await fetch(`${base}/en/x`, { headers: HTML })).text()).toContain(COMPLETE);
});
