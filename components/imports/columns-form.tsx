"use client";

import { type FormEvent, useId } from "react";
import { useErrorTexts } from "@/components/admin/error-texts";
import { useFormAnswer } from "@/components/admin/form-answer";
import { Button } from "@/components/ui/button";
import { Checkbox, type Option, Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/form-state";
import { NOT_READ } from "@/lib/schemas/import-forms";
import { SourceField } from "./source-field";

/** A column of the file with what stands in it first. */
export interface FileColumn {
  readonly header: string;
  readonly sample: readonly string[];
  /** Null where it is not read. */
  readonly readAs: string | null;
  /** Whether that is remembered or guessed; null where it is neither. */
  readonly from: string | null;
}

interface ColumnsFormProps {
  readonly action: FormAction;
  readonly id: string;
  readonly version: number;
  readonly columns: readonly FileColumn[];
  /** What a column may be read as. */
  readonly options: readonly Option[];
  /** As a picker offers it; empty for none. */
  readonly source: string;
  readonly createMissing: boolean;
  readonly texts: ColumnsTexts;
}

interface ColumnsTexts {
  readonly header: string;
  readonly sample: string;
  readonly holds: string;
  readonly notRead: string;
  readonly empty: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly createMissing: string;
  readonly createMissingHint: string;
  readonly submit: string;
  readonly refused: string;
  /** For each column: `Amount is read as`. */
  readonly of: readonly string[];
}

/** Says for each column of the file what it holds; what was chosen stays where it is refused. */
export function ColumnsForm(props: ColumnsFormProps) {
  const { action, id, version, columns, options, texts } = props;
  const { state, post, send, isPending } = useFormAnswer(action);
  const errorTexts = useErrorTexts();
  const formId = useId();
  const { source: sourceErrors, ...others } = state.submission?.error ?? {};
  const refusals = errorTexts(Object.values(others).flatMap((keys) => keys ?? []));
  const sent = state.submission?.initialValue;
  const chosen = Array.isArray(sent?.mapping) ? sent.mapping : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isPending) send(new FormData(event.currentTarget));
  };
  return (
    <form action={post} aria-busy={isPending} className="columns-form" onSubmit={submit}>
      {refusals !== undefined && (
        <Notice announce title={texts.refused} tone="error">
          <p>{refusals.join(" ")}</p>
        </Notice>
      )}
      <input name="id" type="hidden" value={id} />
      <input name="version" type="hidden" value={version} />
      <table className="columns-table">
        <thead>
          <tr>
            <th scope="col">{texts.header}</th>
            <th scope="col">{texts.sample}</th>
            <th scope="col">{texts.holds}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ header, sample, readAs, from }, at) => (
            <tr key={`${at} ${header}`}>
              <th scope="row">{header}</th>
              <td className="columns-sample">
                {sample.every((text) => text === "")
                  ? texts.empty
                  : sample.filter((text) => text !== "").join(" · ")}
              </td>
              <td>
                <Select
                  aria-label={texts.of[at]}
                  defaultValue={String(chosen?.[at] ?? readAs ?? NOT_READ)}
                  name={`mapping[${at}]`}
                  options={[{ value: NOT_READ, label: texts.notRead }, ...options]}
                />
                {from !== null && <span className="columns-from">{from}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SourceField
        className="max-w-150"
        defaultValue={typeof sent?.source === "string" ? sent.source : props.source}
        error={errorTexts(sourceErrors ?? undefined)}
        hint={texts.sourceHint}
        id={`${formId}-source`}
        label={texts.source}
      />
      <Checkbox
        defaultChecked={sent ? sent.createMissing === "on" : props.createMissing}
        hint={texts.createMissingHint}
        id={`${formId}-missing`}
        label={texts.createMissing}
        name="createMissing"
      />
      <div>
        <Button disabled={isPending} type="submit" variant="primary">
          {texts.submit}
        </Button>
      </div>
    </form>
  );
}
