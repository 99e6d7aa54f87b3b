import { useLocale, useMessages, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import type { MergeSearch } from "@/lib/data/editing/merge-preview";
import { addressIn } from "@/lib/i18n/address";
import { messageAt } from "@/lib/i18n/message-at";

const LIST = "known-organizations";

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
      <datalist id={LIST}>
        {search.options.map(({ slug, name, otherNames: [alias] }, _, all) => {
          const isOnly = all.filter((other) => other.name === name).length === 1;
          return <option key={slug} label={alias} value={isOnly ? name : slug} />;
        })}
      </datalist>
      {(["from", "into"] as const).map((name) => {
        const key = search.errors[name];
        const error = key && (messageAt(errors, key) ?? errors.form.failed);
        return (
          <Field error={error} id={`merge-${name}`} key={name} label={t(name)}>
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                defaultValue={names[name]}
                list={LIST}
                maxLength={200}
                name={name}
                required
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
