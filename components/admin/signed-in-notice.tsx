import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/domain/actor";

interface SignedInNoticeProps {
  readonly actor: Actor;
  readonly signOut: () => Promise<void>;
}

/** For somebody whose account opens none of the pages behind the sign-in. */
export function SignedInNotice({ actor, signOut }: SignedInNoticeProps) {
  const t = useTranslations("admin");
  return (
    <Notice title={t("signIn.signedInTitle", { name: actor.name })}>
      <p>{t("signIn.signedInText", { role: t(`nav.roles.${actor.role}`) })}</p>
      <div className="account-buttons mt-2">
        <ButtonLink href="/account">{t("nav.account")}</ButtonLink>
        <form action={signOut}>
          <Button type="submit">{t("nav.signOut")}</Button>
        </form>
      </div>
    </Notice>
  );
}
