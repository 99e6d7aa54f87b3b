import "server-only";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { textOf } from "@/lib/domain/editing/snapshot";
import { matchParty, pickedText } from "@/lib/domain/party-names";
import { TODAY } from "@/lib/domain/view";
import { proposalPayloadSchema, type TypedForm, typedFormSchema } from "@/lib/schemas/proposal";
import { optionalUuid } from "@/lib/schemas/values";
import { loadPartyDirectory } from "../party-directory";
import { type Reader, read } from "../reader";
import { loadEntityDirectory } from "./entity-directory";

/**
 * What the next form has in common with one that this author has sent: its organization, its date and
 * its sources, as known ones where they are here by now. Empty for an address that was made up.
 */
export function openLikeBefore(
  actor: Actor | null,
  asked: string | string[] | undefined,
): Promise<TypedForm> {
  assertCan(actor, "entity:propose");
  const id = optionalUuid.safeParse(asked).data ?? null;
  if (id === null) return Promise.resolve({});
  return read(TODAY, async (db) => {
    const row = await db.proposal.findFirst({ where: { id, authorId: actor.id } });
    const typed = typedFormSchema.safeParse(row?.typed).data;
    const payload = row && proposalPayloadSchema.parse(row.payload);
    if (typed === undefined || payload?.act !== "CHANGE") return {};
    const made = payload.changes.filter(({ entityType }) => entityType === "Source");
    const here = await db.source.findMany({
      where: {
        OR: made.map(({ entityId, after }) => {
          const url = after && textOf(after, "url");
          // Published by another proposal that made the same one.
          return url ? { OR: [{ id: entityId }, { url }] } : { id: entityId };
        }),
      },
      select: { id: true, url: true },
    });
    const offered = await loadEntityDirectory(db, ["Source"], { ids: here.map((one) => one.id) });
    const pickedAt = (at: number) => {
      const { entityId, after } = made[at] ?? {};
      const url = after ? textOf(after, "url") : null;
      const found = here.find((one) => one.id === entityId || (url !== null && one.url === url));
      const source = offered.find((one) => one.id === found?.id);
      return source && pickedText(source);
    };
    const { organization, announcedOn, sources } = typed;
    let fresh = 0;
    const rows = (Array.isArray(sources) ? sources : []).flatMap((source) => {
      const parsed = typedFormSchema.safeParse(source).data ?? {};
      // What is printed, and where, is another round's.
      const { statedAs: _, locator: __, ...same } = parsed;
      if (same.known) return [same];
      if (!same.publisher) return [];
      const known = pickedAt(fresh);
      fresh += 1;
      return known === undefined ? [same] : [{ known }];
    });
    return {
      ...(organization !== undefined && { organization: await asNamedNow(db, organization) }),
      ...(announcedOn !== undefined && { announcedOn }),
      ...(rows.length > 0 && { sources: rows }),
    };
  });
}

/** By its name alone where it is here by now, or it would be asked for as new a second time. */
async function asNamedNow(db: Reader, organization: TypedForm[string]): Promise<TypedForm[string]> {
  const name = typedFormSchema.safeParse(organization).data?.name;
  if (typeof name !== "string") return organization;
  const directory = await loadPartyDirectory(db, { typed: [name] });
  const organizations = directory.filter(({ type }) => type === "organization");
  return matchParty(organizations, name).found === "one" ? { name } : organization;
}
