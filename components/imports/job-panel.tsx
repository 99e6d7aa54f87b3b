import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/actions/form-state";
import type { ImportProgress } from "@/lib/data/imports/imports";
import type { JobState } from "@/lib/domain/import/import-state";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { addressIn } from "@/lib/i18n/address";
import { importHref } from "./import-address";
import { StepForm } from "./step-form";
import { Watch } from "./watch";

interface JobPanelProps {
  readonly id: string;
  readonly version: number;
  readonly state: JobState;
  readonly progress: ImportProgress;
  /** Null for who may not stop it. */
  readonly cancel: FormAction | null;
}

const MINUTE = 60;

/** How far the work is; told anew each second with scripts, each few without. */
export function JobPanel({ id, version, state, progress, cancel }: JobPanelProps) {
  const t = useTranslations("imports.job");
  const locale = useLocale();
  const { done, total, isRunning, isCancelled } = progress;
  const address = addressIn(locale, importHref(id));
  const said = total > 0 ? t("count", { done, total }) : t(isRunning ? "started" : "waiting");
  return (
    <section aria-labelledby="job-title" className="job" id="job">
      <h2 id="job-title">{t(state)}</h2>
      <progress
        aria-labelledby="job-title"
        aria-valuetext={said}
        max={total > 0 ? total : 1}
        value={total > 0 ? done : undefined}
      >
        {said}
      </progress>
      <p aria-live="off" className="job-count">
        <span className="quantity">{said}</span>
        {leftText(progress)}
      </p>
      <p className="text-sm text-soft">{t(isCancelled ? "cancelling" : "leave")}</p>
      {cancel !== null && !isCancelled && (
        <StepForm action={cancel} hidden={{ id, version }} id="cancel" refusedTitle={t("refused")}>
          <Button type="submit" variant="danger">
            {t("cancel")}
          </Button>
        </StepForm>
      )}
      <Watch />
      <noscript>
        {/* With the address, for one with a place on the page would not be loaded again. */}
        <meta content={`3;url=${address}`} httpEquiv="refresh" />
      </noscript>
    </section>
  );

  function leftText({ secondsLeft }: ImportProgress): string | null {
    if (secondsLeft === null) return null;
    const { comma } = PUNCTUATION[locale];
    if (secondsLeft < 2 * MINUTE) return comma + t("left", { seconds: secondsLeft });
    return comma + t("minutesLeft", { minutes: Math.ceil(secondsLeft / MINUTE) });
  }
}
