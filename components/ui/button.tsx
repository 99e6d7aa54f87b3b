import type { ComponentProps } from "react";

export interface ButtonVariant {
  /** One primary button a form; `quiet` for what stands in a row, `danger` for what takes away. */
  readonly variant?: "primary" | "plain" | "quiet" | "danger" | undefined;
}

export function Button({
  variant = "plain",
  className = "",
  type = "button",
  ...props
}: ButtonVariant & ComponentProps<"button">) {
  return (
    <button
      className={`button ${className}`.trimEnd()}
      data-variant={variant}
      type={type}
      {...props}
    />
  );
}
