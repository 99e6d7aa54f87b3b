import { toNextJsHandler } from "better-auth/next-js";
import { auth } from "@/lib/auth";

const handle = toNextJsHandler(auth);

/**
 * What programs may ask of the library. Its other endpoints, such as those for users, would change
 * data past our own checks and without a revision.
 */
const OPEN = {
  GET: ["/api/auth/get-session"],
  POST: ["/api/auth/sign-in/email", "/api/auth/sign-out"],
} as const satisfies Record<string, readonly string[]>;

function openTo(method: keyof typeof OPEN) {
  const paths: readonly string[] = OPEN[method];
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    return paths.includes(pathname) ? handle[method](request) : new Response(null, { status: 404 });
  };
}

export const GET = openTo("GET");
export const POST = openTo("POST");
