import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/db";

/** An import that was carried out and undone, with a row of everything that hangs on one. */
export async function createImportContent(userId: string): Promise<void> {
  const id = randomUUID();
  const of = { importId: id };
  const changeSet = await prisma.changeSet.findFirstOrThrow();
  await prisma.import.create({
    data: {
      ...{ id, kind: "rounds", fileName: "rounds.csv", byteLength: 3, format: {} },
      ...{ headers: [], sample: [], mapping: [], changeSetId: changeSet.id },
      ...{ uploadedById: userId, carriedOutById: userId, undoneById: userId },
    },
  });
  await prisma.importPart.create({ data: { ...of, number: 0, bytes: Uint8Array.of(1, 2, 3) } });
  await prisma.importRow.create({
    data: { ...of, number: 2, verdict: "NEW", name: "", cells: {} },
  });
  await prisma.importPlan.create({ data: { ...of, number: 2, changes: [] } });
  await prisma.importCreation.create({ data: { ...of, entityId: randomUUID(), change: {} } });
  await prisma.importMark.create({ data: { ...of, imprint: randomUUID(), number: 2 } });
}
