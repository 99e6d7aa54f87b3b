import { jsonAnswer, problemAnswer } from "@/lib/api/json-answer";
import { ownRoute } from "@/lib/api/own-route";
import { programInvestor } from "@/lib/api/party-lists";
import { viewedRequest } from "@/lib/api/viewed-request";
import { listInvestors } from "@/lib/data/investors";
import { FIRST_PAGE } from "@/lib/schemas/list-query";
import { investorsRequestSchema } from "@/lib/schemas/parties-request";

/** The list of investors for programs: docs/API.md says what it can be asked for. */
export const GET = ownRoute("/api/v1/investors", async (url) => {
  const asked = viewedRequest(url, investorsRequestSchema);
  if ("problem" in asked) return problemAnswer(400, asked.problem);
  const { view, query } = asked;
  const { limit, ...filter } = query;
  const { investors, count, edges } = await listInvestors(
    view,
    { ...FIRST_PAGE, ...filter },
    limit,
  );
  if (edges.isAstray) {
    const message = "after must be the `after` of an answer, and known on the day.";
    return problemAnswer(400, { code: "after.unknown", message });
  }
  return jsonAnswer({
    asKnownOn: view.asKnownOn,
    count,
    investors: investors.map(programInvestor),
    after: edges.after,
  });
});
