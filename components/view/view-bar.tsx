import { useLocale, useTranslations } from "next-intl";
import type { ListAddress } from "@/components/ui/list-address";
import { Notice } from "@/components/ui/notice";
import type { Hidden } from "@/lib/domain/hidden";
import type { PlainDate } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { Link } from "@/lib/i18n/navigation";
import type { UnreadParameter } from "@/lib/schemas/unread-parameters";
import type { AskedView } from "@/lib/schemas/view";
import { CurrencySwitch } from "./currency-switch";
import { DayForm } from "./day-form";
import { HiddenList } from "./hidden-list";
import { leftOut } from "./left-out-address";
import { UnreadNotice } from "./unread-notice";

interface ViewBarProps {
  readonly asked: AskedView;
  /** What else its address says and nobody could read. */
  readonly unread: readonly UnreadParameter[];
  /** The page on which it stands. */
  readonly address: ListAddress;
  readonly today: PlainDate;
  /** Null while nothing is known at all. */
  readonly firstDay: PlainDate | null;
  /** What the day in view hides; null for today. */
  readonly hidden: Hidden | null;
}

/** Under the header of every page: the day as of which it is shown, what that hides, and another day. */
export function ViewBar({ asked: { view, refused }, unread, hidden, ...place }: ViewBarProps) {
  const t = useTranslations("view");
  const day = view.asKnownOn;
  return (
    <div className="view-bar">
      {refused !== null && (
        <Notice tone="warning">{t(`refused.${refused.reason}`, { text: refused.text })}</Notice>
      )}
      <UnreadNotice unread={unread} />
      <CurrencySwitch address={place.address} chosen={view.currency} />
      {day === null || hidden === null ? (
        <DayForm {...place} day={null} />
      ) : (
        <PastDay {...place} day={day} hidden={hidden} />
      )}
      {view.currency !== undefined && (
        <p className="view-currency">
          {t.rich("currency.converted", {
            currency: view.currency,
            link: (text) => (
              <Link className="link" href="/method#conversion">
                {text}
              </Link>
            ),
          })}
        </p>
      )}
    </div>
  );
}

interface PastDayProps extends Omit<ViewBarProps, "asked" | "unread"> {
  readonly day: PlainDate;
  readonly hidden: Hidden;
}

function PastDay({ day, hidden, address, today, firstDay }: PastDayProps) {
  const t = useTranslations("view");
  const locale = useLocale();
  const printed = (date: PlainDate) =>
    printPartialDate({ date, precision: "DAY", inferred: false }, locale);
  return (
    <section aria-label={t("label")} className="view-past">
      <p>
        <strong>{t("day", { day: printed(day) })}</strong>{" "}
        {firstDay !== null && day < firstDay ? (
          t("tooEarly", { day: printed(firstDay) })
        ) : (
          <HiddenList hidden={hidden} />
        )}
      </p>
      <p className="view-links no-print">
        <a className="link" href={leftOut(address, locale)}>
          {t("toToday")}
        </a>
        <a
          className="link"
          href={leftOut({ path: "/changes", params: { from: day } }, locale)}
          rel="nofollow"
        >
          {t("changes")}
        </a>
      </p>
      <DayForm address={address} day={day} firstDay={firstDay} today={today} />
    </section>
  );
}
