import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";

interface FormActionsProps {
  readonly isPending: boolean;
  readonly cancel: string;
  /** What the button says that keeps it with its author. */
  readonly keep?: string;
  /** What saving does for who presses it. */
  readonly children: ReactNode;
}

/** The end of a form for editors: save it, or leave it. */
export function FormActions({ isPending, cancel, keep, children }: FormActionsProps) {
  return (
    <div className="form-actions">
      <Button disabled={isPending} type="submit" variant="primary">
        {children}
      </Button>
      {keep !== undefined && (
        <Button disabled={isPending} name="keep" type="submit" value="draft">
          {keep}
        </Button>
      )}
      <ButtonLink href="/admin" variant="quiet">
        {cancel}
      </ButtonLink>
    </div>
  );
}
