import { useTranslations } from "next-intl";
import { EntityTitleText } from "@/components/editing/comparison/entity-title-text";
import type { EntityGroup } from "@/lib/data/editing/entity-groups";
import { Link } from "@/lib/i18n/navigation";

/** Entities under their types, each leading to its history. */
export function EntityGroups({ groups }: { readonly groups: readonly EntityGroup[] }) {
  const t = useTranslations();
  return (
    <dl className="grid gap-4 text-sm">
      {groups.map(({ type, entities }) => (
        <div className="border-t border-hair pt-2" key={type}>
          <dt className="font-semibold">
            {t("history.groups.heading", {
              type: t(`comparison.types.${type}`),
              count: entities.length,
            })}
          </dt>
          <dd>
            <ul className="columns-1 gap-8 sm:columns-2">
              {entities.map(({ id, title }) => (
                <li className="break-inside-avoid py-0.5" key={id}>
                  <Link className="link" href={`/admin/history/${type}/${id}`}>
                    <EntityTitleText title={title} />
                  </Link>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
