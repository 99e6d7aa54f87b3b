import "server-only";
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { auth } from "@/lib/auth";
import type { Actor } from "@/lib/domain/actor";
import { type Action, can, USER_ROLES } from "@/lib/domain/permissions";

const actorSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(USER_ROLES),
});

/** Who is signed in, asked of the database once a request; null for a visitor. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await auth.api.getSession({ headers: await headers() });
  if (session === null || session.user.banned) return null;
  return actorSchema.parse(session.user);
});

/** Path of the sign-in page, which leads back to `next`. */
export function signInPath(locale: string, next: string): string {
  return `/${locale}/sign-in?${new URLSearchParams({ next })}`;
}

/**
 * For every page that needs a role: who opens it, or no return. A visitor is sent to sign in and
 * back to `path`, which is given without the language; who may not is told so, with status 403.
 */
export async function requireActor(locale: string, action: Action, path: string): Promise<Actor> {
  const actor = await currentActor();
  if (actor === null) redirect(signInPath(locale, `/${locale}${path}`));
  if (!can(actor.role, action)) forbidden();
  return actor;
}
