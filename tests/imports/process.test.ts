import { beforeAll, expect, it } from "vitest";
import { saveMapping, startDryRun } from "@/lib/data/imports/steps";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { doJobs } from "@/lib/import/worker";
import { mappingFormSchema } from "@/lib/schemas/import";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";
import { detailOf, upload } from "./import-steps";

let admin: Actor;
let source: string;

beforeAll(async () => {
  await resetDatabase("shipped");
  admin = await createActor("ADMIN");
  ({ slug: source } = await prisma.source.findFirstOrThrow({ orderBy: { slug: "asc" } }));
});

async function waiting(name: string): Promise<string> {
  const id = await upload(admin, "Organization", [{ name, kind: "公司" }], source);
  const { version, mapping } = await detailOf(admin, id);
  const form = mappingFormSchema.parse({ id, version, mapping, source });
  await saveMapping(admin, form);
  await startDryRun(admin, { id, version: version + 1 });
  return id;
}

it("the jobs that wait are done in a process beside this one, which ends with them", async () => {
  const ids = [await waiting("First Robotics"), await waiting("Second Robotics")];
  await doJobs(0);
  for (const id of ids) {
    expect(await detailOf(admin, id)).toMatchObject({ state: "CHECKED", counts: { NEW: 1 } });
  }
}, 120_000);
