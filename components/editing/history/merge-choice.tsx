import { useLocale, useMessages, useTranslations } from "next-intl";
import { NameInput } from "@/components/editing/party-picker/name-input";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { MergeSearch } from "@/lib/data/editing/merge-preview";
import { addressIn } from "@/lib/i18n/address";
import { messageAt } from "@/lib/i18n/message-at";

const TYPES = ["Organization"] as const;

interface MergeChoiceProps {
  readonly search: MergeSearch;
  readonly names: { readonly from: string; readonly into: string };
}

/** Which organization goes into which, as a GET form that works without scripts. */
export function MergeChoice({ search, names }: MergeChoiceProps) {
  const t = useTranslations("history.merge");
  const { errors } = useMessages();
  const path = addressIn(useLocale(), "/admin/organizations/merge");
  return (
    <form action={path} className="form-grid max-w-200" key={`${names.from} ${names.into}`}>
      {(["from", "into"] as const).map((name) => {
        const key = search.errors[name];
        const error = key && (messageAt(errors, key) ?? errors.form.failed);
        return (
          <Field error={error} id={`merge-${name}`} key={name} label={t(name)}>
            {(control) => (
              <NameInput
                {...control}
                defaultValue={names[name]}
                name={name}
                required
                types={TYPES}
              />
            )}
          </Field>
        );
      })}
      <div>
        <Button type="submit">{t("preview")}</Button>
      </div>
    </form>
  );
}
