import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { DateText, QuantityText } from "@/components/evidence/value-text";
import { DataText } from "@/components/ui/data-text";
import type { EntityTitle } from "@/lib/domain/editing/entity-title";
import type { FieldValue } from "@/lib/domain/editing/field-value";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { EntityTitleLink } from "./entity-title-text";
import { useEditingWords } from "./words";

/** What the ids in a comparison are called. */
export type Titles = ReadonlyMap<string, EntityTitle>;

interface FieldValueProps {
  readonly value: FieldValue;
  readonly titles: Titles;
}

/** What a field says, with every digit and as precise as its source. */
export function FieldValueText({ value, titles }: FieldValueProps) {
  const t = useTranslations("comparison");
  const { ofCode } = useEditingWords();
  switch (value.form) {
    case "none":
      return <span className="text-soft">{t("nothing")}</span>;
    case "quantity":
      return <QuantityText display="full" quantity={value.quantity} />;
    case "date":
      return <DateText date={value.date} />;
    case "flag":
      return value.holds ? t("yes") : t("no");
    case "text":
      return <TextWithRenderings value={value} />;
    case "code":
      return ofCode(value.vocabulary, value.code);
    case "entity": {
      const title = titles.get(value.id);
      return title === undefined ? (
        <span className="text-soft">{t("unknownEntity")}</span>
      ) : (
        <EntityTitleLink title={title} />
      );
    }
    case "items":
      return (
        <ul>
          {value.items.map((item) => (
            <li key={JSON.stringify(item)}>
              <ItemText item={item} titles={titles} />
            </li>
          ))}
        </ul>
      );
  }
}

/** A text and, where we rendered it in Chinese, how; a change of either is to be seen. */
function TextWithRenderings({ value }: { readonly value: FieldValue & { readonly form: "text" } }) {
  return (
    <>
      <DataText>{value.text}</DataText>
      {Object.entries(value.renderings ?? {}).map(([language, text]) => (
        <span className="block" key={language}>
          <DataText lang={language}>{text}</DataText>
        </span>
      ))}
    </>
  );
}

function ItemText({
  item,
  titles,
}: {
  readonly item: readonly FieldValue[];
  readonly titles: Titles;
}) {
  const { comma } = PUNCTUATION[useLocale()];
  return item.map((value, at) => (
    <Fragment key={JSON.stringify(value)}>
      {at > 0 && comma}
      <FieldValueText titles={titles} value={value} />
    </Fragment>
  ));
}
