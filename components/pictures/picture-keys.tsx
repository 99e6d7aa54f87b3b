"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { MarkTip, useMarkKeys } from "@/components/charts/live/mark-keys";

interface PictureKeysProps {
  readonly className: string;
  /** What the picture is called. */
  readonly label: string;
  /** How to move, for whoever moves by keys. */
  readonly hint: string;
  readonly children: ReactNode;
}

/**
 * A picture that keys go through as through a chart. Without scripts its links are stops of the Tab
 * key, and nothing is said of arrows.
 */
export function PictureKeys({ className, label, hint, children }: PictureKeysProps) {
  const box = useRef<HTMLDivElement>(null);
  const { tip, hideTip, focus, move } = useMarkKeys(box);
  const [moves, setMoves] = useState(false);
  const hintId = useId();
  useEffect(() => setMoves(true), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      aria-describedby={moves ? hintId : undefined}
      aria-label={label}
      className={`${className} pic-keys`}
      onBlur={hideTip}
      onFocus={focus}
      onKeyDown={move}
      ref={box}
      role="group"
    >
      {children}
      {moves && (
        <p className="sr-only" id={hintId}>
          {hint}
        </p>
      )}
      {tip && <MarkTip hint={hint} tip={tip} />}
    </div>
  );
}
