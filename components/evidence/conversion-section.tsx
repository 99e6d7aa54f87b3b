import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import type { ShownQuantity } from "@/lib/data/evidence";
import { Link } from "@/lib/i18n/navigation";
import { rateText } from "./conversion-text";
import { QuantityText } from "./value-text";

/** How the accepted amount comes to stand elsewhere in the reader's currency. */
export function ConversionSection({ shown }: { readonly shown: ShownQuantity }) {
  const t = useTranslations("common.conversion");
  const locale = useLocale();
  const {
    currency,
    value,
    conversion: {
      original,
      rates: [rate],
    },
  } = shown;
  return (
    <Section
      actions={
        <Link className="link" href="/method#conversion">
          {t("how")}
        </Link>
      }
      id="conversion"
      rule
      title={t("heading", { currency })}
    >
      {rate === undefined ? (
        <p>{t("noRateTitle")}</p>
      ) : (
        <DefinitionList
          items={[
            { term: t("original"), value: <QuantityText display="full" quantity={original} /> },
            {
              term: t("converted"),
              value: (
                <>
                  ≈&nbsp;
                  <QuantityText quantity={value} />
                </>
              ),
            },
            { term: t("rate"), value: rateText(rate, locale) },
            { term: t("source"), value: <span lang="en">{rate.source}</span> },
          ]}
        />
      )}
    </Section>
  );
}
