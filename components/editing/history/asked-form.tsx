import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/lib/actions/form-state";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";
import { RecordForm } from "./record-form";

interface AskedFormProps {
  readonly id: string;
  readonly actor: Actor;
  readonly action: FormAction<readonly string[]>;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly submit: string;
  readonly isDangerous?: boolean;
}

/** A form that asks for something with its reason, and says whether it is done at once. */
export function AskedForm({ actor, hidden, ...form }: AskedFormProps) {
  const t = useTranslations("history.form");
  return (
    <>
      <p className="section-caption">
        {t(can(actor.role, "proposal:publishOwn") ? "atOnce" : "reviewed")}
      </p>
      <RecordForm
        actorId={actor.id}
        asks="reason"
        hidden={{ token: randomUUID(), ...hidden }}
        hint={t("reasonHint")}
        label={t("reason")}
        refusedTitle={t("refusedTitle")}
        {...form}
      />
    </>
  );
}
