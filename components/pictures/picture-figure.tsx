import type { ReactNode } from "react";
import { ChartLegend, type LegendLook } from "@/components/charts/chart-legend";
import type { ChartTexts } from "@/components/charts/chart-texts";
import "@/components/charts/charts.css";
import "./pictures.css";

/** Widths for which a picture is drawn; pictures.css switches between them. */
export const PICTURE_WIDTHS = { wide: 1132, medium: 720, narrow: 358 } as const;
export type PictureRoom = keyof typeof PICTURE_WIDTHS;

interface PictureFigureProps {
  /** Unique on the page; the figure's anchor. */
  readonly id: string;
  /** Of its heading; 2 unless said. */
  readonly level?: 2 | 3;
  /** A sentence that says what the picture shows. */
  readonly title: string;
  readonly caption: string;
  /** Between caption and drawing: what steers the picture. */
  readonly controls?: ReactNode;
  readonly draw: (room: PictureRoom, width: number) => ReactNode;
  /** Ways of drawing that need a word. */
  readonly looks?: ReadonlySet<LegendLook>;
  /** Further entries of the legend. */
  readonly legend?: ReactNode;
  readonly texts: ChartTexts;
  /** The same facts as a table, behind a switch. */
  readonly table?: ReactNode;
}

/** A picture that is no chart of figures, as a unit of the same look: caption, drawing, legend, table. */
export function PictureFigure(props: PictureFigureProps) {
  const { id, title, caption, controls, draw, looks = new Set(), legend, texts, table } = props;
  const Heading = props.level === 3 ? "h3" : "h2";
  return (
    <figure aria-labelledby={`${id}-heading`} className="ch-figure" id={id}>
      <figcaption className="ch-caption">
        <Heading id={`${id}-heading`}>{title}</Heading>
        <p>{caption}</p>
      </figcaption>
      {controls}
      {(["wide", "medium", "narrow"] as const).map((room) => (
        <div className={`pic-${room}`} key={room}>
          {draw(room, PICTURE_WIDTHS[room])}
        </div>
      ))}
      {legend}
      <ChartLegend looks={looks} texts={texts} />
      {table !== undefined && (
        <details className="ch-table">
          <summary>{texts("table")}</summary>
          <div className="pic-table">{table}</div>
        </details>
      )}
    </figure>
  );
}

interface PictureFrameProps {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly children: ReactNode;
}

/** The drawing itself; what is in it stays reachable one by one. */
export function PictureFrame({
  id,
  width,
  height,
  title,
  description,
  children,
}: PictureFrameProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset
    <svg
      aria-describedby={`${id}-desc`}
      aria-labelledby={`${id}-title`}
      className="ch-svg"
      role="group"
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {children}
    </svg>
  );
}
