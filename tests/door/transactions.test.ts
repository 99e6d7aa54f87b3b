import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PrismaClient } from "@/generated/prisma/client";
import { watched } from "@/lib/door/watched-adapter";
import { resetDatabase } from "../setup/clone";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
const prisma = new PrismaClient({ adapter: watched(new PrismaPg(pool)) });

beforeAll(() => resetDatabase("shipped"));
afterAll(async () => {
  await prisma.$disconnect();
  await pool.end();
});

it("the statements of what is read at once within a transaction are sent one after the other", async () => {
  let [open, most] = [0, 0];
  pool.on("connect", (client) => {
    const send = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown>;
    client.query = (async (...asked: unknown[]) => {
      most = Math.max(most, ++open);
      return send(...asked).finally(() => open--);
    }) as typeof client.query;
  });
  const rounds = await prisma.$transaction((within) =>
    within.fundingRound.findMany({
      take: 1,
      include: {
        organization: true,
        investments: { include: { organization: true, person: true } },
      },
    }),
  );
  expect(rounds).toHaveLength(1);
  expect(most).toBe(1);
});
