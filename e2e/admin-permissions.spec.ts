import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import pLimit from "p-limit";
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

/** Requests under way at a time. */
const AT_ONCE = 8;

interface Question {
  readonly what: string;
  readonly expected: unknown;
  readonly ask: () => Promise<unknown>;
}

/** Everything but the actions, which are known by the running build. */
function pagesAndRoutes(request: APIRequestContext, asker: Asker, origin: string): Question[] {
  const column = ASKERS.indexOf(asker);
  const statusOf = async (address: string, options: Parameters<typeof request.fetch>[1] = {}) =>
    (await request.fetch(address, { maxRedirects: 0, ...options })).status();
  return [
    ...Object.entries(PAGES).map(([folder, [address = ""]]) => ({
      ...{ what: `page ${folder}`, expected: 200 },
      ask: () => statusOf(address),
    })),
    ...Object.entries(PAGE_MATRIX).map(([folder, { address, statuses }]) => ({
      ...{ what: `page ${folder}`, expected: statuses[column] },
      ask: () => statusOf(address),
    })),
    ...Object.entries(ROUTE_MATRIX).map(([what, { address, statuses, data }]) => ({
      ...{ what, expected: statuses[column] },
      ask: () => statusOf(address, { method: what.split(" ")[0], data, headers: { origin } }),
    })),
    ...CLOSED_ENDPOINTS.map((what) => {
      const [method = "", address = ""] = what.split(" ");
      const data = method === "POST" ? {} : undefined;
      return { what, expected: 404, ask: () => statusOf(address, { method, data }) };
    }),
  ];
}

/** What ends the session of who asks. */
const SIGN_OUT = "sign-in.signOut";

for (const asker of ASKERS) {
  test(`each page, route and action answers a ${asker} as the table says`, async ({
    playwright,
    baseURL,
  }) => {
    const request = await playwright.request.newContext({ baseURL });
    if (asker !== "VISITOR") {
      const signedIn = await request.post("/api/auth/sign-in/email", { data: account(asker) });
      expect(signedIn.status()).toBe(200);
    }
    const { origin } = new URL(baseURL ?? "");
    const known = await knownActions(request);
    const ofAction = (what: string): Question => ({
      ...{ what, expected: expectedReception(what, asker) },
      ask: async () => {
        const there = known.get(what);
        if (there === undefined) return "unknown to the running build";
        return receptionOf(await postEmpty(request, there, origin));
      },
    });
    const actions = Object.keys(ACTION_MATRIX).filter((action) => action !== SIGN_OUT);
    const questions = [...pagesAndRoutes(request, asker, origin), ...actions.map(ofAction)];

    const inTurn = pLimit(AT_ONCE);
    const answers = questions.map(({ what, ask }) => inTurn(async () => [what, await ask()]));
    expect(Object.fromEntries(await Promise.all(answers))).toEqual(
      Object.fromEntries(questions.map(({ what, expected }) => [what, expected])),
    );
    const last = ofAction(SIGN_OUT);
    expect(await last.ask()).toBe(last.expected);
    await request.dispose();
  });
}
