import type { Locale } from "../locale";
import { PUNCTUATION } from "../punctuation";
import { nameIn } from "../subject-name";
import type { EntityTitle } from "./entity-title";

/** What an entity is called as one line of plain text, for sentences and titles; `name` where its title has none. */
export function titleText(
  { title, name }: { readonly title: Pick<EntityTitle, "names">; readonly name: string },
  locale: Locale,
): string {
  const names = title.names.map((each) => nameIn(locale, each).main);
  return names.join(PUNCTUATION[locale].comma) || name;
}
