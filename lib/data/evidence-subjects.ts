import "server-only";
import type { SubjectType } from "@/lib/domain/claim-fields";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { Metric } from "@/lib/domain/reported-figure";
import type { ReportingPeriod } from "@/lib/domain/reporting-period";
import { oneName, type SubjectName } from "@/lib/domain/subject-name";
import { partialDateOf, textOf } from "./columns";
import { NAMES, namesOf, type OrganizationRef } from "./organizations-names";
import type { Reader } from "./reader";

/** Enough of a subject to say in a heading what a piece of evidence is about. */
export interface EvidenceSubject {
  readonly id: string;
  /** Names from the general to the particular: company, round label, investor. */
  readonly names: readonly SubjectName[];
  /** Address of its page without the locale, where it has one. */
  readonly path: string | null;
  readonly date?: PartialDate;
  readonly period?: ReportingPeriod;
  readonly metric?: Metric;
  /** How it was computed, where no source prints it. */
  readonly derivation?: string | null;
}

type Finder = (db: Reader, slug: string) => Promise<EvidenceSubject | null>;

const NAMED = { select: NAMES } as const;

const organizationPath = (slug: string) => `/organizations/${slug}`;
const roundPath = (slug: string) => `/rounds/${slug}`;

/** The holder of a stake or seller of one: an organization or a person, exactly one. */
function partyName(...parties: readonly (OrganizationRef | null)[]): readonly SubjectName[] {
  return parties.flatMap((party) => (party === null ? [] : [namesOf(party)]));
}

const FINDERS: Record<SubjectType, Finder> = {
  organization: async (db, slug) => {
    const row = await db.organization.findUnique({ where: { slug } });
    return row && { id: row.id, names: [namesOf(row)], path: organizationPath(slug) };
  },
  relationship: async (db, slug) => {
    const row = await db.organizationRelationship.findUnique({
      where: { slug },
      include: { child: NAMED, parent: NAMED },
    });
    return (
      row && {
        id: row.id,
        names: [namesOf(row.child), namesOf(row.parent)],
        path: organizationPath(row.child.slug),
      }
    );
  },
  person: async (db, slug) => {
    const row = await db.person.findUnique({ where: { slug } });
    return row && { id: row.id, names: [namesOf(row)], path: null };
  },
  role: async (db, slug) => {
    const row = await db.role.findUnique({
      where: { slug },
      include: { person: NAMED, organization: NAMED },
    });
    return (
      row && {
        id: row.id,
        names: [namesOf(row.organization), namesOf(row.person), textOf(row, "title")],
        path: organizationPath(row.organization.slug),
      }
    );
  },
  fundingRound: async (db, slug) => {
    const row = await db.fundingRound.findUnique({
      where: { slug },
      include: { organization: NAMED },
    });
    return (
      row && {
        id: row.id,
        names: [namesOf(row.organization), ...(row.label === null ? [] : [oneName(row.label)])],
        date: partialDateOf(row, "announcedOn"),
        path: roundPath(slug),
      }
    );
  },
  investment: async (db, slug) => {
    const row = await db.investment.findUnique({
      where: { slug },
      include: {
        organization: NAMED,
        person: NAMED,
        fundingRound: { include: { organization: NAMED } },
      },
    });
    return (
      row && {
        id: row.id,
        names: [namesOf(row.fundingRound.organization), ...partyName(row.organization, row.person)],
        date: partialDateOf(row.fundingRound, "announcedOn"),
        path: roundPath(row.fundingRound.slug),
      }
    );
  },
  investmentExit: async (db, slug) => {
    const row = await db.investmentExit.findUnique({
      where: { slug },
      include: {
        organization: NAMED,
        investorOrganization: NAMED,
        investorPerson: NAMED,
      },
    });
    return (
      row && {
        id: row.id,
        names: [
          namesOf(row.organization),
          ...partyName(row.investorOrganization, row.investorPerson),
        ],
        date: partialDateOf(row, "exitedOn"),
        path: organizationPath(row.organization.slug),
      }
    );
  },
  shareholding: async (db, slug) => {
    const row = await db.shareholding.findUnique({
      where: { slug },
      include: {
        organization: NAMED,
        holderOrganization: NAMED,
        holderPerson: NAMED,
      },
    });
    return (
      row && {
        id: row.id,
        names: [namesOf(row.organization), ...partyName(row.holderOrganization, row.holderPerson)],
        date: partialDateOf(row, "asOf"),
        path: organizationPath(row.organization.slug),
      }
    );
  },
  reportedFigure: async (db, slug) => {
    const row = await db.reportedFigure.findUnique({
      where: { slug },
      include: { organization: NAMED, segment: NAMED },
    });
    return (
      row && {
        id: row.id,
        names: [namesOf(row.organization), ...(row.segment === null ? [] : [namesOf(row.segment)])],
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
      include: { organization: NAMED },
    });
    return (
      row && {
        id: row.id,
        names: [namesOf(row.organization), oneName(row.name)],
        path: organizationPath(row.organization.slug),
      }
    );
  },
  productMilestone: async (db, slug) => {
    const row = await db.productMilestone.findUnique({
      where: { slug },
      include: { product: { include: { organization: NAMED } } },
    });
    return (
      row && {
        id: row.id,
        names: [namesOf(row.product.organization), oneName(row.product.name)],
        path: organizationPath(row.product.organization.slug),
      }
    );
  },
  productSpecification: async (db, slug) => {
    const row = await db.productSpecification.findUnique({
      where: { slug },
      include: { product: { include: { organization: NAMED } } },
    });
    return (
      row && {
        id: row.id,
        names: [namesOf(row.product.organization), oneName(row.product.name), textOf(row, "name")],
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
        names: [textOf(row, "subject"), textOf(row, "metric")],
        path: row.organization && organizationPath(row.organization.slug),
      }
    );
  },
  event: async (db, slug) => {
    const row = await db.event.findUnique({ where: { slug } });
    return row && { id: row.id, names: [textOf(row, "title")], path: null };
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
