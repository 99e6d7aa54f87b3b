import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvestorsList } from "@/components/investors/investors-list";
import { listInvestors } from "@/lib/data/investors";
import { investorsQueryOf } from "@/lib/schemas/investors-query";
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
  return (
    <ViewedPage params={params} path="/investors">
      <InvestorsList
        address={{ path: "/investors", params }}
        list={list}
        query={query}
        view={view}
      />
    </ViewedPage>
  );
}
