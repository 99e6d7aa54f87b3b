import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DisputesPage } from "@/components/disputes/disputes-page";
import { disputedFields, rejectedClaims } from "@/lib/data/disputes";
import { readView } from "@/lib/view/read-view";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("disputes");
  return { title: t("title"), description: t("description") };
}

export default async function Page({ searchParams }: PageProps<"/[locale]/disputes">) {
  const params = await searchParams;
  const view = readView(params);
  const [disputes, rejected] = await Promise.all([disputedFields(view), rejectedClaims(view)]);
  return (
    <ViewedPage params={params} path="/disputes">
      <DisputesPage disputes={disputes} rejected={rejected} />
    </ViewedPage>
  );
}
