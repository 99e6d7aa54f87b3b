import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SourcesTable } from "@/components/sources/sources-table";
import { ButtonLink } from "@/components/ui/button-link";
import { FilterBar } from "@/components/ui/filter-bar";
import { ListDownloads } from "@/components/ui/list-downloads";
import { PageSteps } from "@/components/ui/page-steps";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/states";
import { listSources } from "@/lib/data/sources";
import { RELIABILITIES, SOURCE_KINDS } from "@/lib/domain/claim";
import { offered } from "@/lib/schemas/export-query";
import { sourcesQueryOf, sourcesQuerySchema } from "@/lib/schemas/sources-query";
import { readView } from "@/lib/view/read-view";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sources");
  return { title: t("title"), description: t("lede") };
}

export default async function SourcesPage({ searchParams }: PageProps<"/[locale]/sources">) {
  const params = await searchParams;
  const query = sourcesQueryOf(params);
  const { sources, edges, count } = await listSources(readView(params), query);
  const t = await getTranslations("sources");
  const address = { path: "/sources", params };
  const files = offered({ type: "Source", list: "own", params }, count);
  return (
    <ViewedPage asks={sourcesQuerySchema} params={params} path="/sources">
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <FilterBar
        address={address}
        filters={[
          {
            name: "kind",
            label: t("columns.kind"),
            options: SOURCE_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
          },
          {
            name: "reliability",
            label: t("columns.reliability"),
            options: RELIABILITIES.map((letter) => ({
              value: letter,
              label: t(`reliabilities.${letter}`),
            })),
          },
        ]}
        search={{ label: t("search") }}
      />
      <PageSteps address={address} edges={edges} shown={sources.length} total={count}>
        {sources.length === 0 ? (
          <EmptyState
            actions={<ButtonLink href="/sources">{t("all")}</ButtonLink>}
            title={t("emptyTitle")}
          >
            {t("empty")}
          </EmptyState>
        ) : (
          <SourcesTable address={address} sort={query.sort} sources={sources} />
        )}
      </PageSteps>
      <ListDownloads files={files} />
    </ViewedPage>
  );
}
