import { useLocale } from "next-intl";
import { termIn } from "@/lib/i18n/terms";
import { DataText } from "./data-text";

/** A recurring word of the data, such as an office: in the page's language where it is known. */
export function DataTerm({ children }: { readonly children: string }) {
  return termIn(children, useLocale()) ?? <DataText>{children}</DataText>;
}
