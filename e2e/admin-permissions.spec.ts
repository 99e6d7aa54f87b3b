import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { USER_ROLES } from "@/lib/domain/permissions";
import { account } from "./accounts";
import { type KnownAction, knownActions } from "./fixtures/action-ids";
import { PAGES } from "./fixtures/page-examples";
import {
  ACTION_MATRIX,
  ASKERS,
  type Asker,
  CLOSED_ENDPOINTS,
  PAGE_MATRIX,
  ROUTE_MATRIX,
} from "./fixtures/permission-matrix";

/** What an action makes of a post: it refuses who asks, or looks at what was posted. */
type Reception = "sign in first" | "not with this role" | "open";

/** As scripts post a form that is empty: it changes nothing, whoever may post it. */
async function postEmpty(
  request: APIRequestContext,
  { id, folder }: KnownAction,
  origin: string,
): Promise<APIResponse> {
  const address = PAGE_MATRIX[folder]?.address;
  if (address === undefined) throw new Error(`No page is known in ${folder}.`);
  const args = ["en", { submission: null, detail: null }, "$K1"];
  return request.post(address, {
    headers: { "next-action": id, accept: "text/x-component", origin },
    multipart: { "0": JSON.stringify(args) },
    maxRedirects: 0,
  });
}

async function receptionOf(answer: APIResponse): Promise<Reception | number> {
  if (answer.status() === 403) return "not with this role";
  if (![200, 303].includes(answer.status())) return answer.status();
  return (await answer.text()).includes("session.signedOut") ? "sign in first" : "open";
}

function expectedReception(action: string, asker: Asker): Reception {
  const least = ACTION_MATRIX[action] ?? null;
  if (least === null) return "open";
  if (asker === "VISITOR") return "sign in first";
  return USER_ROLES.indexOf(asker) < USER_ROLES.indexOf(least) ? "not with this role" : "open";
}

for (const [column, asker] of ASKERS.entries()) {
  test(`each page, route and action answers a ${asker} as the table says`, async ({
    playwright,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const request = await playwright.request.newContext({ baseURL });
    if (asker !== "VISITOR") {
      const signedIn = await request.post("/api/auth/sign-in/email", { data: account(asker) });
      expect(signedIn.status()).toBe(200);
    }

    const { origin } = new URL(baseURL ?? "");
    const found: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const [folder, [address = ""]] of Object.entries(PAGES)) {
      const answer = await request.get(address, { maxRedirects: 0 });
      found[`page ${folder}`] = answer.status();
      expected[`page ${folder}`] = 200;
    }
    for (const [folder, { address, statuses }] of Object.entries(PAGE_MATRIX)) {
      found[`page ${folder}`] = (await request.get(address, { maxRedirects: 0 })).status();
      expected[`page ${folder}`] = statuses[column];
    }
    for (const [route, { address, statuses, data }] of Object.entries(ROUTE_MATRIX)) {
      const [method = ""] = route.split(" ");
      const answer = await request.fetch(address, {
        method,
        data,
        headers: { origin },
        maxRedirects: 0,
      });
      found[route] = answer.status();
      expected[route] = statuses[column];
    }
    for (const endpoint of CLOSED_ENDPOINTS) {
      const [method = "", address = ""] = endpoint.split(" ");
      const data = method === "POST" ? {} : undefined;
      found[endpoint] = (await request.fetch(address, { method, data })).status();
      expected[endpoint] = 404;
    }
    const known = await knownActions(request);
    // Signing out comes last, for it ends the session.
    const last = "sign-in.signOut";
    const actions = Object.keys(ACTION_MATRIX).sort(
      (a, b) => Number(a === last) - Number(b === last),
    );
    for (const action of actions) {
      const there = known.get(action);
      if (there === undefined) found[action] = "unknown to the running build";
      else found[action] = await receptionOf(await postEmpty(request, there, origin));
      expected[action] = expectedReception(action, asker);
    }
    expect(found).toEqual(expected);
    await request.dispose();
  });
}
