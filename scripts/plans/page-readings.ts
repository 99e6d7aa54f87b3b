import { disputedFields, rejectedClaims } from "@/lib/data/disputes";
import { evidenceById } from "@/lib/data/evidence-by-id";
import { readFundingRound } from "@/lib/data/funding-rounds-detail";
import { knownGroup } from "@/lib/data/group";
import { roundsOfOrganizations } from "@/lib/data/group-funding";
import { groupTies } from "@/lib/data/group-structure";
import { firstKnownDay, hiddenAfter } from "@/lib/data/hidden";
import { readInvestor } from "@/lib/data/investors-detail";
import { latestRounds } from "@/lib/data/latest-rounds";
import { marketFigures } from "@/lib/data/market-figures";
import { methodExamples } from "@/lib/data/method-examples";
import { groupExamples } from "@/lib/data/method-marks";
import { readOrganization } from "@/lib/data/organizations-detail";
import { allProducts } from "@/lib/data/product-road-map";
import { companyReporting } from "@/lib/data/reported-figures";
import { restatedCompanies } from "@/lib/data/restatements";
import { sourceDetail } from "@/lib/data/source-detail";
import { upcoming } from "@/lib/data/upcoming";
import type { View } from "@/lib/domain/view";
import { listReadings, type Reading, type Readings, TEXTS } from "./list-readings.ts";
import { placesIn } from "./places.ts";

/** The group, what it reported and what its companies raised, of which most charts are. */
async function groupFigures(view: View): Promise<void> {
  const group = await knownGroup(view);
  if (group === null) return;
  await companyReporting(view, group.parent.slug, "en");
  await groupTies(view, group.parent.slug);
  const members = group.members.map(({ slug }) => slug);
  await roundsOfOrganizations(view, members);
}

const evidence =
  (id: string): Reading =>
  (view) =>
    evidenceById(view, id);

/** The bar over every page of a past day. */
const dayBar: Reading = ({ asKnownOn }) =>
  asKnownOn === null ? firstKnownDay() : hiddenAfter(asKnownOn);

/**
 * What every kept address (`lib/schemas/kept-addresses.ts`) reads, in several ways where it has some; lists
 * look for each of the texts.
 */
export async function pageReadings(
  texts: readonly string[] = TEXTS,
): Promise<Readonly<Record<string, Readings>>> {
  const places = await placesIn();
  const { round, source, organization, raiser, investor } = places;
  const hub: Reading = (view) => readInvestor(view, investor);
  const raised: Reading = (view) => readOrganization(view, raiser);
  const evidences = {
    "of a round": evidence(`round.${round}.moneyRaised`),
    "of what an organization raised": evidence(`raised.${raiser}`),
    "of what all raised": evidence("raised-in.all"),
  };
  return {
    ...listReadings(places, texts),
    "/*": {
      group: groupFigures,
      latest: latestRounds,
      upcoming,
      disputes: disputedFields,
      "bar of the day": dayBar,
    },
    "/*/disputes": { competing: disputedFields, rejected: rejectedClaims },
    "/*/embed/*": { group: groupFigures },
    "/*/evidence/*": evidences,
    "/*/investors/*": { "with most deals": hub },
    "/*/market": { figures: marketFigures },
    "/*/method": {
      examples: methodExamples,
      group: (view) => groupExamples(view, "en"),
    },
    "/*/organizations/*": {
      usual: (view) => readOrganization(view, organization),
      "with most rounds": raised,
    },
    "/*/products": { products: allProducts },
    "/*/restatements": { companies: (view) => restatedCompanies(view) },
    "/*/revenue": { group: groupFigures },
    "/*/rounds/*": { round: (view) => readFundingRound(view, round) },
    "/*/sources/*": { source: (view) => sourceDetail(view, source) },
    "/*/structure": { group: groupFigures },
    "/api/v1/evidence/*": evidences,
    "/charts/*": {
      group: groupFigures,
      "road map": allProducts,
      market: marketFigures,
      "time line of an organization": raised,
      "who invests with whom": hub,
    },
  };
}

/** Kept addresses that read nothing. */
export const WITHOUT_READINGS: readonly string[] = ["/*/failure/*"];
