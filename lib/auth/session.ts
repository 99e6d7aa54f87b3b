import "server-only";
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { auth } from "@/lib/auth";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { type Action, can, USER_ROLES } from "@/lib/domain/permissions";
import { clientAddress } from "./client-address";

const actorSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(USER_ROLES),
});

/** Milliseconds within which a session is noted as seen once, so that reading a page seldom writes. */
const SEEN_STEP = 2 * 60_000;

/** Who is signed in, asked of the database once a request; null for a visitor. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const found = await auth.api.getSession({ headers: await headers() });
  if (found === null || found.user.banned) return null;
  const sessionId = found.session.id;
  await prisma.session.updateMany({
    where: { id: sessionId, lastSeenAt: { lt: new Date(Date.now() - SEEN_STEP) } },
    data: { lastSeenAt: new Date() },
  });
  return { ...actorSchema.parse(found.user), sessionId, address: await clientAddress() };
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
