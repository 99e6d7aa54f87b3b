import { useLocale } from "next-intl";
import { Fragment } from "react";
import { DataText } from "@/components/ui/data-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { type Named, subjectParts } from "./evidence-heading";

/** "Sunrise, 首轮, July 2025", each name in its own language. */
export function SubjectText({ named }: { readonly named: Named }) {
  const locale = useLocale();
  const { comma } = PUNCTUATION[locale];
  return subjectParts(named, locale).map(({ text, language }, at) => (
    <Fragment key={text}>
      {at > 0 && comma}
      <DataText lang={language}>{text}</DataText>
    </Fragment>
  ));
}
