import type { UserRole } from "@/lib/domain/permissions";

/** A user that the test server was made with; one for each role. */
export function account(role: UserRole): { email: string; password: string } {
  const password = process.env.E2E_PASSWORD;
  if (!password) throw new Error("E2E_PASSWORD is not set: run the tests by playwright.config.ts.");
  return { email: `${role.toLowerCase()}@roundbook.test`, password };
}
