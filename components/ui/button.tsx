import type { ComponentProps } from "react";
import { Link } from "@/lib/i18n/navigation";

interface Variant {
  /** One primary button a form; `quiet` for what stands in a row, `danger` for what takes away. */
  readonly variant?: "primary" | "plain" | "quiet" | "danger" | undefined;
}

export function Button({
  variant = "plain",
  className = "",
  type = "button",
  ...props
}: Variant & ComponentProps<"button">) {
  return (
    <button
      className={`button ${className}`.trimEnd()}
      data-variant={variant}
      type={type}
      {...props}
    />
  );
}

/** A link that looks like a button; the address stands within the language. */
export function ButtonLink({
  variant = "plain",
  className = "",
  ...props
}: Variant & ComponentProps<typeof Link>) {
  return <Link className={`button ${className}`.trimEnd()} data-variant={variant} {...props} />;
}
