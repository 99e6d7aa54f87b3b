import { PrismaPg } from "@prisma/adapter-pg";
import { afterEach, beforeEach } from "vitest";
import { PrismaClient } from "@/generated/prisma/client";
import { type Content, resetDatabase } from "../setup/clone";

/** A database and a client of its own for each test of the file. */
export function freshDatabases(content: Content): { readonly client: () => PrismaClient } {
  let client: PrismaClient | undefined;
  const close = async () => {
    await client?.$disconnect();
    client = undefined;
  };
  beforeEach(() => resetDatabase(content));
  afterEach(close);
  return {
    client: () => {
      client ??= new PrismaClient({
        adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL ?? "" }),
      });
      return client;
    },
  };
}
