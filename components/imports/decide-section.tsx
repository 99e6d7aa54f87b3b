import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/actions/form-state";
import type { ImportDetail } from "@/lib/data/imports/imports";
import { Link } from "@/lib/i18n/navigation";
import { importHref } from "./import-address";
import { StepForm } from "./step-form";

export interface ImportActions {
  readonly handIn: FormAction;
  readonly giveBack: FormAction;
  readonly carryOut: FormAction;
  readonly undo: FormAction;
  readonly cancel: FormAction;
}

interface DecideSectionProps {
  readonly detail: ImportDetail;
  readonly actions: ImportActions;
}

/** What can be done now, and by whom; why nothing can, where nothing can. */
export function DecideSection({ detail, actions }: DecideSectionProps) {
  const t = useTranslations("imports.decide");
  const { id, version, state, may, isMine, plannedCount, openErrorCount } = detail;
  const step = { hidden: { id, version }, refusedTitle: t("refused") };
  const isChecked = state === "CHECKED" || state === "HANDED_IN";
  if (!isChecked && !may.undo && !may.cancel) return null;
  return (
    <Section id="decide" rule title={t("title")}>
      {isChecked && openErrorCount > 0 && (
        <Notice title={t("errorsFirst", { count: openErrorCount })} tone="warning">
          <Link className="link" href={`${importHref(id, { only: "ERROR" })}#rows`}>
            {t("seeErrors")}
          </Link>
        </Notice>
      )}
      {isChecked && openErrorCount === 0 && plannedCount === 0 && (
        <Notice title={t("nothingToDo")} />
      )}
      {state === "HANDED_IN" && !may.carryOut && plannedCount > 0 && <Notice title={t("waits")} />}
      {may.carryOut && (
        <StepForm action={actions.carryOut} id="carry-out" {...step}>
          <p className="text-sm">{t("carryOutText", { count: plannedCount })}</p>
          {isMine && <p className="text-sm text-soft">{t("carryOutOwn")}</p>}
          <Button type="submit" variant="primary">
            {t("carryOut")}
          </Button>
        </StepForm>
      )}
      {may.handIn && (
        <StepForm
          action={actions.handIn}
          id="hand-in"
          {...step}
          words={{ label: t("words"), hint: t("wordsHint"), optional: true }}
        >
          <p className="text-sm">{t("handInText")}</p>
          <Button type="submit" variant={may.carryOut ? "plain" : "primary"}>
            {t("handIn")}
          </Button>
        </StepForm>
      )}
      {may.return && (
        <StepForm
          action={actions.giveBack}
          id="give-back"
          {...step}
          words={{ label: t("giveBackWords"), hint: t("giveBackText"), optional: false }}
        >
          <Button type="submit">{t("giveBack")}</Button>
        </StepForm>
      )}
      {may.undo && (
        <StepForm action={actions.undo} id="undo" {...step}>
          <p className="text-sm">{t("undoText")}</p>
          <Button type="submit" variant="danger">
            {t("undo")}
          </Button>
        </StepForm>
      )}
      {may.cancel && (
        <StepForm action={actions.cancel} id="cancel" {...step}>
          <p className="text-sm">{t("cancelText")}</p>
          <Button type="submit" variant="danger">
            {t("cancel")}
          </Button>
        </StepForm>
      )}
    </Section>
  );
}
