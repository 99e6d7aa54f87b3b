import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { z } from "zod";
import type { DATA_SET_FILES, DataSetFile } from "@/lib/schemas/data-set";

type Rows = { readonly [F in DataSetFile]: readonly z.input<(typeof DATA_SET_FILES)[F]>[] };

const source = "filing";

/** A data set that has one row or more of every table, and every kind of list; all of it invented. */
export const LITTLE_DATA_SET: Rows = {
  sources: [
    {
      slug: source,
      publisher: "Exchange",
      url: "https://example.org/filing",
      kind: "FILING",
      publishedOn: { date: "2025-03-26" },
      reliability: "A",
    },
    {
      slug: "newspaper",
      publisher: "Newspaper",
      kind: "PRESS",
      publishedOn: { date: "2025-04" },
      reliability: "B",
    },
  ],
  organizations: [
    {
      slug: "maker",
      kind: "COMPANY",
      name: "Maker",
      foundedOn: { date: "2014-10" },
      otherNames: [
        {
          name: "Old Maker",
          language: "en",
          kind: "FORMER",
          from: { date: "2014" },
          to: { date: "2016" },
        },
      ],
      source,
    },
    { slug: "backer", kind: "INVESTOR", name: "Backer", source },
  ],
  relationships: [
    {
      slug: "backer-partner-of-maker",
      child: "backer",
      parent: "maker",
      type: "PARTNER",
      from: { date: "2020" },
      to: { date: "2024" },
      source,
    },
  ],
  people: [{ slug: "founder", name: "Founder", source }],
  roles: [
    {
      slug: "founder-maker-chair",
      person: "founder",
      organization: "maker",
      title: "Chair",
      from: { date: "2014-10" },
      to: { date: "2020-01" },
      source,
    },
  ],
  "funding-rounds": [
    {
      slug: "maker-series-a",
      organization: "maker",
      investmentType: "SERIES_A",
      status: "CLOSED",
      announcedOn: { date: "2015-07-14" },
      closedOn: { date: "2015-07" },
      moneyRaised: { qualifier: "NEARLY", value: "1bn", currency: "CNY" },
      netProceeds: { qualifier: "EXACT", value: "900m", currency: "CNY" },
      preMoneyValuation: { qualifier: "EXACT", value: "3bn", currency: "CNY" },
      postMoneyValuation: { qualifier: "EXACT", value: "4bn", currency: "CNY" },
      pricePerShare: { qualifier: "EXACT", value: "2.5", currency: "CNY" },
      sharesIssued: { qualifier: "EXACT", value: "400m", unit: "SHARES" },
      countedIn: [{ round: "maker-year-2015", note: "The total of the year holds this round." }],
      investments: [
        {
          slug: "maker-series-a-backer",
          investor: "backer",
          isLead: true,
          moneyInvested: { qualifier: "EXACT", value: "500m", currency: "CNY" },
        },
        { slug: "maker-series-a-founder", kind: "person", investor: "founder" },
      ],
      source,
      claims: [
        {
          field: "moneyRaised",
          source: "newspaper",
          quantity: { qualifier: "EXACT", value: "1bn", currency: "CNY" },
        },
      ],
    },
    {
      slug: "maker-year-2015",
      organization: "maker",
      investmentType: "UNKNOWN",
      status: "ANNOUNCED",
      announcedOn: { date: "2015" },
      moneyRaised: { qualifier: "EXACT", value: "3bn", currency: "CNY" },
      source,
    },
  ],
  "investment-exits": [
    {
      slug: "backer-exit-from-maker",
      organization: "maker",
      investor: "backer",
      exitedOn: { date: "2024-06" },
      proceeds: { qualifier: "EXACT", value: "1bn", currency: "CNY" },
      source,
    },
    {
      slug: "founder-exit-from-maker",
      organization: "maker",
      kind: "person",
      investor: "founder",
      exitedOn: { date: "2024-06" },
      source,
    },
  ],
  shareholdings: [
    {
      slug: "backer-in-maker-2020",
      organization: "maker",
      holder: "backer",
      asOf: { date: "2020-12-31" },
      stake: { qualifier: "EXACT", value: "12.5", unit: "PERCENT" },
      source,
    },
    {
      slug: "founder-in-maker-2020",
      organization: "maker",
      kind: "person",
      holder: "founder",
      asOf: { date: "2020-12-31" },
      stake: { qualifier: "EXACT", value: "20", unit: "PERCENT" },
      source,
    },
  ],
  "segment-schemes": [
    {
      slug: "maker-segments",
      organization: "maker",
      name: "By product",
      position: 0,
      segments: [
        { slug: "maker-chips", name: "Chips" },
        { slug: "maker-software", name: "Software" },
      ],
    },
  ],
  "financial-reports": [
    {
      slug: "maker-annual-2024",
      organization: "maker",
      kind: "ANNUAL_RESULTS",
      fiscalYear: 2024,
      fiscalPeriod: "FY",
      publishedOn: { date: "2025-03-26" },
    },
  ],
  "reported-figures": [
    figure("total", null, "1000m"),
    figure("chips", "maker-chips", "600m"),
    figure("software", "maker-software", "400m"),
  ],
  products: [
    {
      slug: "chip",
      organization: "maker",
      name: "Chip",
      kind: "AI_CHIP",
      processNode: { qualifier: "EXACT", value: "7", unit: "NANOMETRES" },
      milestones: [
        { slug: "chip-tape-out", kind: "TAPE_OUT", reachedOn: { date: "2024-Q2" }, source },
      ],
      specifications: [
        {
          slug: "chip-made",
          name: "chips made",
          amount: { qualifier: "MORE_THAN", value: "10000", unit: "CARDS" },
          source,
        },
      ],
      source,
    },
  ],
  "market-figures": [
    {
      slug: "maker-rank-2024",
      subject: "Makers",
      metric: "rank by sales",
      organization: "maker",
      compiledBy: "backer",
      asOf: { date: "2024" },
      amount: { qualifier: "EXACT", value: "3", unit: "RANK" },
      source,
    },
  ],
  events: [
    {
      slug: "maker-fair-2024",
      title: "Maker shows its chip",
      occurredOn: { date: "2024-05" },
      participants: ["maker", "backer"],
      source,
    },
  ],
};

function figure(name: string, segment: string | null, value: string) {
  return {
    slug: `maker-fy2024-revenue-${name}`,
    organization: "maker",
    report: "maker-annual-2024",
    fiscalYear: 2024,
    fiscalPeriod: "FY",
    metric: "REVENUE",
    segment,
    amount: { qualifier: "EXACT", value, currency: "CNY" },
    source,
  } as const;
}

/** Three rates of the bank, as it printed them. */
const RATES = "Date,USD,CNY,HKD\n2025-03-26,1.0788,7.8381,8.3886\n";

const folders: string[] = [];
afterAll(async () => {
  for (const dir of folders) await rm(dir, { recursive: true });
});

/** Writes the data set, with some files otherwise, to a new folder, which goes with the test file. */
export async function writeDataSet(changed: Partial<Record<DataSetFile, readonly object[]>> = {}) {
  const dir = await mkdtemp(join(tmpdir(), "data-set-"));
  folders.push(dir);
  for (const [file, rows] of Object.entries({ ...LITTLE_DATA_SET, ...changed })) {
    await writeFile(join(dir, `${file}.json`), JSON.stringify(rows));
  }
  await writeFile(join(dir, "left-out.json"), "[]");
  await writeFile(join(dir, "eurofxref.csv"), RATES);
  return dir;
}
