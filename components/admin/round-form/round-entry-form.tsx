"use client";

import { FormProvider, FormStateInput, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useTranslations } from "next-intl";
import { CheckControl, SelectControl, TextControl } from "@/components/admin/controls";
import { FormActions } from "@/components/admin/form-actions";
import { useFormAnswer } from "@/components/admin/form-answer";
import { OverlapRows } from "@/components/editing/entity-form/overlap-rows";
import { FirstField } from "@/components/editing/first-field";
import { KeptInput } from "@/components/editing/kept-input/kept-input";
import { type MendedForm, MendedVersion, placeOf } from "@/components/editing/mended-form";
import { PartyPicker } from "@/components/editing/party-picker/party-picker";
import { CheckNotice } from "@/components/editing/typed-fields/check-notice";
import { DateControl } from "@/components/editing/typed-fields/date-control";
import { FigureControl } from "@/components/editing/typed-fields/figure-control";
import { Warnings } from "@/components/guards/warnings";
import { Section } from "@/components/ui/section";
import type { RoundCheck } from "@/lib/actions/enter-round";
import type { FormAction } from "@/lib/actions/form-state";
import { figureField } from "@/lib/domain/editing/entity-fields";
import { INVESTMENT_TYPES, ROUND_STATUSES } from "@/lib/domain/funding-round";
import { ORGANIZATION_ORIGINS } from "@/lib/domain/new-party";
import type { TypedForm } from "@/lib/schemas/proposal";
import { type RoundForm, roundFormSchema } from "@/lib/schemas/round-form";
import { RoundErrorSummary } from "./error-summary";
import { InvestorRows } from "./investor-rows";
import { emptyRound, KEPT_AS, ROUND_AMOUNTS, type RoundFields } from "./round-fields";
import { RoundsOnRecord } from "./rounds-on-record";
import { SourceRows } from "./source-rows";

const COMPANIES = ["Organization"] as const;
interface RoundEntryFormProps {
  readonly action: FormAction<RoundCheck>;
  /** Makes this form good for one round. */
  readonly token: string;
  /** The draft that is mended, whose id is the token; none of a new one. */
  readonly mends?: MendedForm;
  /** What it has in common with the round before. */
  readonly like?: TypedForm;
  readonly actorId: string;
  /** Whether what is entered here stands at once, or waits for review. */
  readonly isPublishing: boolean;
}

/**
 * One round with its investors and sources. Every button is a submit button and every answer comes
 * from the action, so that it works with scripts off; with scripts, the same schema answers at once.
 */
export function RoundEntryForm({
  action,
  token: newToken,
  mends,
  like = {},
  actorId,
  isPublishing,
}: RoundEntryFormProps) {
  const t = useTranslations("admin.round");
  const rounds = useTranslations("rounds");
  const entityForm = useTranslations("entityForm");
  const submit = t(isPublishing ? "submit" : "propose");
  const { state, post, send, isPending } = useFormAnswer(action);
  const [form, fields] = useForm<RoundFields, RoundForm>({
    id: "round",
    lastResult: state.submission,
    defaultValue:
      mends === undefined
        ? { ...emptyRound(newToken), ...like }
        : { ...mends.typed, token: newToken },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: roundFormSchema }),
    shouldRevalidate: "onInput",
    onSubmit: (event, { formData }) => {
      event.preventDefault();
      // With scripts, dates and amounts were shown as they were typed.
      formData.set("seen", "typed");
      send(formData);
    },
  });
  const organization = fields.organization.getFieldset();
  const announcedOn = fields.announcedOn.getFieldset();
  const closedOn = fields.closedOn.getFieldset();
  const seen = state.detail?.seen;
  // Of the form as it was opened: a page that is drawn anew meanwhile has others.
  const token = fields.token.defaultValue ?? newToken;

  return (
    <form action={post} className="round-form" id={form.id} noValidate onSubmit={form.onSubmit}>
      {/* Enter presses the first button of a form: it must not be the one that removes a row. */}
      <button aria-hidden="true" className="sr-only" tabIndex={-1} type="submit">
        {submit}
      </button>
      {/* Carries from post to post what was found wrong, for a page without scripts. */}
      <FormProvider context={form.context}>
        <FormStateInput />
      </FormProvider>
      <input name={fields.token.name} type="hidden" value={token} />
      <MendedVersion field={fields.proposalVersion} mends={mends} />
      <input name={fields.seen.name} type="hidden" value={seen ?? fields.seen.defaultValue ?? ""} />
      <KeptInput
        formId={form.id}
        place={{ actor: actorId, ...placeOf(KEPT_AS, token, mends) }}
        restore={(typed) => form.update({ value: { ...typed, token } })}
      />
      {mends === undefined && <FirstField formId={form.id} />}
      <RoundErrorSummary errors={form.status === "error" ? form.allErrors : {}} formId={form.id} />
      <CheckNotice seen={seen} />
      <Warnings
        isPending={isPending}
        reason={fields.reason}
        warnings={state.detail?.warnings ?? []}
      />

      <Section caption={t("organizationHint")} id="round-itself" rule title={t("sections.round")}>
        <div className="form-grid">
          <PartyPicker
            beside={organization}
            field={organization.name}
            label={t("organization")}
            origins={ORGANIZATION_ORIGINS}
            types={COMPANIES}
          />
          <TextControl field={fields.label} hint={t("labelHint")} label={t("label")} optional />
          <SelectControl
            empty={t("choose")}
            field={fields.investmentType}
            label={t("investmentType")}
            options={INVESTMENT_TYPES.map((value) => ({
              value,
              label: rounds(`type.${value}`),
            }))}
          />
          <SelectControl
            field={fields.status}
            label={t("status")}
            options={ROUND_STATUSES.map((value) => ({ value, label: rounds(`status.${value}`) }))}
          />
          <DateControl
            date={announcedOn.date}
            inferred={announcedOn.inferred}
            label={t("announcedOn")}
            whole={fields.announcedOn}
          />
          <DateControl
            date={closedOn.date}
            inferred={closedOn.inferred}
            label={t("closedOn")}
            optional
            whole={fields.closedOn}
          />
        </div>
        <RoundsOnRecord organization={organization.name.value} />
      </Section>

      <Section
        caption={entityForm("hints.amount")}
        id="round-money"
        rule
        title={t("sections.money")}
      >
        <div className="form-grid">
          {ROUND_AMOUNTS.map((name) => {
            const read = figureField("FundingRound", name);
            return (
              <FigureControl
                field={fields[name]}
                isExplainedAbove
                key={name}
                label={t(name)}
                optional={read.required !== true}
                read={read}
              />
            );
          })}
        </div>
      </Section>

      <Section
        caption={t("investorsHint")}
        id="round-investors"
        rule
        title={t("sections.investors")}
      >
        <InvestorRows form={form} list={fields.investments} />
        <CheckControl field={fields.moreInvestors} label={t("moreInvestors")} />
      </Section>

      <Section
        caption={entityForm("overlapsHint")}
        id="round-overlaps"
        rule
        title={entityForm("overlaps")}
      >
        <OverlapRows form={form} list={fields.countedIn} />
      </Section>

      <Section caption={t("sourcesHint")} id="round-sources" rule title={t("sections.sources")}>
        <SourceRows form={form} list={fields.sources} mayDiffer />
        <TextControl
          field={fields.note}
          hint={t("noteHint")}
          label={t("note")}
          multiline
          optional
        />
      </Section>

      <FormActions
        again={mends === undefined ? t(isPublishing ? "submitAgain" : "proposeAgain") : undefined}
        cancel={t("cancel")}
        isPending={isPending}
        keep={t("keep")}
      >
        {submit}
      </FormActions>
    </form>
  );
}
