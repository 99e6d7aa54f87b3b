import { randomUUID } from "node:crypto";
import { proposeOrPublish } from "@/lib/data/editing/on-record";
import { readStandings } from "@/lib/data/editing/standings";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import type { ProposalPayload } from "@/lib/schemas/proposal";

interface Standing {
  readonly id: string;
  readonly version: number;
  readonly snapshot: Snapshot;
}

/** Where an organization stands. */
export async function organizationOf(slug: string): Promise<Standing> {
  const { id } = await prisma.organization.findUniqueOrThrow({ where: { slug } });
  return standingOf(id);
}

async function standingOf(id: string): Promise<Standing> {
  const { version, snapshot } = (await readStandings(prisma, [id])).get(id) ?? {};
  if (!version || !snapshot) throw new Error("not there");
  return { id, version, snapshot };
}

/** Asks for something about an entity, with a reason. */
export function askFor(
  by: Actor,
  entityType: EntityType,
  entityId: string,
  payload: ProposalPayload,
) {
  const about = { title: "Something", entityType, entityId, comment: "For the record." };
  return proposeOrPublish(by, { id: randomUUID(), ...about, payload });
}

/** Describes an organization anew; answers the change set. */
export async function describeAs(by: Actor, id: string, description: string): Promise<string> {
  const { version, snapshot } = await standingOf(id);
  const after = { ...snapshot, description };
  const change = { entityType: "Organization" as const, entityId: id, baseVersion: version, after };
  return doneIn(await askFor(by, "Organization", id, { act: "CHANGE", changes: [change] }));
}

/** The change set of what was done at once. */
export function doneIn(asked: Awaited<ReturnType<typeof askFor>>): string {
  const id = asked.ok && asked.value.state === "done" ? asked.value.changeSetId : null;
  if (id === null) throw new Error(`not done: ${JSON.stringify(asked)}`);
  return id;
}
