import { jsonAnswer, problemAnswer } from "@/lib/api/json-answer";
import { ownRoute } from "@/lib/api/own-route";
import { viewedRequest } from "@/lib/api/viewed-request";
import { listRoundsForPrograms } from "@/lib/data/rounds-for-programs";
import { roundsRequestSchema } from "@/lib/schemas/rounds-request";

/** The list of rounds for programs: docs/API.md says what it can be asked for. */
export const GET = ownRoute("/api/v1/rounds", async (url) => {
  const asked = viewedRequest(url, roundsRequestSchema);
  if ("problem" in asked) return problemAnswer(400, asked.problem);
  const { view, query } = asked;
  const found = await listRoundsForPrograms(view, query);
  if (found === null) {
    const message = "after must be the slug of a round that is known on the day.";
    return problemAnswer(400, { code: "after.unknown", message });
  }
  const { asKnownOn, currency = null } = view;
  return jsonAnswer({ asKnownOn, currency, ...found });
});
