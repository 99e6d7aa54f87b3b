import { useLocale } from "next-intl";
import { textLanguage } from "@/lib/domain/subject-name";

interface DataTextProps {
  readonly children: string;
  /** Where it is known; else the script of the text tells. */
  readonly lang?: string | null | undefined;
}

/** Words of the data, which say their language where it is not the page's. */
export function DataText({ children, lang }: DataTextProps) {
  const locale = useLocale();
  const language = lang ?? textLanguage(children);
  if (language === undefined || language === locale) return children;
  return <span lang={language}>{children}</span>;
}
