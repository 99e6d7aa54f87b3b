import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrganizationsList } from "@/components/organizations/organizations-list";
import { ListDownloads } from "@/components/ui/list-downloads";
import { listOrganizations } from "@/lib/data/organizations";
import { offered } from "@/lib/schemas/export-query";
import { organizationsQueryOf, organizationsQuerySchema } from "@/lib/schemas/organizations-query";
import { readView } from "@/lib/view/read-view";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organizations.list");
  return { title: t("title"), description: t("description") };
}

export default async function OrganizationsPage({
  searchParams,
}: PageProps<"/[locale]/organizations">) {
  const params = await searchParams;
  const view = readView(params);
  const query = organizationsQueryOf(params);
  const list = await listOrganizations(view, query);
  const files = offered({ type: "Organization", list: "own", params }, list.count);
  return (
    <ViewedPage asks={organizationsQuerySchema} params={params} path="/organizations">
      <OrganizationsList
        address={{ path: "/organizations", params }}
        list={list}
        query={query}
        view={view}
      />
      <ListDownloads files={files} />
    </ViewedPage>
  );
}
