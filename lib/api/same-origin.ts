import "server-only";
import { publicOrigin } from "@/lib/view/public-origin";

/**
 * Whether a page of another site sends the request: browsers name where a post comes from, programs
 * need not. A cookie alone must not let another site act for who is signed in here.
 */
export async function comesFromElsewhere(request: Request): Promise<boolean> {
  const origin = request.headers.get("Origin");
  if (origin === null) return false;
  if (origin === (await publicOrigin())) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.get("Host");
}
