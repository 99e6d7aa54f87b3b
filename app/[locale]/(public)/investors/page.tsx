import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvestorsList } from "@/components/investors/investors-list";
import { ListDownloads } from "@/components/ui/list-downloads";
import { offerExports } from "@/lib/data/exports/export-rows";
import { listInvestors } from "@/lib/data/investors";
import type { AskedExport } from "@/lib/schemas/export-query";
import { investorsQueryOf, investorsQuerySchema } from "@/lib/schemas/investors-query";
import type { SearchParams } from "@/lib/schemas/view";
import { readView } from "@/lib/view/read-view";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("investors.list");
  return { title: t("title"), description: t("description") };
}

export default async function InvestorsPage({ searchParams }: PageProps<"/[locale]/investors">) {
  const params = await searchParams;
  const view = readView(params);
  const query = investorsQueryOf(params);
  const list = await listInvestors(view, query);
  const files = await offerExports(view, [
    { type: "Investment", list: "own", params },
    ...(query.kind === "person" ? [] : [investingOrganizations(params)]),
  ]);
  return (
    <ViewedPage asks={investorsQuerySchema} params={params} path="/investors">
      <InvestorsList
        address={{ path: "/investors", params }}
        list={list}
        query={query}
        view={view}
      />
      <ListDownloads files={files} />
    </ViewedPage>
  );
}

function investingOrganizations({ kind: _kind, ...params }: SearchParams): AskedExport {
  return { type: "Organization", list: "own", params: { ...params, part: "invested" } };
}
