import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";

export const dynamic = "force-dynamic";

/** Every address for editors that no other page claims: that there is none only editors hear. */
export default async function UnknownAdminPage({
  params,
}: PageProps<"/[locale]/admin/[...rest]">): Promise<never> {
  const { locale, rest } = await params;
  await requireActor(locale, "admin:open", `/admin/${rest.join("/")}`);
  notFound();
}
