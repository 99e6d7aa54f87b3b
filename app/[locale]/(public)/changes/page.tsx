import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangesPage } from "@/components/changes/changes-page";
import { changesBetween } from "@/lib/data/changes";
import { firstKnownDay } from "@/lib/data/hidden";
import { changesQueryOf, changesSchemaUpTo } from "@/lib/schemas/changes-query";
import { currentDay } from "@/lib/view/current-day";
import { readView } from "@/lib/view/read-view";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("changes");
  return { title: t("title"), description: t("description") };
}

export default async function Page({ searchParams }: PageProps<"/[locale]/changes">) {
  const params = await searchParams;
  const today = currentDay();
  const last = readView(params).asKnownOn ?? today;
  const query = changesQueryOf(params, last);
  const [page, firstDay] = await Promise.all([changesBetween(query, today), firstKnownDay()]);
  return (
    <ViewedPage asks={changesSchemaUpTo(last)} params={params} path="/changes">
      <ChangesPage
        address={{ path: "/changes", params }}
        firstDay={firstDay}
        page={page}
        query={query}
        today={today}
      />
    </ViewedPage>
  );
}
