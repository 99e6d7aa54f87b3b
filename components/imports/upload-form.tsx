import { randomUUID } from "node:crypto";
import { useLocale, useMessages, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { ENTITY_TYPES } from "@/lib/domain/editing/entity-types";
import { KIND_WORDS } from "@/lib/domain/import/kinds";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { addressIn } from "@/lib/i18n/address";
import { messageAt } from "@/lib/i18n/message-at";
import { ENCODINGS, type UploadRefusal } from "@/lib/schemas/import-forms";
import { SourceField } from "./source-field";

interface UploadFormProps {
  readonly refusal: UploadRefusal;
}

/**
 * Sends a file. A plain form: a file that is dropped on the field of a browser is chosen, with
 * scripts and without.
 */
export function UploadForm({ refusal }: UploadFormProps) {
  const t = useTranslations("imports");
  const types = useTranslations("comparison.types");
  const locale = useLocale();
  const { comma, colon } = PUNCTUATION[locale];
  const { errors } = useMessages();
  const reason = refusal.refused && (messageAt(errors, refusal.refused) ?? errors.form.failed);
  const { row, column } = refusal;
  const place = [
    ...(row === undefined ? [] : [t("upload.row", { row })]),
    ...(column === undefined ? [] : [t("upload.column", { column })]),
  ].join(comma);
  const told = reason && place !== "" ? place + colon + reason : reason || undefined;
  const errorOf = (field: UploadRefusal["field"]) => (refusal.field === field ? told : undefined);
  return (
    <form
      action={addressIn(locale, "/admin/imports/upload")}
      className="upload-form"
      encType="multipart/form-data"
      method="post"
    >
      {told !== undefined && (
        <Notice announce title={t("upload.refused")} tone="error">
          <p>{told}</p>
        </Notice>
      )}
      <input name="token" type="hidden" value={randomUUID()} />
      <Field error={errorOf("kind")} id="upload-kind" label={t("upload.kind")}>
        {(control) => (
          <Select
            {...control}
            defaultValue={refusal.kind ?? ""}
            empty={t("upload.choose")}
            name="kind"
            options={ENTITY_TYPES.map((type) => ({ value: KIND_WORDS[type], label: types(type) }))}
            required
          />
        )}
      </Field>
      <Field
        error={errorOf("file")}
        hint={t("upload.fileHint")}
        id="upload-file"
        label={t("upload.file")}
      >
        {(control) => (
          <Input
            {...control}
            accept=".csv,.tsv,.txt,.xlsx,text/csv"
            className="drop-file"
            name="file"
            required
            type="file"
          />
        )}
      </Field>
      <Field
        hint={t("upload.encodingHint")}
        id="upload-encoding"
        label={t("upload.encoding")}
        optional
      >
        {(control) => (
          <Select
            {...control}
            defaultValue={refusal.encoding ?? ""}
            empty={t("upload.detected")}
            name="encoding"
            options={ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))}
          />
        )}
      </Field>
      <SourceField
        defaultValue={refusal.source ?? ""}
        error={errorOf("source")}
        hint={t("upload.sourceHint")}
        id="upload-source"
        label={t("upload.source")}
      />
      <div>
        <Button type="submit" variant="primary">
          {t("upload.submit")}
        </Button>
      </div>
    </form>
  );
}
