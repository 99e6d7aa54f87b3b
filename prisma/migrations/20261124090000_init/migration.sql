-- Trigrams, for searching names by any part of them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('DAY', 'MONTH', 'QUARTER', 'HALF', 'YEAR');

-- CreateEnum
CREATE TYPE "Qualifier" AS ENUM ('LESS_THAN', 'NEARLY', 'APPROXIMATELY', 'EXACT', 'BETWEEN', 'AT_LEAST', 'MORE_THAN', 'UNDISCLOSED');

-- CreateEnum
CREATE TYPE "Unit" AS ENUM ('PERCENT', 'RANK', 'COMPANIES', 'GPUS', 'CARDS', 'UNITS', 'SHARES', 'NANOMETRES');

-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('COMPANY', 'INVESTOR', 'FUND', 'RESEARCH_FIRM', 'MEDIA', 'EXCHANGE');

-- CreateEnum
CREATE TYPE "NameKind" AS ENUM ('FORMER', 'ALTERNATIVE');

-- CreateEnum
CREATE TYPE "RelationshipType" AS ENUM ('MEMBER_OF_GROUP', 'SUBSIDIARY', 'FUND_OF', 'SPUN_OUT_OF', 'SUPPLIER', 'PARTNER', 'FOUNDED_BY', 'PREDECESSOR_OF', 'LEGAL_ENTITY_OF');

-- CreateEnum
CREATE TYPE "GroupRole" AS ENUM ('CORE', 'X');

-- CreateEnum
CREATE TYPE "InvestmentType" AS ENUM ('SEED', 'ANGEL', 'PRE_A', 'SERIES_A', 'SERIES_B', 'SERIES_C', 'SERIES_D', 'SERIES_E', 'STRATEGIC', 'PRE_IPO', 'IPO', 'PLACING', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "RoundStatus" AS ENUM ('RUMOURED', 'PLANNED', 'ANNOUNCED', 'CLOSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "FiscalPeriod" AS ENUM ('FY', 'H1', 'H2');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('PROSPECTUS', 'ANNUAL_RESULTS', 'INTERIM_RESULTS');

-- CreateEnum
CREATE TYPE "Metric" AS ENUM ('REVENUE', 'REVENUE_GROWTH', 'REVENUE_SHARE', 'RECURRING_REVENUE', 'OVERSEAS_REVENUE_GROWTH', 'COST_OF_SALES', 'GROSS_PROFIT', 'GROSS_MARGIN', 'RESEARCH_AND_DEVELOPMENT_EXPENSE', 'RESEARCH_AND_DEVELOPMENT_EXCLUDING_SHARE_BASED_COMPENSATION', 'GAIN_ON_DISPOSAL_OF_SUBSIDIARIES', 'PROFIT_LOSS', 'PROFIT_LOSS_GROWTH', 'PROFIT_LOSS_ATTRIBUTABLE_TO_OWNERS', 'ADJUSTED_NET_LOSS', 'ADJUSTED_EBITDA');

-- CreateEnum
CREATE TYPE "ProductKind" AS ENUM ('AI_CHIP', 'COMPUTE_PLATFORM', 'ADVERTISING_SYSTEM');

-- CreateEnum
CREATE TYPE "MilestoneKind" AS ENUM ('ANNOUNCED', 'TAPE_OUT', 'MASS_PRODUCTION');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('FILING', 'ANNOUNCEMENT', 'PRESS', 'BROKER', 'NOTES');

-- CreateEnum
CREATE TYPE "Reliability" AS ENUM ('A', 'B', 'C', 'D', 'E');

-- CreateEnum
CREATE TYPE "ClaimStatus" AS ENUM ('ACCEPTED', 'COMPETING', 'SUPERSEDED', 'REJECTED');

-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'REJECTED');

-- CreateEnum
CREATE TYPE "UserRole" AS ENUM ('VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN');

-- CreateTable
CREATE TABLE "Organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "OrganizationKind" NOT NULL,
    "name" TEXT NOT NULL,
    "nameZhHans" TEXT,
    "nameZhHant" TEXT,
    "legalName" TEXT,
    "stockSymbol" TEXT,
    "foundedOn" DATE,
    "foundedOnPrecision" "DatePrecision",
    "foundedOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "description" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "knownFrom" DATE,
    "settledFrom" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganizationName" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "kind" "NameKind" NOT NULL,
    "from" DATE,
    "fromPrecision" "DatePrecision",
    "fromInferred" BOOLEAN NOT NULL DEFAULT false,
    "to" DATE,
    "toPrecision" "DatePrecision",
    "toInferred" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "OrganizationName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganizationRelationship" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "parentId" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "type" "RelationshipType" NOT NULL,
    "groupRole" "GroupRole",
    "planned" BOOLEAN NOT NULL DEFAULT false,
    "from" DATE,
    "fromPrecision" "DatePrecision",
    "fromInferred" BOOLEAN NOT NULL DEFAULT false,
    "to" DATE,
    "toPrecision" "DatePrecision",
    "toInferred" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "knownFrom" DATE,
    "settledFrom" DATE,

    CONSTRAINT "OrganizationRelationship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameZhHans" TEXT,
    "nameZhHant" TEXT,
    "description" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "knownFrom" DATE,
    "settledFrom" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Role" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "from" DATE,
    "fromPrecision" "DatePrecision",
    "fromInferred" BOOLEAN NOT NULL DEFAULT false,
    "to" DATE,
    "toPrecision" "DatePrecision",
    "toInferred" BOOLEAN NOT NULL DEFAULT false,
    "former" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "knownFrom" DATE,
    "settledFrom" DATE,

    CONSTRAINT "Role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundingRound" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "label" TEXT,
    "investmentType" "InvestmentType" NOT NULL,
    "status" "RoundStatus" NOT NULL,
    "announcedOn" DATE NOT NULL,
    "announcedOnPrecision" "DatePrecision" NOT NULL,
    "announcedOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "closedOn" DATE,
    "closedOnPrecision" "DatePrecision",
    "closedOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "moneyRaisedValue" DECIMAL(20,2),
    "moneyRaisedMaxValue" DECIMAL(20,2),
    "moneyRaisedQualifier" "Qualifier" NOT NULL,
    "moneyRaisedCurrency" CHAR(3),
    "netProceedsValue" DECIMAL(20,2),
    "netProceedsMaxValue" DECIMAL(20,2),
    "netProceedsQualifier" "Qualifier",
    "netProceedsCurrency" CHAR(3),
    "preMoneyValuationValue" DECIMAL(20,2),
    "preMoneyValuationMaxValue" DECIMAL(20,2),
    "preMoneyValuationQualifier" "Qualifier",
    "preMoneyValuationCurrency" CHAR(3),
    "postMoneyValuationValue" DECIMAL(20,2),
    "postMoneyValuationMaxValue" DECIMAL(20,2),
    "postMoneyValuationQualifier" "Qualifier",
    "postMoneyValuationCurrency" CHAR(3),
    "pricePerShareValue" DECIMAL(20,2),
    "pricePerShareMaxValue" DECIMAL(20,2),
    "pricePerShareQualifier" "Qualifier",
    "pricePerShareCurrency" CHAR(3),
    "sharesIssuedValue" DECIMAL(20,2),
    "sharesIssuedMaxValue" DECIMAL(20,2),
    "sharesIssuedQualifier" "Qualifier",
    "sharesIssuedUnit" "Unit",
    "moreInvestors" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "knownFrom" DATE,
    "settledFrom" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FundingRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundOverlap" (
    "partId" UUID NOT NULL,
    "wholeId" UUID NOT NULL,
    "note" TEXT,

    CONSTRAINT "RoundOverlap_pkey" PRIMARY KEY ("partId","wholeId")
);

-- CreateTable
CREATE TABLE "Investment" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "fundingRoundId" UUID NOT NULL,
    "organizationId" UUID,
    "personId" UUID,
    "isLead" BOOLEAN NOT NULL DEFAULT false,
    "moneyInvestedValue" DECIMAL(20,2),
    "moneyInvestedMaxValue" DECIMAL(20,2),
    "moneyInvestedQualifier" "Qualifier" NOT NULL,
    "moneyInvestedCurrency" CHAR(3),
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "knownFrom" DATE,
    "settledFrom" DATE,

    CONSTRAINT "Investment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvestmentExit" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "investorOrganizationId" UUID,
    "investorPersonId" UUID,
    "exitedOn" DATE NOT NULL,
    "exitedOnPrecision" "DatePrecision" NOT NULL,
    "exitedOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "proceedsValue" DECIMAL(20,2),
    "proceedsMaxValue" DECIMAL(20,2),
    "proceedsQualifier" "Qualifier" NOT NULL,
    "proceedsCurrency" CHAR(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "knownFrom" DATE,
    "settledFrom" DATE,

    CONSTRAINT "InvestmentExit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Shareholding" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "holderOrganizationId" UUID,
    "holderPersonId" UUID,
    "asOf" DATE NOT NULL,
    "asOfPrecision" "DatePrecision" NOT NULL,
    "asOfInferred" BOOLEAN NOT NULL DEFAULT false,
    "stakeValue" DECIMAL(20,2),
    "stakeMaxValue" DECIMAL(20,2),
    "stakeQualifier" "Qualifier" NOT NULL,
    "stakeUnit" "Unit",
    "version" INTEGER NOT NULL DEFAULT 1,
    "knownFrom" DATE,
    "settledFrom" DATE,

    CONSTRAINT "Shareholding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SegmentScheme" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "partitionsRevenue" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "SegmentScheme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RevenueSegment" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "schemeId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameZhHans" TEXT,
    "nameZhHant" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RevenueSegment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FinancialReport" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "kind" "ReportKind" NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "fiscalPeriod" "FiscalPeriod" NOT NULL,
    "publishedOn" DATE NOT NULL,
    "publishedOnPrecision" "DatePrecision" NOT NULL,
    "publishedOnInferred" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "FinancialReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportedFigure" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "fiscalPeriod" "FiscalPeriod" NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "metric" "Metric" NOT NULL,
    "segmentId" UUID,
    "amountValue" DECIMAL(20,2),
    "amountMaxValue" DECIMAL(20,2),
    "amountQualifier" "Qualifier" NOT NULL,
    "amountCurrency" CHAR(3),
    "amountUnit" "Unit",
    "derived" BOOLEAN NOT NULL DEFAULT false,
    "derivation" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "knownFrom" DATE,
    "settledFrom" DATE,

    CONSTRAINT "ReportedFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Product" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "ProductKind" NOT NULL,
    "processNodeValue" DECIMAL(20,2),
    "processNodeMaxValue" DECIMAL(20,2),
    "processNodeQualifier" "Qualifier",
    "processNodeUnit" "Unit",
    "description" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "knownFrom" DATE,
    "settledFrom" DATE,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProductMilestone" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "productId" UUID NOT NULL,
    "kind" "MilestoneKind" NOT NULL,
    "planned" BOOLEAN NOT NULL DEFAULT false,
    "reachedOn" DATE NOT NULL,
    "reachedOnPrecision" "DatePrecision" NOT NULL,
    "reachedOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "knownFrom" DATE,
    "settledFrom" DATE,

    CONSTRAINT "ProductMilestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProductSpecification" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "productId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "planned" BOOLEAN NOT NULL DEFAULT false,
    "amountValue" DECIMAL(20,2),
    "amountMaxValue" DECIMAL(20,2),
    "amountQualifier" "Qualifier" NOT NULL,
    "amountCurrency" CHAR(3),
    "amountUnit" "Unit",
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "knownFrom" DATE,
    "settledFrom" DATE,

    CONSTRAINT "ProductSpecification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MarketFigure" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectZhHans" TEXT,
    "organizationId" UUID,
    "metric" TEXT NOT NULL,
    "asOf" DATE,
    "asOfPrecision" "DatePrecision",
    "asOfInferred" BOOLEAN NOT NULL DEFAULT false,
    "amountValue" DECIMAL(20,2),
    "amountMaxValue" DECIMAL(20,2),
    "amountQualifier" "Qualifier" NOT NULL,
    "amountCurrency" CHAR(3),
    "amountUnit" "Unit",
    "compiledById" UUID,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "knownFrom" DATE,
    "settledFrom" DATE,

    CONSTRAINT "MarketFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "planned" BOOLEAN NOT NULL DEFAULT false,
    "occurredOn" DATE NOT NULL,
    "occurredOnPrecision" "DatePrecision" NOT NULL,
    "occurredOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "knownFrom" DATE,
    "settledFrom" DATE,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventParticipant" (
    "eventId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,

    CONSTRAINT "EventParticipant_pkey" PRIMARY KEY ("eventId","organizationId")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT,
    "publisher" TEXT NOT NULL,
    "url" TEXT,
    "kind" "SourceKind" NOT NULL,
    "language" TEXT,
    "publishedOn" DATE NOT NULL,
    "publishedOnPrecision" "DatePrecision" NOT NULL,
    "publishedOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "accessedOn" DATE,
    "reliability" "Reliability" NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "value" DECIMAL(20,2),
    "maxValue" DECIMAL(20,2),
    "qualifier" "Qualifier",
    "currency" CHAR(3),
    "unit" "Unit",
    "date" DATE,
    "datePrecision" "DatePrecision",
    "dateInferred" BOOLEAN NOT NULL DEFAULT false,
    "text" TEXT,
    "statedAs" TEXT,
    "locator" TEXT NOT NULL DEFAULT '',
    "status" "ClaimStatus" NOT NULL,
    "note" TEXT,
    "knownFrom" DATE,
    "bestFrom" DATE,
    "bestUntil" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "organizationId" UUID,
    "relationshipId" UUID,
    "personId" UUID,
    "roleId" UUID,
    "fundingRoundId" UUID,
    "investmentId" UUID,
    "investmentExitId" UUID,
    "shareholdingId" UUID,
    "reportedFigureId" UUID,
    "productId" UUID,
    "productMilestoneId" UUID,
    "productSpecificationId" UUID,
    "marketFigureId" UUID,
    "eventId" UUID,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FxRate" (
    "date" DATE NOT NULL,
    "base" CHAR(3) NOT NULL,
    "quote" CHAR(3) NOT NULL,
    "rate" DECIMAL(20,8) NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "FxRate_pkey" PRIMARY KEY ("quote","base","date")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "entityType" TEXT NOT NULL,
    "entityId" UUID,
    "baseVersion" INTEGER,
    "payload" JSONB NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'DRAFT',
    "authorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalComment" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "authorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProposalComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "entityType" TEXT NOT NULL,
    "entityId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "actorId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "comment" TEXT,
    "proposalId" UUID,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "UserRole" NOT NULL DEFAULT 'VIEWER',
    "banned" BOOLEAN NOT NULL DEFAULT false,
    "banReason" TEXT,
    "banExpires" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    "impersonatedBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization"("slug");

-- CreateIndex
CREATE INDEX "Organization_kind_name_idx" ON "Organization"("kind", "name");

-- CreateIndex
CREATE INDEX "Organization_name_nameZhHans_idx" ON "Organization" USING GIN ("name" gin_trgm_ops, "nameZhHans" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Organization_knownFrom_idx" ON "Organization"("knownFrom");

-- CreateIndex
CREATE UNIQUE INDEX "OrganizationName_organizationId_language_name_key" ON "OrganizationName"("organizationId", "language", "name");

-- CreateIndex
CREATE UNIQUE INDEX "OrganizationRelationship_slug_key" ON "OrganizationRelationship"("slug");

-- CreateIndex
CREATE INDEX "OrganizationRelationship_parentId_type_idx" ON "OrganizationRelationship"("parentId", "type");

-- CreateIndex
CREATE INDEX "OrganizationRelationship_childId_type_idx" ON "OrganizationRelationship"("childId", "type");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");

-- CreateIndex
CREATE INDEX "Person_name_idx" ON "Person"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Role_slug_key" ON "Role"("slug");

-- CreateIndex
CREATE INDEX "Role_personId_idx" ON "Role"("personId");

-- CreateIndex
CREATE INDEX "Role_organizationId_idx" ON "Role"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "FundingRound_slug_key" ON "FundingRound"("slug");

-- CreateIndex
CREATE INDEX "FundingRound_announcedOn_id_idx" ON "FundingRound"("announcedOn" DESC, "id");

-- CreateIndex
CREATE INDEX "FundingRound_organizationId_announcedOn_idx" ON "FundingRound"("organizationId", "announcedOn" DESC);

-- CreateIndex
CREATE INDEX "FundingRound_investmentType_announcedOn_idx" ON "FundingRound"("investmentType", "announcedOn" DESC);

-- CreateIndex
CREATE INDEX "FundingRound_status_announcedOn_idx" ON "FundingRound"("status", "announcedOn" DESC);

-- CreateIndex
CREATE INDEX "FundingRound_moneyRaisedCurrency_moneyRaisedValue_idx" ON "FundingRound"("moneyRaisedCurrency", "moneyRaisedValue");

-- CreateIndex
CREATE INDEX "FundingRound_knownFrom_idx" ON "FundingRound"("knownFrom");

-- CreateIndex
CREATE INDEX "RoundOverlap_wholeId_idx" ON "RoundOverlap"("wholeId");

-- CreateIndex
CREATE UNIQUE INDEX "Investment_slug_key" ON "Investment"("slug");

-- CreateIndex
CREATE INDEX "Investment_organizationId_idx" ON "Investment"("organizationId");

-- CreateIndex
CREATE INDEX "Investment_personId_idx" ON "Investment"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Investment_fundingRoundId_organizationId_key" ON "Investment"("fundingRoundId", "organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "Investment_fundingRoundId_personId_key" ON "Investment"("fundingRoundId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "InvestmentExit_slug_key" ON "InvestmentExit"("slug");

-- CreateIndex
CREATE INDEX "InvestmentExit_organizationId_idx" ON "InvestmentExit"("organizationId");

-- CreateIndex
CREATE INDEX "InvestmentExit_investorOrganizationId_idx" ON "InvestmentExit"("investorOrganizationId");

-- CreateIndex
CREATE INDEX "InvestmentExit_investorPersonId_idx" ON "InvestmentExit"("investorPersonId");

-- CreateIndex
CREATE UNIQUE INDEX "Shareholding_slug_key" ON "Shareholding"("slug");

-- CreateIndex
CREATE INDEX "Shareholding_organizationId_idx" ON "Shareholding"("organizationId");

-- CreateIndex
CREATE INDEX "Shareholding_holderOrganizationId_idx" ON "Shareholding"("holderOrganizationId");

-- CreateIndex
CREATE INDEX "Shareholding_holderPersonId_idx" ON "Shareholding"("holderPersonId");

-- CreateIndex
CREATE UNIQUE INDEX "SegmentScheme_slug_key" ON "SegmentScheme"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "SegmentScheme_organizationId_position_key" ON "SegmentScheme"("organizationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "RevenueSegment_slug_key" ON "RevenueSegment"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "RevenueSegment_schemeId_position_key" ON "RevenueSegment"("schemeId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "FinancialReport_slug_key" ON "FinancialReport"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "FinancialReport_organizationId_kind_fiscalYear_fiscalPeriod_key" ON "FinancialReport"("organizationId", "kind", "fiscalYear", "fiscalPeriod");

-- CreateIndex
CREATE UNIQUE INDEX "ReportedFigure_slug_key" ON "ReportedFigure"("slug");

-- CreateIndex
CREATE INDEX "ReportedFigure_organizationId_metric_fiscalYear_fiscalPerio_idx" ON "ReportedFigure"("organizationId", "metric", "fiscalYear", "fiscalPeriod");

-- CreateIndex
CREATE INDEX "ReportedFigure_reportId_idx" ON "ReportedFigure"("reportId");

-- CreateIndex
CREATE INDEX "ReportedFigure_segmentId_idx" ON "ReportedFigure"("segmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Product_slug_key" ON "Product"("slug");

-- CreateIndex
CREATE INDEX "Product_organizationId_position_idx" ON "Product"("organizationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ProductMilestone_slug_key" ON "ProductMilestone"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "ProductMilestone_productId_kind_key" ON "ProductMilestone"("productId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "ProductSpecification_slug_key" ON "ProductSpecification"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "ProductSpecification_productId_name_key" ON "ProductSpecification"("productId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "MarketFigure_slug_key" ON "MarketFigure"("slug");

-- CreateIndex
CREATE INDEX "MarketFigure_asOf_idx" ON "MarketFigure"("asOf" DESC);

-- CreateIndex
CREATE INDEX "MarketFigure_organizationId_idx" ON "MarketFigure"("organizationId");

-- CreateIndex
CREATE INDEX "MarketFigure_compiledById_idx" ON "MarketFigure"("compiledById");

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE INDEX "Event_occurredOn_idx" ON "Event"("occurredOn" DESC);

-- CreateIndex
CREATE INDEX "EventParticipant_organizationId_idx" ON "EventParticipant"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");

-- CreateIndex
CREATE INDEX "Source_publishedOn_id_idx" ON "Source"("publishedOn" DESC, "id");

-- CreateIndex
CREATE INDEX "Source_reliability_publishedOn_idx" ON "Source"("reliability", "publishedOn" DESC);

-- CreateIndex
CREATE INDEX "Source_publisher_idx" ON "Source"("publisher");

-- CreateIndex
CREATE INDEX "Claim_subjectId_field_bestFrom_idx" ON "Claim"("subjectId", "field", "bestFrom");

-- CreateIndex
CREATE INDEX "Claim_sourceId_idx" ON "Claim"("sourceId");

-- CreateIndex
CREATE INDEX "Claim_status_idx" ON "Claim"("status");

-- CreateIndex
CREATE INDEX "Claim_fundingRoundId_idx" ON "Claim"("fundingRoundId");

-- CreateIndex
CREATE INDEX "Claim_investmentId_idx" ON "Claim"("investmentId");

-- CreateIndex
CREATE INDEX "Claim_organizationId_idx" ON "Claim"("organizationId");

-- CreateIndex
CREATE INDEX "Claim_reportedFigureId_idx" ON "Claim"("reportedFigureId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_sourceId_subjectId_field_locator_key" ON "Claim"("sourceId", "subjectId", "field", "locator");

-- CreateIndex
CREATE INDEX "Proposal_status_updatedAt_idx" ON "Proposal"("status", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "Proposal_authorId_idx" ON "Proposal"("authorId");

-- CreateIndex
CREATE INDEX "ProposalComment_proposalId_createdAt_idx" ON "ProposalComment"("proposalId", "createdAt");

-- CreateIndex
CREATE INDEX "Revision_at_idx" ON "Revision"("at" DESC);

-- CreateIndex
CREATE INDEX "Revision_actorId_idx" ON "Revision"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_entityType_entityId_version_key" ON "Revision"("entityType", "entityId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- AddForeignKey
ALTER TABLE "OrganizationName" ADD CONSTRAINT "OrganizationName_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationRelationship" ADD CONSTRAINT "OrganizationRelationship_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationRelationship" ADD CONSTRAINT "OrganizationRelationship_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Role" ADD CONSTRAINT "Role_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Role" ADD CONSTRAINT "Role_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingRound" ADD CONSTRAINT "FundingRound_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundOverlap" ADD CONSTRAINT "RoundOverlap_partId_fkey" FOREIGN KEY ("partId") REFERENCES "FundingRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundOverlap" ADD CONSTRAINT "RoundOverlap_wholeId_fkey" FOREIGN KEY ("wholeId") REFERENCES "FundingRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Investment" ADD CONSTRAINT "Investment_fundingRoundId_fkey" FOREIGN KEY ("fundingRoundId") REFERENCES "FundingRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Investment" ADD CONSTRAINT "Investment_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Investment" ADD CONSTRAINT "Investment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvestmentExit" ADD CONSTRAINT "InvestmentExit_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvestmentExit" ADD CONSTRAINT "InvestmentExit_investorOrganizationId_fkey" FOREIGN KEY ("investorOrganizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvestmentExit" ADD CONSTRAINT "InvestmentExit_investorPersonId_fkey" FOREIGN KEY ("investorPersonId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shareholding" ADD CONSTRAINT "Shareholding_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shareholding" ADD CONSTRAINT "Shareholding_holderOrganizationId_fkey" FOREIGN KEY ("holderOrganizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shareholding" ADD CONSTRAINT "Shareholding_holderPersonId_fkey" FOREIGN KEY ("holderPersonId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SegmentScheme" ADD CONSTRAINT "SegmentScheme_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevenueSegment" ADD CONSTRAINT "RevenueSegment_schemeId_fkey" FOREIGN KEY ("schemeId") REFERENCES "SegmentScheme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FinancialReport" ADD CONSTRAINT "FinancialReport_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportedFigure" ADD CONSTRAINT "ReportedFigure_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportedFigure" ADD CONSTRAINT "ReportedFigure_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "FinancialReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportedFigure" ADD CONSTRAINT "ReportedFigure_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "RevenueSegment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductMilestone" ADD CONSTRAINT "ProductMilestone_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductSpecification" ADD CONSTRAINT "ProductSpecification_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MarketFigure" ADD CONSTRAINT "MarketFigure_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MarketFigure" ADD CONSTRAINT "MarketFigure_compiledById_fkey" FOREIGN KEY ("compiledById") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventParticipant" ADD CONSTRAINT "EventParticipant_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventParticipant" ADD CONSTRAINT "EventParticipant_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "OrganizationRelationship"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_fundingRoundId_fkey" FOREIGN KEY ("fundingRoundId") REFERENCES "FundingRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_investmentId_fkey" FOREIGN KEY ("investmentId") REFERENCES "Investment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_investmentExitId_fkey" FOREIGN KEY ("investmentExitId") REFERENCES "InvestmentExit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_shareholdingId_fkey" FOREIGN KEY ("shareholdingId") REFERENCES "Shareholding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_reportedFigureId_fkey" FOREIGN KEY ("reportedFigureId") REFERENCES "ReportedFigure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_productMilestoneId_fkey" FOREIGN KEY ("productMilestoneId") REFERENCES "ProductMilestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_productSpecificationId_fkey" FOREIGN KEY ("productSpecificationId") REFERENCES "ProductSpecification"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_marketFigureId_fkey" FOREIGN KEY ("marketFigureId") REFERENCES "MarketFigure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalComment" ADD CONSTRAINT "ProposalComment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalComment" ADD CONSTRAINT "ProposalComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;


