import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";

type RowButtonProps = ComponentProps<typeof Button>;

/** Adds a row to a list of a form, below it. A submit button, so that it works with scripts off. */
export function AddRow(props: RowButtonProps) {
  return (
    <p className="form-add">
      <Button type="submit" {...props} />
    </p>
  );
}

/** Takes a row out of its list; likewise. */
export function RemoveRow(props: RowButtonProps) {
  return <Button type="submit" variant="quiet" {...props} />;
}
