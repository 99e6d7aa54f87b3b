"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { type ControlField, TextControl } from "@/components/admin/controls";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { DrawnWarning } from "@/lib/data/guards/drawn-warning";
import { QUICK_REASONS } from "@/lib/domain/guards/reasons";
import { WarningText } from "./warning-text";

interface WarningsProps {
  readonly warnings: readonly DrawnWarning[];
  readonly reason: ControlField;
  readonly isPending: boolean;
}

/**
 * What to look at before a form is saved, inside that form: a reason for all, or one click. What is
 * posted names the doubts that were seen, so that a value that changes raises its own.
 */
export function Warnings({ warnings, reason, isPending }: WarningsProps) {
  const t = useTranslations("guards");
  const place = useRef<HTMLDivElement>(null);
  const seen = warnings.map(({ key }) => key).join("\n");
  // Whoever pressed the button at the end of a long form is brought to what it answered.
  useEffect(() => {
    if (seen !== "") place.current?.focus();
  }, [seen]);
  if (warnings.length === 0) return null;
  return (
    <div className="warnings" id="warnings" ref={place} tabIndex={-1}>
      <Notice announce title={t("title", { count: warnings.length })} tone="warning">
        <p>{t("text")}</p>
        <ul className="my-2 list-disc pl-5">
          {warnings.map((warning) => (
            <li key={warning.entityId + warning.key}>
              <WarningText warning={warning} />
            </li>
          ))}
        </ul>
        {warnings.map(({ entityId, key }, at) => (
          <input key={entityId + key} name={`seenWarnings[${at}]`} type="hidden" value={key} />
        ))}
        <TextControl field={reason} label={t("reason")} />
        <p className="mt-2 flex flex-wrap items-center gap-2">
          <Button disabled={isPending} type="submit" variant="primary">
            {t("saveAnyway")}
          </Button>
        </p>
        <p className="mt-2 flex flex-wrap items-center gap-2">
          <span>{t("oneClick")}</span>
          {QUICK_REASONS.map((code) => (
            <Button disabled={isPending} key={code} name="quickReason" type="submit" value={code}>
              {t(`reasons.${code}`)}
            </Button>
          ))}
        </p>
      </Notice>
    </div>
  );
}
