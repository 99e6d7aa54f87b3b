import { useTranslations } from "next-intl";
import { ENTITY_TYPES } from "@/lib/domain/editing/entity-types";
import { Link } from "@/lib/i18n/navigation";
import { newFormPath } from "./new-form-path";

/** The way to the form of each kind of entity. */
export function NewEntityLinks() {
  const t = useTranslations("entityForm");
  return (
    <nav aria-label={t("newLinks")} className="new-links">
      <h2 className="field-label">{t("newLinks")}</h2>
      <ul>
        {ENTITY_TYPES.map((type) => (
          <li key={type}>
            <Link className="link" href={newFormPath(type)}>
              {t(`types.${type}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
