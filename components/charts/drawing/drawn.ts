import type { ReactElement } from "react";

/** A chart to render and its size in pixels. */
export interface Drawn {
  readonly element: ReactElement;
  readonly width: number;
  readonly height: number;
}
