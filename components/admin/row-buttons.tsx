"use client";

import { type ComponentProps, type RefObject, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

type RowButtonProps = ComponentProps<typeof Button>;

interface AddRowProps extends RowButtonProps {
  /** The rows that it adds to. */
  readonly list: RefObject<HTMLOListElement | null>;
  readonly count: number;
}

/**
 * Adds a row to a list of a form, below it. A submit button, so that it works with scripts off; with
 * scripts, whoever adds a row types on in it, and whoever removes one does not lose their place.
 */
export function AddRow({ list, count, ...props }: AddRowProps) {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const isMore = count > before.current;
    const isLess = count < before.current;
    before.current = count;
    const { activeElement } = document;
    if (isMore && activeElement === button.current) firstFieldIn(list.current?.lastElementChild);
    // The button that was pressed is gone with its row.
    if (isLess && activeElement === document.body) button.current?.focus();
  }, [count, list]);
  return (
    <p className="form-add">
      <Button ref={button} type="submit" {...props} />
    </p>
  );
}

function firstFieldIn(row: Element | null | undefined): void {
  row?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
}

/** Takes a row out of its list; likewise. */
export function RemoveRow(props: RowButtonProps) {
  return <Button type="submit" variant="quiet" {...props} />;
}
