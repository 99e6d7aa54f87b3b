import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ComputedPage } from "@/components/evidence/computed-page";
import { computedTitle } from "@/components/evidence/computed-text";
import { fieldText, subjectText } from "@/components/evidence/evidence-heading";
import { EvidencePage } from "@/components/evidence/evidence-page";
import { evidenceById } from "@/lib/data/evidence-by-id";
import { readView } from "@/lib/view/read-view";
import { followFormerEvidence } from "../../former-address";
import { ViewedPage } from "../../viewed-page";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/evidence/[id]">;

async function load({ params, searchParams }: Props) {
  const id = decodeURIComponent((await params).id);
  const query = await searchParams;
  const found = await evidenceById(readView(query), id, await getLocale());
  return found ?? followFormerEvidence(id, query);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  const locale = await getLocale();
  const t = {
    evidence: await getTranslations("evidence"),
    revenue: await getTranslations("revenue"),
    rounds: await getTranslations("rounds"),
  };
  if (found.form === "computed") return { title: computedTitle(found.evidence, locale, t) };
  const { key, subject } = found.evidence;
  return {
    title: t.evidence("titleOf", {
      subject: subjectText(subject, locale),
      field: fieldText(key.field, subject.metric, t),
    }),
  };
}

export default async function Page(props: Props) {
  const found = await load(props);
  return (
    <ViewedPage params={await props.searchParams} path={`/evidence/${found.id}`}>
      {found.form === "computed" ? (
        <ComputedPage evidence={found.evidence} id={found.id} />
      ) : (
        <EvidencePage evidence={found.evidence} />
      )}
    </ViewedPage>
  );
}
