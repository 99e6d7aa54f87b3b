import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FieldsForm } from "@/components/accounts/fields-form";
import { QrCode } from "@/components/accounts/qr-code";
import { CodesForm } from "@/components/accounts/recovery-codes";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import {
  confirmTwoFactor,
  prepareTwoFactor,
  renewTwoFactorCodes,
  turnTwoFactorOff,
} from "@/lib/actions/second-step";
import { secondStepOf } from "@/lib/auth/second-step";
import { requireActor } from "@/lib/auth/session";
import { Link } from "@/lib/i18n/navigation";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.secondStep");
  return { title: t("title") };
}

export default async function SecondStepPage({
  params,
}: PageProps<"/[locale]/account/second-step">) {
  const { locale } = await params;
  const actor = await requireActor(locale, "account:open", "/account/second-step");
  const step = await secondStepOf(actor);
  const t = await getTranslations("account.secondStep");
  const account = await getTranslations("account");
  const password = {
    name: "password",
    label: account("currentPassword"),
    type: "password",
    autoComplete: "current-password",
  } as const;
  const isOn = step.kind === "on";
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href="/account">
            {account("title")}
          </Link>
        }
        lede={t(isOn ? "onLede" : "lede")}
      >
        {t("title")}
      </PageTitle>
      {step.kind === "off" && (
        <Section caption={t("startText")} id="start" rule title={t("start")}>
          <FieldsForm
            action={prepareTwoFactor.bind(null, locale)}
            fields={[password]}
            id="second-step-start"
            submit={t("startSubmit")}
          />
        </Section>
      )}
      {step.kind === "prepared" && (
        <Section caption={t("scanText")} id="scan" rule title={t("scan")}>
          <QrCode label={t("qr")} text={step.setup.address} />
          <p className="section-caption mt-3">{t("typeText")}</p>
          <p className="once">{step.setup.secret}</p>
        </Section>
      )}
      {/* Stays where it is when the step is on, for its answer is shown once, in its place. */}
      <div className={step.kind === "prepared" ? "section" : undefined} key="confirm">
        <CodesForm
          action={confirmTwoFactor.bind(null, locale)}
          closed={step.kind !== "prepared"}
          fields={[
            {
              name: "code",
              label: t("code"),
              autoComplete: "one-time-code",
              inputMode: "numeric",
            },
          ]}
          id="second-step-confirm"
          submit={t("confirm")}
        />
      </div>
      {isOn && (
        <>
          <Section
            caption={t("onText", { count: step.codesLeft })}
            id="codes"
            rule
            title={t("newCodes")}
          >
            <CodesForm
              action={renewTwoFactorCodes.bind(null, locale)}
              fields={[password]}
              id="second-step-codes"
              submit={t("newCodesSubmit")}
              variant="plain"
            />
          </Section>
          <Section caption={t("turnOffText")} id="off" rule title={t("turnOff")}>
            <FieldsForm
              action={turnTwoFactorOff.bind(null, locale)}
              fields={[password]}
              id="second-step-off"
              submit={t("turnOffSubmit")}
              variant="danger"
            />
          </Section>
        </>
      )}
    </>
  );
}
