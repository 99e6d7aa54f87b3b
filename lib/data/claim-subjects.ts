import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { SubjectType } from "@/lib/domain/claim-fields";
import type { Metric } from "@/lib/domain/reported-figure";
import type { ReportingPeriod } from "@/lib/domain/reporting-period";

const NAME = { select: { name: true } } as const;
const SLUG_AND_NAME = { select: { slug: true, name: true } } as const;

/** Relations of a claim with just enough of each kind of subject to name it. */
export const CLAIM_SUBJECTS = {
  organization: SLUG_AND_NAME,
  person: SLUG_AND_NAME,
  event: { select: { slug: true, title: true } },
  product: SLUG_AND_NAME,
  fundingRound: { select: { slug: true, label: true, organization: NAME } },
  investment: {
    select: {
      slug: true,
      organization: NAME,
      person: NAME,
      fundingRound: { select: { organization: NAME } },
    },
  },
  investmentExit: {
    select: {
      slug: true,
      organization: NAME,
      investorOrganization: NAME,
      investorPerson: NAME,
    },
  },
  shareholding: {
    select: {
      slug: true,
      organization: NAME,
      holderOrganization: NAME,
      holderPerson: NAME,
    },
  },
  reportedFigure: {
    select: {
      slug: true,
      organization: NAME,
      segment: NAME,
      metric: true,
      fiscalYear: true,
      fiscalPeriod: true,
    },
  },
  productMilestone: { select: { slug: true, product: NAME } },
  productSpecification: { select: { slug: true, name: true, product: NAME } },
  marketFigure: { select: { slug: true, subject: true, metric: true } },
  relationship: { select: { slug: true, child: NAME, parent: NAME } },
  role: {
    select: { slug: true, title: true, person: NAME, organization: NAME },
  },
} as const satisfies Prisma.ClaimSelect;

type ClaimSubjects = Prisma.ClaimGetPayload<{ select: typeof CLAIM_SUBJECTS }>;

/** What a claim is about: names go from the general to the particular. */
export interface ClaimSubject {
  readonly subject: SubjectType;
  readonly slug: string;
  readonly names: readonly string[];
  readonly metric?: Metric;
  readonly period?: ReportingPeriod;
}

/** The one subject that a claim has; null where the view does not know it yet. */
export function claimSubjectOf(row: ClaimSubjects): ClaimSubject | null {
  const { organization, person, event, product, fundingRound, investment, reportedFigure } = row;
  if (organization) {
    return {
      subject: "organization",
      slug: organization.slug,
      names: [organization.name],
    };
  }
  if (person) return { subject: "person", slug: person.slug, names: [person.name] };
  if (event) return { subject: "event", slug: event.slug, names: [event.title] };
  if (product) return { subject: "product", slug: product.slug, names: [product.name] };
  if (fundingRound) {
    const names = [fundingRound.organization.name, fundingRound.label];
    return {
      subject: "fundingRound",
      slug: fundingRound.slug,
      names: present(names),
    };
  }
  if (investment) {
    const { slug, fundingRound: round, organization: body, person: human } = investment;
    const names = present([round.organization.name, body?.name, human?.name]);
    return { subject: "investment", slug, names };
  }
  if (reportedFigure) {
    const { slug, metric, fiscalYear, fiscalPeriod, segment } = reportedFigure;
    const names = present([reportedFigure.organization.name, segment?.name]);
    const period = { fiscalYear, fiscalPeriod };
    return { subject: "reportedFigure", slug, names, metric, period };
  }
  return rarerSubjectOf(row);
}

function rarerSubjectOf(row: ClaimSubjects): ClaimSubject | null {
  const { investmentExit: exit, shareholding, relationship, role } = row;
  const { productMilestone: milestone, productSpecification: specification, marketFigure } = row;
  if (exit) {
    const seller = [exit.investorOrganization?.name, exit.investorPerson?.name];
    const names = present([exit.organization.name, ...seller]);
    return { subject: "investmentExit", slug: exit.slug, names };
  }
  if (shareholding) {
    const holder = [shareholding.holderOrganization?.name, shareholding.holderPerson?.name];
    const names = present([shareholding.organization.name, ...holder]);
    return { subject: "shareholding", slug: shareholding.slug, names };
  }
  if (relationship) {
    const names = [relationship.child.name, relationship.parent.name];
    return { subject: "relationship", slug: relationship.slug, names };
  }
  if (role) {
    const names = [role.organization.name, role.person.name, role.title];
    return { subject: "role", slug: role.slug, names };
  }
  if (milestone) {
    return {
      subject: "productMilestone",
      slug: milestone.slug,
      names: [milestone.product.name],
    };
  }
  if (specification) {
    const names = [specification.product.name, specification.name];
    return { subject: "productSpecification", slug: specification.slug, names };
  }
  if (marketFigure) {
    const names = [marketFigure.subject, marketFigure.metric];
    return { subject: "marketFigure", slug: marketFigure.slug, names };
  }
  return null;
}

function present(names: readonly (string | null | undefined)[]): string[] {
  return names.filter((name) => typeof name === "string");
}
