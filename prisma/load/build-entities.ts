import type { Entities } from "./entity";
import {
  fundingRoundEntities,
  investmentEntities,
  investmentExitEntities,
  shareholdingEntities,
} from "./funding-rounds";
import { eventEntities, marketFigureEntities } from "./market-and-events";
import { organizationEntities, relationshipEntities } from "./organizations";
import { personEntities, roleEntities } from "./people";
import { DataSetError } from "./problem";
import {
  productEntities,
  productMilestoneEntities,
  productSpecificationEntities,
} from "./products";
import type { DataSet } from "./read-files";
import { type KnownIds, References } from "./references";
import {
  financialReportEntities,
  reportedFigureEntities,
  revenueSegmentEntities,
  segmentSchemeEntities,
} from "./reported-figures";
import { sourceEntities } from "./sources";

/** The rows as they go to the database, or an error that names each reference that leads nowhere. */
export function buildEntities(dataSet: DataSet, known: KnownIds): Entities {
  const references = new References(dataSet, known);
  const entities: Entities = {
    Source: sourceEntities(dataSet, references),
    Organization: organizationEntities(dataSet, references),
    OrganizationRelationship: relationshipEntities(dataSet, references),
    Person: personEntities(dataSet, references),
    Role: roleEntities(dataSet, references),
    FundingRound: fundingRoundEntities(dataSet, references),
    Investment: investmentEntities(dataSet, references),
    InvestmentExit: investmentExitEntities(dataSet, references),
    Shareholding: shareholdingEntities(dataSet, references),
    SegmentScheme: segmentSchemeEntities(dataSet, references),
    RevenueSegment: revenueSegmentEntities(dataSet, references),
    FinancialReport: financialReportEntities(dataSet, references),
    ReportedFigure: reportedFigureEntities(dataSet, references),
    Product: productEntities(dataSet, references),
    ProductMilestone: productMilestoneEntities(dataSet, references),
    ProductSpecification: productSpecificationEntities(dataSet, references),
    MarketFigure: marketFigureEntities(dataSet, references),
    Event: eventEntities(dataSet, references),
  };
  if (references.problems.length > 0) throw new DataSetError(references.problems);
  return entities;
}
