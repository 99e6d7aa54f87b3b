import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorState } from "@/components/ui/states";
import { currentActor } from "@/lib/auth/session";

/** Status 403: signed in, but not with a role that may do this. */
export default async function Forbidden() {
  const t = await getTranslations();
  const actor = await currentActor();
  return (
    <ErrorState
      actions={<ButtonLink href="/">{t("common.forbidden.overview")}</ButtonLink>}
      title={t("common.forbidden.title")}
    >
      {actor !== null && (
        <p>
          {t("admin.forbidden.text", {
            name: actor.name,
            role: t(`admin.nav.roles.${actor.role}`),
          })}
        </p>
      )}
    </ErrorState>
  );
}
