import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/actions/form-state";
import type { UserLine } from "@/lib/data/users";
import type { SentLink } from "@/lib/domain/account-link";
import { USER_ROLES } from "@/lib/domain/permissions";
import { ActButton } from "./act-button";
import { FieldsForm } from "./fields-form";
import { LinkButton } from "./link-forms";

interface UserActsProps {
  readonly user: UserLine;
  readonly changeRole: FormAction;
  readonly disable: FormAction;
  readonly enable: FormAction;
  readonly remove: FormAction;
  readonly takeSecondStep: FormAction;
  readonly makeLink: FormAction<SentLink>;
}

/** What an administrator may do to a user, each with what it means. */
export function UserActs(props: UserActsProps) {
  const { user, changeRole, disable, enable, remove, takeSecondStep, makeLink } = props;
  const t = useTranslations("users");
  const roles = useTranslations("admin.nav.roles");
  const hidden = { user: user.id };
  return (
    <>
      <Section caption={t("roleText")} id="role" rule title={t("changeRole")}>
        <FieldsForm
          action={changeRole}
          fields={[
            {
              name: "role",
              label: t("columns.role"),
              value: user.role,
              options: USER_ROLES.map((value) => ({ value, label: roles(value) })),
            },
          ]}
          hidden={hidden}
          id="user-role"
          inline
          submit={t("changeRoleSubmit")}
        />
      </Section>
      {!user.disabled && (
        <Section caption={t("resetText")} id="reset" rule title={t("reset")}>
          <LinkButton action={makeLink} hidden={hidden} label={t("resetSubmit")} />
        </Section>
      )}
      {user.secondStep && (
        <Section caption={t("secondStepText")} id="second-step" rule title={t("secondStepTitle")}>
          <ActButton
            action={takeSecondStep}
            hidden={hidden}
            label={t("secondStepSubmit")}
            variant="danger"
          />
        </Section>
      )}
      {user.disabled ? (
        <Section caption={t("enableText")} id="enable" rule title={t("enable")}>
          <ActButton action={enable} hidden={hidden} label={t("enableSubmit")} />
        </Section>
      ) : (
        <Section caption={t("disableText")} id="disable" rule title={t("disable")}>
          <ActButton action={disable} hidden={hidden} label={t("disableSubmit")} variant="danger" />
        </Section>
      )}
      <Section caption={t("removeText")} id="remove" rule title={t("remove")}>
        <FieldsForm
          action={remove}
          fields={[
            { name: "email", label: t("removeConfirm"), type: "email", autoComplete: "off" },
          ]}
          hidden={hidden}
          id="user-remove"
          inline
          submit={t("removeSubmit")}
          variant="danger"
        />
      </Section>
    </>
  );
}
