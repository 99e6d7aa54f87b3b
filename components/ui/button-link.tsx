import type { ComponentProps } from "react";
import { Link } from "@/lib/i18n/navigation";
import type { ButtonVariant } from "./button";

/** A link that looks like a button; the address stands within the language. */
export function ButtonLink({
  variant = "plain",
  className = "",
  ...props
}: ButtonVariant & ComponentProps<typeof Link>) {
  return <Link className={`button ${className}`.trimEnd()} data-variant={variant} {...props} />;
}
