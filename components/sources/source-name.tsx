import { useLocale } from "next-intl";
import { DataText } from "@/components/ui/data-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import type { SubjectName } from "@/lib/domain/subject-name";

interface SourceNameProps {
  readonly source: {
    readonly publisher: SubjectName;
    readonly title: string | null;
    readonly language?: string | null;
  };
}

/** Publisher and, where it has one, title of a source. */
export function SourceName({ source: { publisher, title, language } }: SourceNameProps) {
  const { colon } = PUNCTUATION[useLocale()];
  return (
    <>
      <DataText>{publisher}</DataText>
      {title !== null && (
        <>
          {colon}
          <DataText lang={language}>{title}</DataText>
        </>
      )}
    </>
  );
}
