import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { SubjectType } from "@/lib/domain/claim-fields";
import type { Metric } from "@/lib/domain/reported-figure";
import type { ReportingPeriod } from "@/lib/domain/reporting-period";
import { oneName, type SubjectName } from "@/lib/domain/subject-name";
import { selectText, textOf } from "./columns";
import { NAMES, namesOf } from "./organizations-names";

const NAMED = { select: NAMES } as const;
const NAME = { select: { name: true } } as const;

/** Relations of a claim with just enough of each kind of subject to name it. */
export const CLAIM_SUBJECTS = {
  organization: NAMED,
  person: NAMED,
  event: { select: { slug: true, ...selectText("title") } },
  product: { select: { slug: true, name: true } },
  fundingRound: { select: { slug: true, label: true, organization: NAMED } },
  investment: {
    select: {
      slug: true,
      organization: NAMED,
      person: NAMED,
      fundingRound: { select: { organization: NAMED } },
    },
  },
  investmentExit: {
    select: {
      slug: true,
      organization: NAMED,
      investorOrganization: NAMED,
      investorPerson: NAMED,
    },
  },
  shareholding: {
    select: {
      slug: true,
      organization: NAMED,
      holderOrganization: NAMED,
      holderPerson: NAMED,
    },
  },
  reportedFigure: {
    select: {
      slug: true,
      organization: NAMED,
      segment: NAMED,
      metric: true,
      fiscalYear: true,
      fiscalPeriod: true,
    },
  },
  productMilestone: { select: { slug: true, product: NAME } },
  productSpecification: { select: { slug: true, ...selectText("name"), product: NAME } },
  marketFigure: { select: { slug: true, ...selectText("subject"), ...selectText("metric") } },
  relationship: { select: { slug: true, child: NAMED, parent: NAMED } },
  role: {
    select: { slug: true, ...selectText("title"), person: NAMED, organization: NAMED },
  },
} as const satisfies Prisma.ClaimSelect;

type ClaimSubjects = Prisma.ClaimGetPayload<{ select: typeof CLAIM_SUBJECTS }>;

/** What a claim is about: names go from the general to the particular. */
export interface ClaimSubject {
  readonly subject: SubjectType;
  readonly slug: string;
  readonly names: readonly SubjectName[];
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
      names: [namesOf(organization)],
    };
  }
  if (person) return { subject: "person", slug: person.slug, names: [namesOf(person)] };
  if (event) return { subject: "event", slug: event.slug, names: [textOf(event, "title")] };
  if (product) return { subject: "product", slug: product.slug, names: [oneName(product.name)] };
  if (fundingRound) {
    const names = [fundingRound.organization, fundingRound.label];
    return {
      subject: "fundingRound",
      slug: fundingRound.slug,
      names: present(names),
    };
  }
  if (investment) {
    const { slug, fundingRound: round, organization: body, person: human } = investment;
    const names = present([round.organization, body, human]);
    return { subject: "investment", slug, names };
  }
  if (reportedFigure) {
    const { slug, metric, fiscalYear, fiscalPeriod, segment } = reportedFigure;
    const names = present([reportedFigure.organization, segment]);
    const period = { fiscalYear, fiscalPeriod };
    return { subject: "reportedFigure", slug, names, metric, period };
  }
  return rarerSubjectOf(row);
}

function rarerSubjectOf(row: ClaimSubjects): ClaimSubject | null {
  const { investmentExit: exit, shareholding, relationship, role } = row;
  const { productMilestone: milestone, productSpecification: specification, marketFigure } = row;
  if (exit) {
    const seller = [exit.investorOrganization, exit.investorPerson];
    const names = present([exit.organization, ...seller]);
    return { subject: "investmentExit", slug: exit.slug, names };
  }
  if (shareholding) {
    const holder = [shareholding.holderOrganization, shareholding.holderPerson];
    const names = present([shareholding.organization, ...holder]);
    return { subject: "shareholding", slug: shareholding.slug, names };
  }
  if (relationship) {
    const names = present([relationship.child, relationship.parent]);
    return { subject: "relationship", slug: relationship.slug, names };
  }
  if (role) {
    const names = present([role.organization, role.person, textOf(role, "title")]);
    return { subject: "role", slug: role.slug, names };
  }
  if (milestone) {
    return {
      subject: "productMilestone",
      slug: milestone.slug,
      names: [oneName(milestone.product.name)],
    };
  }
  if (specification) {
    const names = present([specification.product.name, textOf(specification, "name")]);
    return { subject: "productSpecification", slug: specification.slug, names };
  }
  if (marketFigure) {
    const names = [textOf(marketFigure, "subject"), textOf(marketFigure, "metric")];
    return { subject: "marketFigure", slug: marketFigure.slug, names };
  }
  return null;
}

function present(names: readonly (SubjectName | string | null)[]): SubjectName[] {
  return names.flatMap((name) => {
    if (name === null) return [];
    return [typeof name === "string" ? oneName(name) : namesOf(name)];
  });
}
