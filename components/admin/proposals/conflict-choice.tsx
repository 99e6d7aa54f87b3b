"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fieldset } from "@/components/ui/field";
import type { OfferedChoice } from "./decision-form";

interface ConflictChoiceProps {
  readonly choice: OfferedChoice;
  /** Of the fieldset, which errors are found by. */
  readonly id: string;
  readonly name: string;
  /** What was picked before the form came back. */
  readonly picked: string | undefined;
  readonly errors: string[] | undefined;
}

/** What stands now and what is proposed for one field, and which of the two shall hold. */
export function ConflictChoice({ choice, id, name, picked, errors }: ConflictChoiceProps) {
  const t = useTranslations("proposals.conflict");
  return (
    <div className="conflict">
      <input name={`${name}.key`} type="hidden" value={choice.key} />
      <Fieldset error={errors} id={id} label={choice.label}>
        <div className="conflict-sides">
          <Side id={`${id}-theirs`} label={t("theirs")} name={name} picked={picked} value="theirs">
            {choice.theirs}
          </Side>
          <Side id={`${id}-mine`} label={t("mine")} name={name} picked={picked} value="mine">
            {choice.mine}
          </Side>
          <div className="conflict-base">
            <p className="field-label">{t("base")}</p>
            {choice.base}
          </div>
        </div>
      </Fieldset>
    </div>
  );
}

interface SideProps {
  readonly id: string;
  readonly name: string;
  readonly value: "theirs" | "mine";
  readonly label: string;
  readonly picked: string | undefined;
  readonly children: ReactNode;
}

function Side({ id, name, value, label, picked, children }: SideProps) {
  return (
    <div className="conflict-side">
      <div className="checkbox">
        <input
          aria-describedby={`${id}-text`}
          className="check"
          defaultChecked={picked === value}
          id={id}
          name={`${name}.choice`}
          type="radio"
          value={value}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      <div id={`${id}-text`}>{children}</div>
    </div>
  );
}
