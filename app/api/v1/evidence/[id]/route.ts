import { z } from "zod";
import { jsonAnswer, movedAnswer, problemAnswer } from "@/lib/api/json-answer";
import { ownRoute } from "@/lib/api/own-route";
import { viewedRequest } from "@/lib/api/viewed-request";
import { evidenceById } from "@/lib/data/evidence-by-id";
import { evidenceIdNowOf } from "@/lib/data/former-slugs";

const NOTHING_ELSE = z.object({});

/** What the page of the same id shows, for programs; `?asKnownOn=` and `?currency=` as on every page. */
export const GET = ownRoute<"id">("/api/v1/evidence/[id]", async (url, { id }) => {
  const asked = viewedRequest(url, NOTHING_ELSE);
  if ("problem" in asked) return problemAnswer(400, asked.problem);
  const { view } = asked;
  const known = decodeURIComponent(id);
  const found = await evidenceById(view, known);
  if (found === null) {
    const now = await evidenceIdNowOf(view, known);
    if (now !== null) return movedAnswer(`/api/v1/evidence/${encodeURIComponent(now)}`, url);
    return problemAnswer(404, { code: "notFound", message: "Nothing is known under this id." });
  }
  return jsonAnswer({
    asKnownOn: view.asKnownOn,
    currency: view.currency ?? null,
    ...found,
  });
});
