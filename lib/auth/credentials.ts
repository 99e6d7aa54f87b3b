import "server-only";
import { isAPIError } from "better-auth/api";
import { headers } from "next/headers";
import { auth } from "@/lib/auth";

/**
 * Signs in, or finds that a code is needed too. The answer to a wrong password, an unknown email and
 * a blocked account is the same.
 */
export async function startSession(
  email: string,
  password: string,
): Promise<"signedIn" | "codeNeeded" | "failed" | "tooManyTries"> {
  try {
    const body = { email, password };
    const answer = await auth.api.signInEmail({ body, headers: await headers() });
    return "twoFactorRedirect" in answer ? "codeNeeded" : "signedIn";
  } catch (error) {
    if (!isAPIError(error)) throw error;
    if (error.status === "TOO_MANY_REQUESTS") return "tooManyTries";
    if (error.status === "INTERNAL_SERVER_ERROR") throw error;
    return "failed";
  }
}

/** Signs out on the server too, so that a copied cookie is worth nothing afterwards. */
export async function endSession(): Promise<void> {
  await auth.api.signOut({ headers: await headers() });
}
