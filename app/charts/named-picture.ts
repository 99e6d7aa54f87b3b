import "server-only";
import type { Chart } from "@/components/charts/chart";
import { coInvestmentPicture } from "@/components/investors/co-investment-picture";
import { getNetworkContext } from "@/components/investors/network-context";
import { getPictureContext } from "@/components/pictures/picture-context";
import { roadMapExtent, roadMapsOf } from "@/components/products/road-map";
import { getRoadMapContext } from "@/components/products/road-map-context";
import { roadMapPicture } from "@/components/products/road-map-picture";
import { partsOn } from "@/components/structure/at-parts";
import { getStructureContext } from "@/components/structure/structure-context";
import { structurePicture } from "@/components/structure/structure-picture";
import {
  dayWithin,
  structureExtent,
  structureRows,
  structureSlugs,
} from "@/components/structure/structure-rows";
import { knownGroup } from "@/lib/data/group";
import { roundsOfOrganizations } from "@/lib/data/group-funding";
import { groupTies } from "@/lib/data/group-structure";
import { readInvestor } from "@/lib/data/investors-detail";
import { allProducts } from "@/lib/data/product-road-map";
import { currentDay } from "@/lib/view/current-day";
import type { AskedChart } from "./named-chart";

/** A picture that is no chart of figures, and the page that shows it. */
export interface FoundPicture {
  readonly chart: Chart;
  readonly path: string;
  readonly anchor: string;
}

/** Null where no group or company of it is known on the day in view. */
export async function namedStructure(asked: AskedChart): Promise<FoundPicture | null> {
  const group = await knownGroup(asked);
  if (group === null) return null;
  const ties = await groupTies(asked, group.parent.slug);
  const rows = structureRows(ties, await roundsOfOrganizations(asked, structureSlugs(ties)));
  if (rows.length === 0) return null;
  const { locale, at } = asked;
  const today = asked.asKnownOn ?? currentDay();
  const day = dayWithin(structureExtent(rows, [today]), at ?? today);
  const context = await getStructureContext(await getPictureContext(locale, asked), partsOn(day));
  const chart = structurePicture(context, { parent: group.parent, rows, today, day });
  const path = at === undefined ? "/structure" : `/structure?at=${day}`;
  return { chart, path, anchor: "picture" };
}

export async function namedRoadMap(asked: AskedChart): Promise<FoundPicture | null> {
  const { makers } = roadMapsOf(await allProducts(asked));
  const days = roadMapExtent(makers);
  if (days === null) return null;
  const context = await getRoadMapContext(await getPictureContext(asked.locale, asked));
  const today = asked.asKnownOn ?? currentDay();
  const chart = roadMapPicture(context, { makers, days, today });
  return { chart, path: "/products", anchor: "road-map" };
}

/** Null where no investor is named, or where it meets too few others. */
export async function namedNetwork(asked: AskedChart): Promise<FoundPicture | null> {
  const { investor, locale } = asked;
  const page = investor === undefined ? null : await readInvestor(asked, investor);
  if (page === null) return null;
  const context = await getNetworkContext(await getPictureContext(locale, asked));
  const chart = coInvestmentPicture(context, page);
  return chart && { chart, path: `/investors/${page.investor.slug}`, anchor: "network" };
}
