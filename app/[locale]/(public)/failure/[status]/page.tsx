import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ComponentType } from "react";
import { BusyView, FailedView, ForbiddenView } from "@/components/layout/failure-views";
import { NotFoundView } from "@/components/layout/not-found-view";

export const dynamic = "force-dynamic";

interface Failure {
  readonly View: ComponentType;
  readonly title:
    | "common.notFound.title"
    | "common.forbidden.title"
    | "common.busy.title"
    | "pageError.title";
}

const NOT_FOUND: Failure = { View: NotFoundView, title: "common.notFound.title" };

const FAILURES = new Map<string, Failure>([
  ["403", { View: ForbiddenView, title: "common.forbidden.title" }],
  ["404", NOT_FOUND],
  ["500", { View: FailedView, title: "pageError.title" }],
  ["503", { View: BusyView, title: "common.busy.title" }],
]);

/**
 * Next's own answer to a page that is missing, forbidden or failed is an empty document that only
 * scripts fill. The server sends the body of this page in its place, under the status it had; and to
 * those whom it cannot let in.
 */
export default async function FailurePage({ params }: PageProps<"/[locale]/failure/[status]">) {
  const { status } = await params;
  const { View } = FAILURES.get(status) ?? NOT_FOUND;
  return <View />;
}

export async function generateMetadata({
  params,
}: PageProps<"/[locale]/failure/[status]">): Promise<Metadata> {
  const { status } = await params;
  const t = await getTranslations();
  const { title } = FAILURES.get(status) ?? NOT_FOUND;
  return { title: t(title), robots: { index: false } };
}
