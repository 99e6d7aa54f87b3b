import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TimelineList } from "@/components/timeline/timeline-list";
import { ListDownloads } from "@/components/ui/list-downloads";
import { offerExports } from "@/lib/data/exports/export-rows";
import { TIMELINE_KIND } from "@/lib/data/exports/listed-keys";
import { listTimeline } from "@/lib/data/timeline";
import { ENTITY_TYPES } from "@/lib/domain/editing/entity-types";
import { timelineQueryOf, timelineQuerySchema } from "@/lib/schemas/timeline-query";
import { readView } from "@/lib/view/read-view";
import { followNames } from "../follow-names";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("timeline");
  return { title: t("title"), description: t("description") };
}

export default async function Page({ searchParams }: PageProps<"/[locale]/timeline">) {
  const params = await searchParams;
  const view = readView(params);
  const list = await listTimeline(view, timelineQueryOf(params));
  await followNames({ path: "/timeline", params }, list.choices);
  const files = await offerExports(
    view,
    ENTITY_TYPES.filter((type) => TIMELINE_KIND[type]).map((type) => ({
      type,
      list: "timeline",
      params,
    })),
  );
  return (
    <ViewedPage asks={timelineQuerySchema} params={params} path="/timeline">
      <TimelineList address={{ path: "/timeline", params }} list={list} view={view} />
      <ListDownloads files={files} />
    </ViewedPage>
  );
}
