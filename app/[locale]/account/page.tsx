import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DoneNotice } from "@/components/accounts/done-notice";
import { FieldsForm } from "@/components/accounts/fields-form";
import { newPasswordFields } from "@/components/accounts/password-fields";
import { SessionsTable } from "@/components/accounts/sessions-table";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import {
  changePassword,
  renameOwnAccount,
  revokeAllOtherSessions,
  revokeSession,
} from "@/lib/actions/account";
import { secondStepOf } from "@/lib/auth/second-step";
import { requireActor } from "@/lib/auth/session";
import { ownSessions } from "@/lib/data/own-account";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title") };
}

export default async function AccountPage({
  params,
  searchParams,
}: PageProps<"/[locale]/account">) {
  const { locale } = await params;
  const actor = await requireActor(locale, "account:open", "/account");
  const { done } = await searchParams;
  const step = await secondStepOf(actor);
  const sessions = await ownSessions(actor);
  const t = await getTranslations("account");
  const roles = await getTranslations("admin.nav.roles");
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <DoneNotice
        done={done}
        texts={{
          name: t("done.name"),
          password: t("done.password"),
          session: t("done.session"),
          sessions: t("done.sessions"),
          secondStepOff: t("done.secondStepOff"),
        }}
      />
      <div className="mb-6">
        <DefinitionList
          items={[
            { term: t("email"), value: actor.email },
            { term: t("role"), value: roles(actor.role) },
          ]}
        />
      </div>
      <Section caption={t("nameText")} id="name" rule title={t("name")}>
        <FieldsForm
          action={renameOwnAccount.bind(null, locale)}
          fields={[{ name: "name", label: t("name"), autoComplete: "name", value: actor.name }]}
          id="own-name"
          inline
          submit={t("nameSubmit")}
          variant="plain"
        />
      </Section>
      <Section caption={t("passwordText")} id="password" rule title={t("password")}>
        <FieldsForm
          action={changePassword.bind(null, locale)}
          fields={[
            {
              name: "password",
              label: t("currentPassword"),
              type: "password",
              autoComplete: "current-password",
            },
            ...newPasswordFields(t),
          ]}
          id="own-password"
          submit={t("passwordSubmit")}
          variant="plain"
        />
      </Section>
      <Section
        caption={
          step.kind === "on"
            ? t("secondStep.onText", { count: step.codesLeft })
            : t("secondStep.offText")
        }
        id="second-step"
        rule
        title={t("secondStep.title")}
      >
        <p>
          <ButtonLink href="/account/second-step">
            {t(step.kind === "on" ? "secondStep.change" : "secondStep.setUp")}
          </ButtonLink>
        </p>
      </Section>
      <Section caption={t("sessionsText")} id="sessions" title={t("sessions")}>
        <SessionsTable
          revoke={revokeSession.bind(null, locale)}
          revokeOthers={revokeAllOtherSessions.bind(null, locale)}
          sessions={sessions}
        />
      </Section>
    </>
  );
}
