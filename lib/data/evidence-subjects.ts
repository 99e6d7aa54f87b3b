import "server-only";
import type { SubjectType } from "@/lib/domain/claim-fields";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { Metric } from "@/lib/domain/reported-figure";
import type { ReportingPeriod } from "@/lib/domain/reporting-period";
import { partialDateOf } from "./columns";
import type { Reader } from "./reader";

/** Enough of a subject to say in a heading what a piece of evidence is about. */
export interface EvidenceSubject {
  readonly id: string;
  /** Names from the general to the particular: company, round label, investor. */
  readonly names: readonly string[];
  /** Address of its page without the locale, where it has one. */
  readonly path: string | null;
  readonly date?: PartialDate;
  readonly period?: ReportingPeriod;
  readonly metric?: Metric;
  /** How it was computed, where no source prints it. */
  readonly derivation?: string | null;
}

type Finder = (db: Reader, slug: string) => Promise<EvidenceSubject | null>;

const NAME = { select: { name: true } } as const;
const NAME_AND_SLUG = { select: { name: true, slug: true } } as const;

const organizationPath = (slug: string) => `/organizations/${slug}`;
const roundPath = (slug: string) => `/rounds/${slug}`;

/** The holder of a stake or seller of one: an organization or a person, exactly one. */
function partyName(...parties: readonly ({ readonly name: string } | null)[]): readonly string[] {
  return parties.flatMap((party) => (party === null ? [] : [party.name]));
}

const FINDERS: Record<SubjectType, Finder> = {
  organization: async (db, slug) => {
    const row = await db.organization.findUnique({ where: { slug } });
    return row && { id: row.id, names: [row.name], path: organizationPath(slug) };
  },
  relationship: async (db, slug) => {
    const row = await db.organizationRelationship.findUnique({
      where: { slug },
      include: { child: NAME_AND_SLUG, parent: NAME },
    });
    return (
      row && {
        id: row.id,
        names: [row.child.name, row.parent.name],
        path: organizationPath(row.child.slug),
      }
    );
  },
  person: async (db, slug) => {
    const row = await db.person.findUnique({ where: { slug } });
    return row && { id: row.id, names: [row.name], path: null };
  },
  role: async (db, slug) => {
    const row = await db.role.findUnique({
      where: { slug },
      include: { person: NAME, organization: NAME_AND_SLUG },
    });
    return (
      row && {
        id: row.id,
        names: [row.organization.name, row.person.name, row.title],
        path: organizationPath(row.organization.slug),
      }
    );
  },
  fundingRound: async (db, slug) => {
    const row = await db.fundingRound.findUnique({
      where: { slug },
      include: { organization: NAME },
    });
    return (
      row && {
        id: row.id,
        names: [row.organization.name, ...(row.label === null ? [] : [row.label])],
        date: partialDateOf(row, "announcedOn"),
        path: roundPath(slug),
      }
    );
  },
  investment: async (db, slug) => {
    const row = await db.investment.findUnique({
      where: { slug },
      include: {
        organization: NAME,
        person: NAME,
        fundingRound: { include: { organization: NAME } },
      },
    });
    return (
      row && {
        id: row.id,
        names: [row.fundingRound.organization.name, ...partyName(row.organization, row.person)],
        date: partialDateOf(row.fundingRound, "announcedOn"),
        path: roundPath(row.fundingRound.slug),
      }
    );
  },
  investmentExit: async (db, slug) => {
    const row = await db.investmentExit.findUnique({
      where: { slug },
      include: {
        organization: NAME_AND_SLUG,
        investorOrganization: NAME,
        investorPerson: NAME,
      },
    });
    return (
      row && {
        id: row.id,
        names: [row.organization.name, ...partyName(row.investorOrganization, row.investorPerson)],
        date: partialDateOf(row, "exitedOn"),
        path: organizationPath(row.organization.slug),
      }
    );
  },
  shareholding: async (db, slug) => {
    const row = await db.shareholding.findUnique({
      where: { slug },
      include: {
        organization: NAME_AND_SLUG,
        holderOrganization: NAME,
        holderPerson: NAME,
      },
    });
    return (
      row && {
        id: row.id,
        names: [row.organization.name, ...partyName(row.holderOrganization, row.holderPerson)],
        date: partialDateOf(row, "asOf"),
        path: organizationPath(row.organization.slug),
      }
    );
  },
  reportedFigure: async (db, slug) => {
    const row = await db.reportedFigure.findUnique({
      where: { slug },
      include: { organization: NAME, segment: NAME },
    });
    return (
      row && {
        id: row.id,
        names: [row.organization.name, ...(row.segment === null ? [] : [row.segment.name])],
        period: { fiscalYear: row.fiscalYear, fiscalPeriod: row.fiscalPeriod },
        metric: row.metric,
        derivation: row.derivation,
        path: "/revenue",
      }
    );
  },
  product: async (db, slug) => {
    const row = await db.product.findUnique({
      where: { slug },
      include: { organization: NAME_AND_SLUG },
    });
    return (
      row && {
        id: row.id,
        names: [row.organization.name, row.name],
        path: organizationPath(row.organization.slug),
      }
    );
  },
  productMilestone: async (db, slug) => {
    const row = await db.productMilestone.findUnique({
      where: { slug },
      include: { product: { include: { organization: NAME_AND_SLUG } } },
    });
    return (
      row && {
        id: row.id,
        names: [row.product.organization.name, row.product.name],
        path: organizationPath(row.product.organization.slug),
      }
    );
  },
  productSpecification: async (db, slug) => {
    const row = await db.productSpecification.findUnique({
      where: { slug },
      include: { product: { include: { organization: NAME_AND_SLUG } } },
    });
    return (
      row && {
        id: row.id,
        names: [row.product.organization.name, row.product.name, row.name],
        path: organizationPath(row.product.organization.slug),
      }
    );
  },
  marketFigure: async (db, slug) => {
    const row = await db.marketFigure.findUnique({
      where: { slug },
      include: { organization: { select: { slug: true } } },
    });
    return (
      row && {
        id: row.id,
        names: [row.subject, row.metric],
        path: row.organization && organizationPath(row.organization.slug),
      }
    );
  },
  event: async (db, slug) => {
    const row = await db.event.findUnique({ where: { slug } });
    return row && { id: row.id, names: [row.title], path: null };
  },
};

/** The subject of that type and slug, or null where none is known. */
export function findEvidenceSubject(
  db: Reader,
  type: SubjectType,
  slug: string,
): Promise<EvidenceSubject | null> {
  return FINDERS[type](db, slug);
}
