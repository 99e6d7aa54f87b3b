"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";

interface AddressFormProps {
  readonly action: string;
  readonly label: string;
  /** What the address holds now, by control. */
  readonly values: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/**
 * A GET form whose answers go into the address. Without scripts it works by itself; with them,
 * empty answers stay out of the address, the place on the page is kept, and the controls follow
 * when a link changes the address.
 */
export function AddressForm({ action, label, values, children }: AddressFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef(values);

  useEffect(() => {
    // What was typed before the scripts came is kept: controls follow a new address only.
    if (sameAnswers(shown.current, values)) return;
    shown.current = values;
    for (const element of form.current?.elements ?? []) {
      const isControl = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
      if (isControl && element.type !== "hidden") element.value = values[element.name] ?? "";
    }
  }, [values]);

  function follow(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const answers = [...new FormData(event.currentTarget)].flatMap(([name, answer]) =>
      typeof answer === "string" && answer.trim() !== "" ? [[name, answer.trim()]] : [],
    );
    const query = new URLSearchParams(answers).toString();
    router.push(query === "" ? action : `${action}?${query}`, { scroll: false });
  }

  return (
    <search aria-label={label} className="no-print">
      <form action={action} className="filters" method="get" onSubmit={follow} ref={form}>
        {children}
      </form>
    </search>
  );
}

type Answers = AddressFormProps["values"];

function sameAnswers(a: Answers, b: Answers): boolean {
  const names = Object.keys({ ...a, ...b });
  return names.every((name) => a[name] === b[name]);
}
