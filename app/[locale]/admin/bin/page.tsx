import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BinTable } from "@/components/editing/history/bin-table";
import { OutcomeNotice } from "@/components/editing/history/outcome-notice";
import { RecordPages } from "@/components/editing/history/record-pages";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/states";
import { requireActor } from "@/lib/auth/session";
import { listBin } from "@/lib/data/editing/bin-list";
import { Link } from "@/lib/i18n/navigation";
import { printQuery } from "@/lib/schemas/list-query";
import { BIN_STATES, binStateOf, recordKeyOf } from "@/lib/schemas/record-query";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history.bin");
  return { title: t("title") };
}

export default async function BinPage({ params, searchParams }: PageProps<"/[locale]/admin/bin">) {
  const { locale } = await params;
  const actor = await requireActor(locale, "admin:open", "/admin/bin");
  const asked = await searchParams;
  const [state, key] = [binStateOf(asked), recordKeyOf(asked)];
  const { items, after } = await listBin(actor, state, key);
  const t = await getTranslations("history.bin");
  const { purged: _purged, ...kept } = asked;
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <OutcomeNotice actorId={actor.id} params={asked} />
      <nav aria-label={t("state")} className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {BIN_STATES.map((each) => (
          <Link
            aria-current={each === state ? "page" : undefined}
            className={each === state ? "font-semibold" : "link"}
            href={`/admin/bin${printQuery({ state: each === "IN_BIN" ? null : each })}`}
            key={each}
          >
            {t(`states.${each}`)}
          </Link>
        ))}
      </nav>
      {items.length === 0 ? <EmptyState title={t(`none.${state}`)} /> : <BinTable items={items} />}
      <RecordPages
        address={{ path: "/admin/bin", params: kept }}
        isFirst={key === null}
        labels="records"
        next={after}
        parameter="after"
      />
    </>
  );
}
