import { useTranslations } from "next-intl";
import { ENTITY_TYPES } from "@/lib/domain/editing/entity-types";
import { Link } from "@/lib/i18n/navigation";
import { newFormPath } from "./new-form-path";

/** The way to the form of each kind of entity. */
export function NewEntityLinks() {
  const t = useTranslations("entityForm");
  const names = useTranslations("comparison.types");
  return (
    <nav aria-label={t("newLinks")} className="new-links">
      <h2 className="field-label">{t("newLinks")}</h2>
      <ul>
        {ENTITY_TYPES.map((type) => (
          <li key={type}>
            <Link className="link" href={newFormPath(type)}>
              {names(type)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
