import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Field, Input } from "@/components/ui/field";
import { type ListAddress, listHref } from "@/components/ui/list-address";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/states";
import type { ChangesPage as Page } from "@/lib/data/changes";
import type { PageEdges } from "@/lib/data/keyed-page";
import type { PlainDate } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { addressIn } from "@/lib/i18n/address";
import type { ChangesQuery } from "@/lib/schemas/changes-query";
import { DaySection } from "./day-section";

interface ChangesPageProps {
  readonly address: ListAddress;
  readonly query: ChangesQuery;
  readonly page: Page;
  readonly today: PlainDate;
  readonly firstDay: PlainDate | null;
}

/** What the public learned between two days, newest first, each line opening its evidence. */
export function ChangesPage({ address, query, page, ...days }: ChangesPageProps) {
  const t = useTranslations("changes");
  const locale = useLocale();
  const printed = (date: PlainDate) =>
    printPartialDate({ date, precision: "DAY", inferred: false }, locale);
  return (
    <>
      <PageTitle lede={t("lede", { from: printed(query.from), to: printed(query.to) })}>
        {t("title")}
      </PageTitle>
      <DaysForm address={address} query={query} {...days} />
      {page.days.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      {page.days.map((day) => (
        <DaySection day={day} key={day.day} />
      ))}
      <PageLinks address={address} edges={page.edges} />
    </>
  );
}

/** The two days, as a GET form that works without scripts. */
function DaysForm({ address, query, today, firstDay }: Omit<ChangesPageProps, "page">) {
  const t = useTranslations("changes");
  const locale = useLocale();
  const { asKnownOn } = address.params;
  const bounds = { min: firstDay ?? undefined, max: today, required: true } as const;
  return (
    <search aria-label={t("form")}>
      <form
        action={addressIn(locale, address.path)}
        className="changes-form no-print"
        key={`${query.from} ${query.to}`}
        method="get"
      >
        {typeof asKnownOn === "string" && (
          <input name="asKnownOn" type="hidden" value={asKnownOn} />
        )}
        {(["from", "to"] as const).map((name) => (
          <Field id={`changes-${name}`} key={name} label={t(name)}>
            {(attributes) => (
              <Input
                {...attributes}
                {...bounds}
                defaultValue={query[name]}
                name={name}
                type="date"
              />
            )}
          </Field>
        ))}
        <Button type="submit">{t("compare")}</Button>
      </form>
    </search>
  );
}

interface PageLinksProps {
  readonly address: ListAddress;
  readonly edges: PageEdges;
}

function PageLinks({ address, edges: { before, after } }: PageLinksProps) {
  const t = useTranslations("changes");
  if (before === null && after === null) return null;
  return (
    <nav aria-label={t("pages")} className="state-actions">
      {before && <ButtonLink href={listHref(address, { before })}>{t("newer")}</ButtonLink>}
      {after && <ButtonLink href={listHref(address, { after })}>{t("older")}</ButtonLink>}
    </nav>
  );
}
