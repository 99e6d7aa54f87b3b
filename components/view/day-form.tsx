import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Field, Input } from "@/components/ui/field";
import type { ListAddress } from "@/components/ui/list-address";
import type { PlainDate } from "@/lib/domain/partial-date";
import { AS_KNOWN_ON } from "@/lib/domain/view-address";
import { addressIn } from "@/lib/i18n/address";
import { carriedParams } from "./left-out-address";

interface DayFormProps {
  readonly address: ListAddress;
  /** The day in view; null for today. */
  readonly day: PlainDate | null;
  readonly today: PlainDate;
  readonly firstDay: PlainDate | null;
}

/** Asks for the page as known on another day: a GET form that opens on demand, without scripts. */
export function DayForm({ address, day, today, firstDay }: DayFormProps) {
  const t = useTranslations("view");
  const locale = useLocale();
  const id = "view-day";
  return (
    // The key lets the form follow when a link changes the address.
    <details className="view-control no-print" key={`${address.path} ${day}`}>
      <summary>{day === null ? t("today") : t("otherDay")}</summary>
      <search>
        <form action={addressIn(locale, address.path)} method="get">
          {carriedParams(address).map(([name, value]) => (
            <input key={name} name={name} type="hidden" value={value} />
          ))}
          <Field hint={t("hint")} id={id} label={t("field")}>
            {(attributes) => (
              <Input
                {...attributes}
                defaultValue={day ?? today}
                max={today}
                min={firstDay ?? undefined}
                name={AS_KNOWN_ON}
                required
                type="date"
              />
            )}
          </Field>
          <Button type="submit" variant="primary">
            {t("show")}
          </Button>
          <ButtonLink href="/changes" variant="quiet">
            {t("compare")}
          </ButtonLink>
        </form>
      </search>
    </details>
  );
}
