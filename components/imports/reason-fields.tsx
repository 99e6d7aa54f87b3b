import { useTranslations } from "next-intl";
import { Field, Input, Select } from "@/components/ui/field";
import { QUICK_REASONS } from "@/lib/domain/guards/reasons";

/** Why doubtful rows are right, for whichever button of the form is pressed: chosen, or in own words. */
export function ReasonFields() {
  const t = useTranslations("imports.rows");
  const reasons = useTranslations("guards.reasons");
  return (
    <>
      <Field hint={t("becauseHint")} id="quick-reason" label={t("because")} optional>
        {(control) => (
          <Select
            {...control}
            defaultValue=""
            name="quickReason"
            options={[
              { value: "", label: t("ownWords") },
              ...QUICK_REASONS.map((code) => ({ value: code, label: reasons(code) })),
            ]}
          />
        )}
      </Field>
      <Field id="own-reason" label={t("reason")} optional>
        {(control) => <Input {...control} autoComplete="off" maxLength={500} name="reason" />}
      </Field>
    </>
  );
}
