"use client";

import { FormProvider, FormStateInput, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/admin/error-summary";
import { FormActions } from "@/components/admin/form-actions";
import { useFormAnswer } from "@/components/admin/form-answer";
import { useFieldNames } from "@/components/admin/round-form/field-names";
import type { RoundFields } from "@/components/admin/round-form/round-fields";
import { SourceRows } from "@/components/admin/round-form/source-rows";
import { CommentSection } from "@/components/editing/comment-section";
import { KeptInput } from "@/components/editing/kept-input/kept-input";
import { Warnings } from "@/components/guards/warnings";
import { Checkbox } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/actions/form-state";
import type { FigureCheck } from "@/lib/data/editing/figure-entry";
import type { FigureSheet } from "@/lib/data/editing/figure-sheet";
import { type FigureGridForm, figureGridSchema } from "@/lib/schemas/figure-grid";
import type { GridQuery } from "@/lib/schemas/figures-query";
import { CheckNotices } from "./check-notices";
import { FigureGrid } from "./figure-grid";
import { useKeyNames } from "./figure-names";
import { GridChooser } from "./grid-chooser";
import { sentGridOf } from "./sent-grid";
import { useFigureGrid } from "./use-figure-grid";

interface FigureDeskProps {
  readonly action: FormAction<FigureCheck>;
  readonly sheet: FigureSheet;
  readonly query: GridQuery;
  /** Makes this page good for one saving. */
  readonly token: string;
  readonly actorId: string;
  /** Whether what is saved stands at once, or waits for review. */
  readonly isPublishing: boolean;
}

type FigureFields = {
  readonly token?: string;
  readonly sources?: RoundFields["sources"];
  readonly comment?: string;
  readonly reason?: string;
  readonly seen?: string;
};

/** The figures of a report as a table, with the source that stands behind what is changed. */
export function FigureDesk({ actorId, isPublishing, ...props }: FigureDeskProps) {
  const t = useTranslations("figures");
  const entityForm = useTranslations("entityForm");
  // As they were when the page was opened: one that is drawn anew meanwhile has others.
  const [{ sheet, token }] = useState(props);
  const { state, post, send, isPending } = useFormAnswer(props.action);
  const nameOf = useKeyNames(sheet.schemes);
  const sourceNames = useFieldNames();
  const [form, fields] = useForm<FigureFields, FigureGridForm>({
    id: "figures",
    lastResult: state.submission,
    defaultValue: { token, sources: [{ known: sheet.source ?? undefined }] },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: figureGridSchema }),
    shouldRevalidate: "onInput",
    onSubmit: (event, { formData }) => {
      event.preventDefault();
      // With scripts, figures were shown as they were typed.
      formData.set("seen", "typed");
      send(formData);
    },
  });
  const grid = useFigureGrid({
    sheet,
    query: props.query,
    posted: sentGridOf(state.submission?.initialValue),
    check: state.detail,
    formId: form.id,
    onTyped: () => {
      if (form.status === "error") form.validate();
    },
  });
  const { report } = sheet;
  const errors = form.status === "error" ? form.allErrors : {};

  return (
    <>
      <GridChooser onChoose={grid.choose} query={grid.query} schemes={sheet.schemes} />
      <form
        action={post}
        className="round-form figure-form"
        id={form.id}
        noValidate
        onSubmit={form.onSubmit}
      >
        {/* Enter presses the first button of a form: it must not be one that removes a row. */}
        <button aria-hidden="true" className="sr-only" tabIndex={-1} type="submit">
          {entityForm(isPublishing ? "save" : "send")}
        </button>
        <FormProvider context={form.context}>
          <FormStateInput />
        </FormProvider>
        <input name={fields.token.name} type="hidden" value={token} />
        <input name="reportId" type="hidden" value={report.id} />
        <input name="currency" type="hidden" value={grid.query.currency} />
        <input name="scale" type="hidden" value={grid.query.scale} />
        <input name={fields.seen.name} type="hidden" value={state.detail?.seen ?? ""} />
        <KeptInput
          formId={form.id}
          place={{ actor: actorId, form: `figures/${report.id}` }}
          restore={(kept) => {
            const sent = sentGridOf(kept);
            if (sent !== null) grid.restore(sent);
            form.update({ value: { ...kept, token } });
          }}
        />
        <ErrorSummary
          errors={errors}
          formId={form.id}
          nameOf={(field) => {
            const [, key] = /^(?:cells|printed)\.(.+)$/.exec(field) ?? [];
            return key === undefined ? sourceNames(field) : nameOf(key);
          }}
          text={(count) => entityForm("summaryText", { count })}
          title={entityForm("summaryTitle")}
        />
        <CheckNotices grid={grid} nameOf={nameOf} />
        <Warnings
          isPending={isPending}
          reason={fields.reason}
          warnings={state.detail?.warnings ?? []}
        />
        <FigureGrid errors={errors} grid={grid} nameOf={nameOf} />
        {grid.emptied.length > 0 && (
          <Checkbox
            hint={t("emptiedText")}
            id="figures-emptied"
            key={grid.emptied.join(" ")}
            label={t("emptied", { count: grid.emptied.length })}
            name="emptied"
            value={grid.emptied.join(" ")}
          />
        )}
        <Section caption={t("sourcesHint")} id="figure-sources" rule title={entityForm("sources")}>
          <SourceRows form={form} hasPrinted={false} list={fields.sources} />
        </Section>
        <CommentSection field={fields.comment} id="figure-comment" />
        <FormActions cancel={entityForm("cancel")} isPending={isPending}>
          {entityForm(isPublishing ? "save" : "send")}
        </FormActions>
      </form>
    </>
  );
}
