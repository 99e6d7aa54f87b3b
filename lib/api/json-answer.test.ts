import { describe, expect, it } from "vitest";
import { responseOf } from "./answer";
import { jsonAnswer, problemAnswer } from "./json-answer";

const request = (headers: Record<string, string> = {}) =>
  new Request("http://localhost/api", { headers });

describe("an answer in JSON", () => {
  it("may be kept by anyone, but must be asked about again", async () => {
    const answer = responseOf(request(), jsonAnswer({ a: 1 }));
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("public, no-cache");
    expect(await answer.json()).toEqual({ a: 1 });
  });

  it("is empty for one who has it already, and whole once it changes", () => {
    const etag = jsonAnswer({ a: 1 }).headers.etag ?? "";
    const statusFor = (known: string, content: unknown) =>
      responseOf(request({ "If-None-Match": known }), jsonAnswer(content)).status;
    expect(statusFor(etag, { a: 1 })).toBe(304);
    expect(statusFor(`W/${etag}`, { a: 1 })).toBe(304);
    expect(statusFor(etag, { a: 2 })).toBe(200);
  });

  it("is never kept where it is a refusal", async () => {
    const refusal = problemAnswer(404, { code: "notFound", message: "Nothing." });
    const answer = responseOf(request(), refusal);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual({ error: { code: "notFound", message: "Nothing." } });
  });
});
