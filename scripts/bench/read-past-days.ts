import { changesBetween } from "@/lib/data/changes";
import { disputedFields } from "@/lib/data/disputes";
import { evidenceOf } from "@/lib/data/evidence";
import { listFundingRounds } from "@/lib/data/funding-rounds";
import { readFundingRound } from "@/lib/data/funding-rounds-detail";
import { firstKnownDay, hiddenAfter } from "@/lib/data/hidden";
import { readOrganization } from "@/lib/data/organizations-detail";
import { companyReporting } from "@/lib/data/reported-figures";
import { restatedCompanies } from "@/lib/data/restatements";
import { sourceDetail } from "@/lib/data/source-detail";
import { listSources } from "@/lib/data/sources";
import { disconnect, prisma } from "@/lib/db";
import type { View } from "@/lib/domain/view";
import { FIRST_PAGE } from "@/lib/schemas/list-query";
import { roundsQueryOf } from "@/lib/schemas/rounds-query";
import { sourcesQueryOf } from "@/lib/schemas/sources-query";
import { watchQueries } from "./watched-queries";

/** Each reading is done so often; the first, which compiles and fills caches, is not counted. */
const REPEATS = 5;

/** Plans are printed of statements that take longer, in milliseconds. */
const SLOW = 40;

const TODAY = "2026-11-24";
const VIEWS: Record<string, View> = {
  today: { asKnownOn: null },
  "a month ago": { asKnownOn: "2026-10-01" },
  "eight years ago": { asKnownOn: "2018-06-30" },
};

const READINGS: Record<string, (view: View) => Promise<unknown>> = {
  "rounds, first page": (view) => listFundingRounds(view, roundsQueryOf({})),
  "rounds, by amount": (view) => listFundingRounds(view, roundsQueryOf({ sort: "-moneyRaised" })),
  "rounds, one company": (view) =>
    listFundingRounds(view, roundsQueryOf({ organization: "organization-7" })),
  "one round": (view) => readFundingRound(view, "round-77"),
  "one organization": (view) => readOrganization(view, "organization-7"),
  "one company's reports": (view) => companyReporting(view, "organization-7"),
  "one figure's evidence": (view) =>
    evidenceOf(view, { subject: "fundingRound", slug: "round-77", field: "moneyRaised" }),
  "sources, first page": (view) => listSources(view, sourcesQueryOf({})),
  "one source": (view) => sourceDetail(view, "source-77"),
  disputes: disputedFields,
  restatements: restatedCompanies,
  "what the day hides": ({ asKnownOn }) => hiddenAfter(asKnownOn ?? TODAY),
  "first known day": firstKnownDay,
  "changes of the year before": ({ asKnownOn }) => {
    const to = asKnownOn ?? TODAY;
    const from = `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`;
    return changesBetween({ from, to, ...FIRST_PAGE }, TODAY);
  },
};

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

const watched = watchQueries();
const claims = await prisma.claim.count();
console.log(`${claims} claims; median of ${REPEATS} readings in milliseconds\n`);
console.log(
  ["reading".padEnd(30), ...Object.keys(VIEWS).map((name) => name.padStart(16))].join(""),
);
const slowest: string[] = [];
for (const [name, reading] of Object.entries(READINGS)) {
  const medians: string[] = [];
  for (const [viewName, view] of Object.entries(VIEWS)) {
    try {
      await reading(view);
      watched.start();
      const times: number[] = [];
      for (let turn = 0; turn < REPEATS; turn += 1) times.push(await timeOf(() => reading(view)));
      medians.push(median(times).toFixed(0));
      for (const query of watched.stop()) {
        if (query.milliseconds < SLOW) continue;
        const plan = await query.explain();
        slowest.push(
          `${name}, ${viewName}: ${query.milliseconds.toFixed(0)} ms\n${query.text}\n${plan}`,
        );
      }
    } catch (error) {
      watched.stop();
      medians.push("failed");
      slowest.push(`${name}, ${viewName}: ${error instanceof Error ? error.message : error}`);
    }
  }
  console.log([name.padEnd(30), ...medians.map((text) => text.padStart(16))].join(""));
}
console.log(
  `\nStatements slower than ${SLOW} ms, with their plans:\n\n${slowest.join("\n\n") || "none"}`,
);
await disconnect();
