import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MethodPage } from "@/components/method/method-page";
import { methodExamples } from "@/lib/data/method-examples";
import { groupExamples } from "@/lib/data/method-marks";
import { readView } from "@/lib/view/read-view";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("method");
  return { title: t("title"), description: t("lede") };
}

export default async function Page({ searchParams }: PageProps<"/[locale]/method">) {
  const params = await searchParams;
  const view = readView(params);
  const [examples, group] = await Promise.all([
    methodExamples(view),
    groupExamples(view, await getLocale()),
  ]);
  return (
    <ViewedPage params={params} path="/method">
      <MethodPage examples={examples} group={group} />
    </ViewedPage>
  );
}
