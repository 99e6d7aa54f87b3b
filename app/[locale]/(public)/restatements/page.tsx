import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RestatementsPage } from "@/components/restatements/restatements-page";
import { restatedCompanies } from "@/lib/data/restatements";
import { readView } from "@/lib/view/read-view";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("restatements");
  return { title: t("title"), description: t("lede") };
}

export default async function Page({ searchParams }: PageProps<"/[locale]/restatements">) {
  const params = await searchParams;
  const companies = await restatedCompanies(readView(params), await getLocale());
  return (
    <ViewedPage params={params} path="/restatements">
      <RestatementsPage companies={companies} />
    </ViewedPage>
  );
}
