import "server-only";
import { auth } from "@/lib/auth";
import { passwordHashOf } from "@/lib/data/own-account";
import type { Actor } from "@/lib/domain/actor";
import { returnTry, takeTry } from "./sign-in-limit";

export async function hashPassword(password: string): Promise<string> {
  return (await auth.$context).password.hash(password);
}

/**
 * Whether it is the password of whoever is signed in. A session left open must not become a place to
 * guess it, so tries are limited here too.
 */
export async function checkOwnPassword(
  actor: Actor,
  password: string,
): Promise<"right" | "wrong" | "tooManyTries"> {
  const address = actor.address ?? null;
  if ((await takeTry(actor.id, address, "password")) !== null) return "tooManyTries";
  const hash = await passwordHashOf(actor.id);
  if (hash === null) return "wrong";
  if (!(await (await auth.$context).password.verify({ hash, password }))) return "wrong";
  await returnTry(actor.id, address, "password");
  return "right";
}
