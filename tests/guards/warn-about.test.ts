import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { readLatestRevisions } from "@/lib/data/editing/latest-revisions";
import { insertProposal } from "@/lib/data/editing/proposals";
import { warnAbout } from "@/lib/data/guards/warn-about";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { Decimal } from "@/lib/domain/decimal";
import type { Change } from "@/lib/domain/editing/change";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import type { Warning } from "@/lib/domain/guards/warning";
import { countQueries } from "../data/count-queries";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";

let editor: Actor;
/** Everything that the data set holds, as changes that change nothing. */
let everything: Change[];

beforeAll(async () => {
  await resetDatabase("shipped");
  editor = await createActor("EDITOR");
  const ids = await prisma.revision.findMany({
    distinct: ["entityId"],
    select: { entityId: true },
  });
  const latest = await readLatestRevisions(
    prisma,
    ids.map(({ entityId }) => entityId),
  );
  everything = [...latest].map(([entityId, { entityType, version, after }]) => ({
    ...{ entityType, entityId, baseVersion: version, after },
  }));
});

const warn = (changes: readonly Change[]) => prisma.$transaction((tx) => warnAbout(tx, changes));

async function codes(...changes: Change[]): Promise<string[]> {
  const warnings: Warning[] = [...(await warn(changes)).values()].flat();
  return warnings.map(({ code }) => code);
}

const ofType = (type: Change["entityType"]) =>
  everything.filter(({ entityType }) => entityType === type);

function first(type: Change["entityType"], fits: (snapshot: Snapshot) => boolean) {
  const found = ofType(type).find(({ after }) => after !== null && fits(after));
  if (!found?.after) throw new Error(`no ${type}`);
  return { ...found, after: found.after };
}

/** A copy under another id, as somebody enters it who has not looked. */
const again = (change: Change & { readonly after: Snapshot }, columns: Snapshot = {}): Change => {
  const entityId = randomUUID();
  const after = { ...change.after, ...columns, id: entityId };
  return { entityType: change.entityType, entityId, baseVersion: null, after };
};

describe("the data set", () => {
  it("raises no doubt as it stands", async () => {
    expect(everything.length).toBeGreaterThan(300);
    expect(await warn(everything)).toEqual(new Map());
  });

  it("is asked about in as many queries whether it is one entity or a thousand", async () => {
    const round = first("FundingRound", () => true);
    const company = first("Organization", () => true);
    const figure = first("ReportedFigure", () => true);
    const some = [again(round), again(company), again(figure), round];
    const many = [...some, ...everything.slice(0, 1000)];
    const [few, all] = [await countQueries(() => warn(some)), await countQueries(() => warn(many))];
    expect(all).toBeLessThanOrEqual(few + 1);
  });
});

describe("what is entered again", () => {
  it("is a round or a name that stands", async () => {
    expect(await codes(again(first("FundingRound", () => true)))).toContain("lookalikeRound");
    const company = first("Organization", ({ nameZhHans }) => typeof nameZhHans === "string");
    const { nameZhHans } = company.after;
    const alias = again(company, { name: "Quite Another", nameZhHans: `${nameZhHans}有限公司` });
    const [[warning]] = [...(await warn([alias])).values()] as [readonly Warning[]];
    expect(warning).toMatchObject({
      ...{ code: "sameName", field: "nameZhHans" },
      facts: { known: { text: nameZhHans }, against: { id: company.entityId, proposalId: null } },
    });
  });

  it("may wait in the proposal of another editor", async () => {
    const organization = {
      ...({ entityType: "Organization", entityId: randomUUID(), baseVersion: null } as const),
      after: { name: "Two Editors Chips", kind: "COMPANY" },
    };
    const round = again(
      first("FundingRound", () => true),
      {
        ...{ organizationId: organization.entityId, announcedOn: "2019-05-06" },
        announcedOnPrecision: "DAY",
      },
    );
    const id = randomUUID();
    await prisma.$transaction((tx) =>
      insertProposal(tx, editor, {
        ...{ id, title: "Waits", entityType: "FundingRound", entityId: round.entityId },
        ...{
          payload: { act: "CHANGE", changes: [organization, round] },
          comment: null,
          send: true,
        },
      }),
    );
    const facts = { against: { proposalId: id } };
    const named = again({ ...organization, after: { ...organization.after } });
    expect([...(await warn([named])).values()].flat()).toMatchObject([{ code: "sameName", facts }]);
    const doubled = again({ ...round, after: round.after ?? {} });
    expect([...(await warn([doubled])).values()].flat()).toMatchObject([
      { code: "lookalikeRound", facts },
    ]);
    // Who looks at the proposal itself is not warned of it.
    expect(await codes(organization, round)).toEqual([]);
  });
});

describe("a figure of the data set ten times over", () => {
  const scaled = (change: Change & { readonly after: Snapshot }, field: string): Change => {
    const value = new Decimal(String(change.after[`${field}Value`])).mul(10).toFixed();
    return { ...change, after: { ...change.after, [`${field}Value`]: value } };
  };

  it("is a slip for most, since another year or report tells otherwise", async () => {
    const figures = ofType("ReportedFigure").filter(
      ({ after }) => after?.metric === "REVENUE" && after.segmentId === null,
    );
    const told = await Promise.all(
      figures.map(({ after, ...figure }) =>
        after === null ? [] : codes(scaled({ ...figure, after }, "amount")),
      ),
    );
    const share = told.filter((some) => some.length > 0).length / figures.length;
    expect(share).toBeGreaterThan(0.5);
  });

  it("is no longer asked about when the figure itself is deleted with it", async () => {
    const figure = first("ReportedFigure", ({ metric }) => metric === "REVENUE");
    const { fiscalYear } = figure.after;
    const others = ofType("ReportedFigure").filter(({ entityId }) => entityId !== figure.entityId);
    const next = again(scaled(figure, "amount") as Change & { after: Snapshot }, {
      fiscalYear: Number(fiscalYear) + 1,
    });
    expect(await codes(next)).not.toEqual([]);
    const gone = [...others, figure].map((change) => ({ ...change, after: null }));
    expect(await codes(next, ...gone)).toEqual([]);
  });
});
