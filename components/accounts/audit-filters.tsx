import { useLocale, useTranslations } from "next-intl";
import { AddressForm } from "@/components/ui/address-form";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Field, Input, Select } from "@/components/ui/field";
import { AUDIT_ACTIONS } from "@/lib/domain/audit";
import { addressIn } from "@/lib/i18n/address";
import type { AuditQuery } from "@/lib/schemas/audit-query";

const PATH = "/admin/audit";

export function AuditFilters({ query }: { readonly query: AuditQuery }) {
  const t = useTranslations("audit");
  const locale = useLocale();
  const texts = ["person", "subject"] as const;
  const days = ["from", "to"] as const;
  const values = {
    person: query.person,
    action: query.action ?? "",
    subject: query.subject,
    from: query.from ?? "",
    to: query.to ?? "",
  };
  const isFiltered = Object.values(values).some(Boolean);
  return (
    <AddressForm action={addressIn(locale, PATH)} label={t("filter")} values={values}>
      {texts.map((name) => (
        <Field id={`audit-${name}`} key={name} label={t(`columns.${name}`)}>
          {(control) => (
            <Input
              {...control}
              defaultValue={values[name]}
              maxLength={100}
              name={name}
              type="search"
            />
          )}
        </Field>
      ))}
      <Field id="audit-action" label={t("columns.action")}>
        {(control) => (
          <Select
            {...control}
            defaultValue={values.action}
            empty={t("anyAction")}
            name="action"
            options={AUDIT_ACTIONS.map((value) => ({ value, label: t(`actions.${value}`) }))}
          />
        )}
      </Field>
      {days.map((name) => (
        <Field id={`audit-${name}`} key={name} label={t(name)}>
          {(control) => <Input {...control} defaultValue={values[name]} name={name} type="date" />}
        </Field>
      ))}
      <Button className="filter-apply" type="submit">
        {t("apply")}
      </Button>
      {isFiltered && (
        <ButtonLink className="filter-apply" href={PATH} variant="quiet">
          {t("clear")}
        </ButtonLink>
      )}
    </AddressForm>
  );
}
