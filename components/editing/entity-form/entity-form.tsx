"use client";

import { FormProvider, FormStateInput, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useTranslations } from "next-intl";
import { CheckControl, SelectControl } from "@/components/admin/controls";
import { ErrorSummary } from "@/components/admin/error-summary";
import { FormActions } from "@/components/admin/form-actions";
import { useFormAnswer } from "@/components/admin/form-answer";
import { SourceRows } from "@/components/admin/round-form/source-rows";
import { CommentSection } from "@/components/editing/comment-section";
import { FirstField } from "@/components/editing/first-field";
import { KeptInput } from "@/components/editing/kept-input/kept-input";
import { type MendedForm, MendedVersion, placeOf } from "@/components/editing/mended-form";
import { CheckNotice } from "@/components/editing/typed-fields/check-notice";
import { Warnings } from "@/components/guards/warnings";
import { Section } from "@/components/ui/section";
import type { EntityCheck } from "@/lib/actions/enter-entity";
import type { FormAction } from "@/lib/actions/form-state";
import { ENTITY_FORMS } from "@/lib/domain/editing/entity-fields";
import { CLAIM_SUBJECTS, type EntityType } from "@/lib/domain/editing/entity-types";
import { type EntityForm as EntityFormOutput, entityFormSchema } from "@/lib/schemas/entity-form";
import type { TypedForm } from "@/lib/schemas/proposal";
import { EntityFieldControl } from "./entity-field";
import {
  type EntityChoices,
  type EntityFields,
  type OpenedForm,
  openingValues,
} from "./entity-fields";
import { useErrorFieldNames } from "./field-names";
import { OtherNameRows, ParticipantRows } from "./list-rows";
import { OverlapRows } from "./overlap-rows";

interface EntityFormProps {
  readonly action: FormAction<EntityCheck>;
  readonly type: EntityType;
  /** Null for a new entity. */
  readonly opened: OpenedForm | null;
  readonly choices: EntityChoices;
  /** Makes this form good for one saving. */
  readonly token: string;
  /** The draft that is mended, whose id is the token; none of a new one. */
  readonly mends?: MendedForm;
  /** The sources of the form before. */
  readonly like?: TypedForm;
  readonly actorId: string;
  /** Whether what is saved stands at once, or waits for review. */
  readonly isPublishing: boolean;
}

/**
 * Any entity but a round with its investors, entered or mended. Every button is a submit button and
 * every answer comes from the action, so that it works with scripts off; with scripts, the same schema
 * answers at once.
 */
export function EntityForm({ type, opened, choices, ...props }: EntityFormProps) {
  const t = useTranslations("entityForm");
  const types = useTranslations("comparison.types");
  const nameOf = useErrorFieldNames();
  const { state, post, send, isPending } = useFormAnswer(props.action);
  const schema = entityFormSchema(type, opened === null);
  const [form, fields] = useForm<EntityFields, EntityFormOutput>({
    id: "entity",
    lastResult: state.submission,
    defaultValue: { ...openingValues(props.token, opened, props.mends), ...props.like },
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldRevalidate: "onInput",
    onSubmit: (event, { formData }) => {
      event.preventDefault();
      // With scripts, dates and figures were shown as they were typed.
      formData.set("seen", "typed");
      send(formData);
    },
  });
  const described = ENTITY_FORMS[type];
  const entity = fields.entity.getFieldset();
  const made = fields.made.getFieldset();
  const rests = CLAIM_SUBJECTS[type] !== null;
  const asksForSource = rests || makesSomething(fields.made.value);
  const seen = state.detail?.seen;
  // Of the form as it was opened: a page that is drawn anew meanwhile has others.
  const token = fields.token.defaultValue ?? props.token;
  const version = fields.version.defaultValue ?? String(opened?.version ?? "");
  const place = {
    actor: props.actorId,
    version: opened?.version,
    ...placeOf(`${type}/${opened?.id ?? ""}`, token, props.mends),
  };
  const hasOutdated = Object.values(form.allErrors).some((keys) =>
    keys.includes("rendering.outdated"),
  );
  const isAnother = opened === null && props.mends === undefined;
  const saveText = t(props.isPublishing ? "save" : "send");

  return (
    <form
      action={post}
      className="round-form entity-form"
      id={form.id}
      noValidate
      onSubmit={form.onSubmit}
    >
      {/* Enter presses the first button of a form: it must not be one that removes a row. */}
      <button aria-hidden="true" className="sr-only" tabIndex={-1} type="submit">
        {saveText}
      </button>
      {/* Carries from post to post what was found wrong, for a page without scripts. */}
      <FormProvider context={form.context}>
        <FormStateInput />
      </FormProvider>
      <input name="entityType" type="hidden" value={type} />
      {opened !== null && <input name="entityId" type="hidden" value={opened.id} />}
      <input name={fields.token.name} type="hidden" value={token} />
      <MendedVersion field={fields.proposalVersion} mends={props.mends} />
      {opened !== null && <input name={fields.version.name} type="hidden" value={version} />}
      <input name={fields.seen.name} type="hidden" value={seen ?? fields.seen.defaultValue ?? ""} />
      <KeptInput
        formId={form.id}
        place={place}
        restore={(typed) => form.update({ value: { ...typed, token, version } })}
      />
      {isAnother && <FirstField formId={form.id} />}
      <ErrorSummary
        errors={form.status === "error" ? form.allErrors : {}}
        formId={form.id}
        nameOf={nameOf}
        text={(count) => t("summaryText", { count })}
        title={t("summaryTitle")}
      />
      <CheckNotice seen={seen} />
      <Warnings
        isPending={isPending}
        reason={fields.reason}
        warnings={state.detail?.warnings ?? []}
      />

      <Section id="entity-itself" rule title={types(type)}>
        <div className="form-grid">
          {described.fields.map((field) => (
            <EntityFieldControl
              choices={choices}
              field={field}
              fields={entity}
              key={field.name}
              made={made[field.name]}
              makes={made[field.name]}
            />
          ))}
        </div>
        {hasOutdated && <CheckControl field={fields.renderingsHold} label={t("renderingsHold")} />}
      </Section>
      {described.list === "otherNames" && (
        <Section caption={t("otherNamesHint")} id="entity-names" rule title={t("otherNames")}>
          <OtherNameRows choices={choices} form={form} list={fields.otherNames} />
        </Section>
      )}
      {described.list === "participants" && (
        <Section id="entity-participants" rule title={t("participants")}>
          <ParticipantRows form={form} list={fields.participants} />
        </Section>
      )}

      {described.list === "countedIn" && (
        <Section caption={t("overlapsHint")} id="entity-overlaps" rule title={t("overlaps")}>
          <OverlapRows form={form} list={fields.countedIn} />
        </Section>
      )}

      {asksForSource && (
        <Section
          caption={t(
            !rests ? "madeSourcesHint" : opened === null ? "sourcesHint" : "changeSourcesHint",
          )}
          id="entity-sources"
          rule
          title={t("sources")}
        >
          {rests && opened !== null && (
            <SelectControl
              field={fields.standing}
              hint={t("standingHint")}
              label={t("standing")}
              options={(["ACCEPTED", "COMPETING"] as const).map((value) => ({
                value,
                label: t(`standings.${value}`),
              }))}
            />
          )}
          <SourceRows form={form} list={fields.sources} />
        </Section>
      )}
      <CommentSection field={fields.comment} id="entity-comment" />

      <FormActions
        again={isAnother ? t(props.isPublishing ? "saveAgain" : "sendAgain") : undefined}
        cancel={t("cancel")}
        isPending={isPending}
        keep={t("keep")}
      >
        {saveText}
      </FormActions>
    </form>
  );
}

/** Whether the form makes somebody or something beside what it is about: that too rests on a source. */
function makesSomething(made: unknown): boolean {
  if (typeof made !== "object" || made === null) return false;
  return Object.entries(made).some(
    ([name, part]) =>
      (name === "origin" && part !== "KNOWN" && Boolean(part)) || makesSomething(part),
  );
}
