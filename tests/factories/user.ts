import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import type { UserRole } from "@/lib/domain/permissions";
import { newSlug } from "./slug";

/** Somebody with that role, without a password. */
export async function createActor(role: UserRole): Promise<Actor> {
  const id = newSlug("user");
  const actor = { id, name: `The ${role.toLowerCase()}`, email: `${id}@example.org`, role };
  await prisma.user.create({ data: actor });
  return actor;
}
