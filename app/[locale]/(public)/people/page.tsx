import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeoplePage } from "@/components/people/people-page";
import { offerExports } from "@/lib/data/exports/export-rows";
import { boardChanges, listPeople } from "@/lib/data/people";
import { peopleQueryOf, peopleQuerySchema } from "@/lib/schemas/people-query";
import { readView } from "@/lib/view/read-view";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people");
  return { title: t("title"), description: t("description") };
}

export default async function Page({ searchParams }: PageProps<"/[locale]/people">) {
  const params = await searchParams;
  const view = readView(params);
  const [list, changes, files] = await Promise.all([
    listPeople(view, peopleQueryOf(params)),
    boardChanges(view),
    offerExports(view, [
      { type: "Role", list: "own", params },
      { type: "Person", list: "own", params },
    ]),
  ]);
  return (
    <ViewedPage asks={peopleQuerySchema} params={params} path="/people">
      <PeoplePage
        address={{ path: "/people", params }}
        changes={changes}
        files={files}
        list={list}
        view={view}
      />
    </ViewedPage>
  );
}
