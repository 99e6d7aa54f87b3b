"use client";

import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextControl } from "@/components/admin/controls";
import { useErrorTexts } from "@/components/admin/error-texts";
import { useFormAnswer } from "@/components/admin/form-answer";
import { KeptInput } from "@/components/editing/kept-input/kept-input";
import { decisionPlace } from "@/components/editing/mended-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/form-state";
import {
  type Decision,
  type ProposalDecision,
  proposalDecisionSchema,
} from "@/lib/schemas/proposal-decision";
import { ConflictChoice } from "./conflict-choice";

/** A field in conflict, with what each of the two says already drawn. */
export interface OfferedChoice {
  readonly key: string;
  /** The entity and the field. */
  readonly label: ReactNode;
  readonly base: ReactNode;
  readonly theirs: ReactNode;
  readonly mine: ReactNode;
}

interface DecisionFormProps {
  readonly actorId: string;
  readonly action: FormAction;
  readonly proposalId: string;
  /** Makes this form good for one remark. */
  readonly token: string;
  /** The version of the proposal that is seen. */
  readonly version: number;
  /** What may be decided here and now; a remark always may. */
  readonly offered: readonly Exclude<Decision, "comment">[];
  readonly choices: readonly OfferedChoice[];
  /** Path of this page, to look again at what stands now. */
  readonly page: string;
}

type DecisionFields = {
  readonly proposal: string;
  readonly token: string;
  readonly version: string;
  readonly comment: string;
  readonly choices: { readonly key: string; readonly choice: string }[];
};

const VARIANTS = {
  publish: "primary",
  submit: "primary",
  return: "plain",
  withdraw: "danger",
  reject: "danger",
} as const;

/** A comment, and a button for each thing that may be done; what is in conflict is chosen first. */
export function DecisionForm({
  actorId,
  action,
  proposalId,
  token,
  version,
  offered,
  choices,
  page,
}: DecisionFormProps) {
  const t = useTranslations("proposals.decide");
  const errorTexts = useErrorTexts();
  const { state, post, send, isPending } = useFormAnswer(action);
  const [form, fields] = useForm<DecisionFields, ProposalDecision>({
    id: "decision",
    lastResult: state.submission,
    defaultValue: {
      proposal: proposalId,
      token,
      version: String(version),
      comment: "",
      choices: choices.map(({ key }) => ({ key, choice: "" })),
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: proposalDecisionSchema }),
    onSubmit: (event, { formData }) => {
      event.preventDefault();
      send(formData);
    },
  });
  const formErrors = errorTexts(form.errors);
  const rows = fields.choices.getFieldList();

  return (
    <form action={post} className="decision" id={form.id} noValidate onSubmit={form.onSubmit}>
      {/* Enter on a choice presses the first button of a form: it must not be one that decides. */}
      <button
        aria-hidden="true"
        className="sr-only"
        name="decision"
        tabIndex={-1}
        type="submit"
        value="comment"
      >
        {t("actions.comment")}
      </button>
      <KeptInput
        formId={form.id}
        place={{ actor: actorId, form: decisionPlace(proposalId), version }}
        restore={({ comment }) => {
          if (typeof comment === "string") {
            form.update({ name: fields.comment.name, value: comment });
          }
        }}
      />
      {formErrors !== undefined && (
        <Notice announce title={t("failedTitle")} tone="error">
          <p>
            {formErrors.join(" ")}{" "}
            <a className="link" href={page}>
              {t("lookAgain")}
            </a>
          </p>
        </Notice>
      )}
      {/* Of the page and not of the answer: nobody decides on what they have not seen. */}
      <input name={fields.proposal.name} type="hidden" value={proposalId} />
      <input name={fields.version.name} type="hidden" value={version} />
      <input name={fields.token.name} type="hidden" value={token} />
      {choices.map((choice, at) => (
        <ConflictChoice
          choice={choice}
          errors={errorTexts(rows[at]?.getFieldset().choice.errors)}
          id={`${form.id}-choices[${at}].choice`}
          key={choice.key}
          name={`${fields.choices.name}[${at}]`}
          picked={rows[at]?.getFieldset().choice.initialValue}
        />
      ))}
      <TextControl
        field={fields.comment}
        hint={t(offered.includes("return") ? "commentHintReview" : "commentHint")}
        label={t("comment")}
        multiline
      />
      <div className="form-actions">
        {offered.map((decision) => (
          <Button
            disabled={isPending}
            key={decision}
            name="decision"
            type="submit"
            value={decision}
            variant={VARIANTS[decision]}
          >
            {t(`actions.${decision}`)}
          </Button>
        ))}
        <Button
          disabled={isPending}
          name="decision"
          type="submit"
          value="comment"
          variant={offered.length > 0 ? "quiet" : "plain"}
        >
          {t(offered.length > 0 ? "actions.comment" : "remark")}
        </Button>
        <p className="form-kept" />
      </div>
    </form>
  );
}
