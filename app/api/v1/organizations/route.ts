import { jsonAnswer, problemAnswer } from "@/lib/api/json-answer";
import { ownRoute } from "@/lib/api/own-route";
import { programOrganization } from "@/lib/api/party-lists";
import { viewedRequest } from "@/lib/api/viewed-request";
import { listOrganizations } from "@/lib/data/organizations";
import { FIRST_PAGE } from "@/lib/schemas/list-query";
import { organizationsRequestSchema } from "@/lib/schemas/parties-request";

/** The list of organizations for programs: docs/API.md says what it can be asked for. */
export const GET = ownRoute("/api/v1/organizations", async (url) => {
  const asked = viewedRequest(url, organizationsRequestSchema);
  if ("problem" in asked) return problemAnswer(400, asked.problem);
  const { view, query } = asked;
  const { limit, ...filter } = query;
  const { organizations, count, edges } = await listOrganizations(
    view,
    { ...FIRST_PAGE, ...filter },
    limit,
  );
  if (edges.isAstray) {
    const message = "after must be the slug of an organization that is known on the day.";
    return problemAnswer(400, { code: "after.unknown", message });
  }
  const { asKnownOn, currency = null } = view;
  return jsonAnswer({
    asKnownOn,
    currency,
    count,
    organizations: organizations.map(programOrganization),
    after: edges.after,
  });
});
