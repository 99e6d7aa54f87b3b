import type { ReactNode } from "react";
import type { Chart, PictureDrawing } from "@/components/charts/chart";
import { ChartLegend } from "@/components/charts/chart-legend";
import type { ChartTexts } from "@/components/charts/chart-texts";
import { heightOf } from "@/components/charts/drawing-height";
import "@/components/charts/charts.css";
import { PictureKeys } from "./picture-keys";
import { pictureSvg } from "./picture-svg";
import "./pictures.css";

/** Widths for which a picture is drawn; pictures.css switches between them. */
export const PICTURE_WIDTHS = { wide: 1132, medium: 720, narrow: 358 } as const;
export type PictureRoom = keyof typeof PICTURE_WIDTHS;

interface PictureFigureProps {
  /** Unique on the page; the figure's anchor. */
  readonly id: string;
  /** Of its heading; 2 unless said. */
  readonly level?: 1 | 2 | 3;
  readonly shown: Pick<Chart, "title" | "caption" | "summary" | "legend">;
  readonly picture: PictureDrawing;
  /** Between caption and drawing: what steers the picture. */
  readonly controls?: ReactNode;
  readonly source?: ReactNode;
  /** What can be taken away of it. */
  readonly actions?: ReactNode;
  readonly texts: ChartTexts;
  /** How keys move in the picture. */
  readonly hint: string;
  /** The same facts as a table, behind a switch. */
  readonly table?: ReactNode;
  /** Address of that table where it stands elsewhere on the page. */
  readonly tableAt?: string;
}

const HEADINGS = { 1: "h1", 2: "h2", 3: "h3" } as const;

/** A picture that is no chart of figures, as a unit of the same look: caption, drawing, legend, table. */
export function PictureFigure(props: PictureFigureProps) {
  const { id, level = 2, shown, picture, controls, source, actions, texts, hint, table } = props;
  const Heading = HEADINGS[level];
  return (
    <figure aria-labelledby={`${id}-heading`} className="ch-figure" id={id}>
      <figcaption className="ch-caption">
        <Heading id={`${id}-heading`}>{shown.title}</Heading>
        {shown.summary !== "" && <p className="ch-summary">{shown.summary}</p>}
        <p>{shown.caption}</p>
      </figcaption>
      {controls}
      {(["wide", "medium", "narrow"] as const).map((room) => (
        <PictureKeys className={`pic-${room}`} hint={hint} key={room} label={shown.title}>
          {picture.draw(`${id}-${room}`, PICTURE_WIDTHS[room])}
        </PictureKeys>
      ))}
      {picture.signs.length > 0 && (
        <ul className="ch-legend">
          {picture.signs.map(({ name, shapes }) => (
            <li key={name}>
              <svg aria-hidden="true" height={SIGN_SIZE} width={SIGN_SIZE}>
                {shapes}
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <ChartLegend looks={shown.legend} texts={texts} />
      {source ? <p className="ch-source">{source}</p> : null}
      {actions}
      {props.tableAt !== undefined && (
        <a className="ch-to-table" href={props.tableAt}>
          {texts("table")}
        </a>
      )}
      {table !== undefined && (
        <details className="ch-table">
          <summary>{texts("table")}</summary>
          <div className="pic-table">{table}</div>
        </details>
      )}
    </figure>
  );
}

/** Pixels of its highest drawing. */
export function pictureHeight(picture: PictureDrawing): number {
  return heightOf(pictureSvg(picture.draw("height", PICTURE_WIDTHS.narrow), NAMELESS));
}

const NAMELESS = { id: "height", title: "", description: "" };

/** Side of the square in which a sign of the legend stands. */
const SIGN_SIZE = 16;

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
