import { isAPIError } from "better-auth/api";
import { auth } from "@/lib/auth";
import { writeAudit } from "@/lib/data/audit";
import { prisma } from "@/lib/db";
import type { NewUser } from "@/lib/schemas/user";

/** Creates a user with a password that the library hashes; false where the email is taken. */
export async function createAccount({ email, name, role, password }: NewUser): Promise<boolean> {
  const isTaken = async () => (await prisma.user.count({ where: { email } })) > 0;
  if (await isTaken()) return false;
  try {
    const { user } = await auth.api.createUser({ body: { email, name, role, password } });
    await writeAudit(prisma, {
      actor: null,
      action: "user.create",
      subject: { type: "User", id: user.id, name },
      details: { role },
    });
    return true;
  } catch (error) {
    if (isAPIError(error) && (await isTaken())) return false;
    throw error;
  }
}
