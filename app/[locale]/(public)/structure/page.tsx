import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { getPictureContext } from "@/components/pictures/picture-context";
import { StructurePage } from "@/components/structure/structure-page";
import { structureRows, structureSlugs } from "@/components/structure/structure-rows";
import { listHref } from "@/components/ui/list-address";
import { knownGroup } from "@/lib/data/group";
import { roundsOfOrganizations } from "@/lib/data/group-funding";
import { groupTies } from "@/lib/data/group-structure";
import { AT } from "@/lib/domain/day-state";
import { addressIn } from "@/lib/i18n/address";
import { structureQueryOf, structureQuerySchema } from "@/lib/schemas/structure-query";
import { currentDay } from "@/lib/view/current-day";
import { readView } from "@/lib/view/read-view";
import { chartPreview } from "../chart-preview";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

export async function generateMetadata({
  searchParams,
}: PageProps<"/[locale]/structure">): Promise<Metadata> {
  const [t, locale, params] = await Promise.all([
    getTranslations("structure"),
    getLocale(),
    searchParams,
  ]);
  const { at } = structureQueryOf(params);
  const query = { locale, ...readView(params), ...(at === null ? {} : { at }) };
  return {
    title: t("title"),
    description: t("description"),
    ...chartPreview("structure", query, t("title")),
  };
}

export default async function Page({ searchParams }: PageProps<"/[locale]/structure">) {
  const params = await searchParams;
  const view = readView(params);
  const locale = await getLocale();
  const { at, fromSlider } = structureQueryOf(params);
  const address = { path: "/structure", params };
  // The address that is shared names the day, not the place of a slider.
  if (fromSlider) redirect(addressIn(locale, listHref(address, { [AT]: at })));
  const group = await knownGroup(view);
  const ties = group === null ? [] : await groupTies(view, group.parent.slug);
  const [rounds, context] = await Promise.all([
    roundsOfOrganizations(view, structureSlugs(ties)),
    getPictureContext(locale, view),
  ]);
  return (
    <ViewedPage asks={structureQuerySchema} params={params} path="/structure">
      <StructurePage
        address={address}
        at={at}
        context={context}
        parent={group?.parent ?? null}
        rows={structureRows(ties, rounds)}
        today={view.asKnownOn ?? currentDay()}
        view={view}
      />
    </ViewedPage>
  );
}
