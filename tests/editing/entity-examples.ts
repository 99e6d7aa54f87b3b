import type { EntityType } from "@/lib/domain/editing/entity-types";

interface Example {
  readonly type: EntityType;
  readonly entity: Readonly<Record<string, string | boolean>>;
  readonly lists?: { readonly otherNames?: object[]; readonly participants?: object[] };
  readonly slug: string;
  /** Mended afterwards. */
  readonly mended: Readonly<Record<string, string>>;
  /** Whether the mending takes a source. */
  readonly needsSource?: false;
}

/** One of each kind, each after what it names. */
export const EXAMPLES: readonly Example[] = [
  {
    type: "Source",
    entity: {
      ...{ publisher: "Trial Gazette", kind: "PRESS", reliability: "B", publishedOn: "July 2025" },
      url: "https://example.org/gazette",
    },
    slug: "trial-gazette-2025-07",
    mended: { publishedOn: "2025-07-09" },
    needsSource: false,
  },
  {
    type: "Organization",
    entity: {
      ...{ name: "Trial Chips", kind: "COMPANY", nameZhHans: "试芯", foundedOn: "H1 2019" },
      ...{ description: "Makes chips.", descriptionZhHans: "制造芯片。" },
    },
    lists: {
      otherNames: [
        { name: "Trial Silicon", language: "en", kind: "FORMER", to: { date: "2021" }, from: {} },
      ],
    },
    slug: "trial-chips",
    mended: { foundedOn: "2018" },
  },
  {
    type: "OrganizationRelationship",
    entity: {
      ...{ child: "试芯", parent: "SenseTime", type: "MEMBER_OF_GROUP", groupRole: "X" },
      from: "2025",
    },
    slug: "trial-chips-member-of-group-sensetime",
    mended: { from: "March 2025" },
  },
  {
    type: "Person",
    entity: { name: "Li Trial", nameZhHans: "李试" },
    slug: "li-trial",
    mended: { nameZhHans: "李验" },
  },
  {
    type: "Role",
    entity: {
      ...{ person: "Li Trial [li-trial]", organization: "Trial Chips", title: "Chairman" },
      ...{ titleZhHans: "董事长", from: "2019", to: "2021" },
    },
    slug: "li-trial-trial-chips-chairman",
    mended: { to: "2022" },
  },
  {
    type: "InvestmentExit",
    entity: {
      investor: "IDG Capital [idg-capital]",
      organization: "Trial Chips",
      exitedOn: "2026",
    },
    slug: "idg-capital-trial-chips-2026",
    mended: { proceeds: "~1bn CNY" },
  },
  {
    type: "Shareholding",
    entity: { holder: "Li Trial", organization: "Trial Chips", stake: "12.5", asOf: "2025-06-30" },
    slug: "li-trial-trial-chips-2025-06",
    mended: { stake: "about 13%" },
  },
  {
    type: "FinancialReport",
    entity: {
      ...{ organization: "Trial Chips", kind: "ANNUAL_RESULTS", fiscalYear: "2025" },
      ...{ fiscalPeriod: "FY", publishedOn: "2026-03-27" },
    },
    slug: "trial-chips-annual-results-2025",
    mended: { publishedOn: "2026-03-28" },
    needsSource: false,
  },
  {
    type: "ReportedFigure",
    entity: {
      ...{ report: "Trial Chips, FY2025", metric: "REVENUE", fiscalYear: "2025" },
      ...{ fiscalPeriod: "FY", amount: "27.98亿" },
    },
    slug: "trial-chips-annual-results-2025-fy-2025-revenue",
    mended: { amount: "28.98亿" },
  },
  {
    type: "Product",
    entity: { organization: "Trial Chips", name: "T1", kind: "AI_CHIP", processNode: "7" },
    slug: "trial-chips-t1",
    mended: { processNode: "6nm" },
  },
  {
    type: "ProductMilestone",
    entity: { product: "T1", kind: "TAPE_OUT", reachedOn: "Q3 2025" },
    slug: "trial-chips-t1-tape-out",
    mended: { reachedOn: "September 2025" },
  },
  {
    type: "ProductSpecification",
    entity: { product: "T1", name: "cards made", amount: "over 10,000 cards", planned: "on" },
    slug: "trial-chips-t1-cards-made",
    mended: { amount: "over 12,000 cards" },
  },
  {
    type: "MarketFigure",
    entity: {
      ...{ subject: "Trial chips in China", metric: "share of shipments", amount: "3%" },
      asOf: "2025",
    },
    slug: "trial-chips-in-china-share-of-shipments-2025",
    mended: { amount: "4%" },
  },
  {
    type: "Event",
    entity: { title: "Opens an office", occurredOn: "2025-07" },
    lists: { participants: [{ name: "Trial Chips" }, { name: "" }] },
    slug: "opens-an-office-2025-07",
    mended: { occurredOn: "2025-07-03" },
  },
];
