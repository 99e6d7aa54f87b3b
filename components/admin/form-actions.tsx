"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";

interface FormActionsProps {
  readonly isPending: boolean;
  readonly cancel: string;
  /** What the button says that keeps it with its author. */
  readonly keep?: string;
  /** What the button says that saves and opens the next with what the two have in common. */
  readonly again?: string | undefined;
  /** What saving does for who presses it. */
  readonly children: ReactNode;
}

/** The end of a form for editors: save it, from wherever one types, or leave it. */
export function FormActions({ isPending, cancel, keep, again, children }: FormActionsProps) {
  const t = useTranslations("common.form");
  const save = useRef<HTMLButtonElement>(null);
  const saveAgain = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const form = save.current?.form;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const pressed = event.shiftKey ? saveAgain.current : null;
      (pressed ?? save.current)?.click();
    };
    form?.addEventListener("keydown", press);
    return () => form?.removeEventListener("keydown", press);
  }, []);
  return (
    <div className="form-actions">
      <Button disabled={isPending} ref={save} type="submit" variant="primary">
        {children}
      </Button>
      {again !== undefined && (
        <Button disabled={isPending} name="next" ref={saveAgain} type="submit" value="same">
          {again}
        </Button>
      )}
      {keep !== undefined && (
        <Button disabled={isPending} name="keep" type="submit" value="draft">
          {keep}
        </Button>
      )}
      <ButtonLink href="/admin" variant="quiet">
        {cancel}
      </ButtonLink>
      <p className="form-keys">{t(again === undefined ? "saveKeys" : "saveKeysAgain")}</p>
      {/* Where KeptInput says when it has kept what was typed. */}
      <p className="form-kept" />
    </div>
  );
}
