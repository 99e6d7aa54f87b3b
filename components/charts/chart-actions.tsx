import type { ComponentProps, ComponentType } from "react";
import { type ChartQuery, chartFileAddress, embedAddress } from "@/lib/domain/chart-address";
import type { ChartName } from "@/lib/domain/chart-name";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { publicOrigin } from "@/lib/view/public-origin";
import type { ChartWords } from "./chart-texts";

interface ChartActionsProps {
  readonly id: string;
  readonly name: ChartName;
  readonly title: string;
  readonly query: ChartQuery;
  /** Pixels of the higher drawing. */
  readonly drawnHeight: number;
  readonly words: ChartWords;
  /** What the links are made of; where a slider changes the chart they follow it. */
  readonly link?: ComponentType<ComponentProps<"a">>;
}

/** Of an embed, around its drawing: title, summary, legend, source. */
const HEIGHT_AROUND = 330;
const STEP = 10;

/** What can be taken away of a chart; all of it works without scripts. */
export async function ChartActions(props: ChartActionsProps) {
  const { id, name, title, query, drawnHeight, words, link: File = "a" } = props;
  const embed = `${await publicOrigin()}${embedAddress(name, query)}`;
  const height = Math.ceil((drawnHeight + HEIGHT_AROUND) / STEP) * STEP;
  return (
    <nav aria-label={words("actions.label", { title })} className="ch-actions">
      <File download={`${name}.csv`} href={chartFileAddress(name, "csv", query)}>
        {words("actions.csv")}
      </File>
      <File download={`${name}.png`} href={chartFileAddress(name, "png", query)}>
        {words("actions.png")}
      </File>
      <File download={`${name}.svg`} href={chartFileAddress(name, "svg", query)}>
        {words("actions.svg")}
      </File>
      <button popoverTarget={`${id}-embed`} type="button">
        {words("actions.embed")}
      </button>
      <div className="ch-embed-code" id={`${id}-embed`} popover="auto">
        <p>
          <a href={embed}>{words("actions.embed")}</a>
          {PUNCTUATION[query.locale].colon}
          {title}
        </p>
        <textarea
          aria-label={words("actions.embed")}
          defaultValue={frameCode(embed, title, height)}
          readOnly
          rows={4}
          spellCheck={false}
          translate="no"
        />
        <p>{words("actions.embedHint")}</p>
      </div>
    </nav>
  );
}

function frameCode(address: string, title: string, height: number): string {
  const named = title.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${address.replaceAll("&", "&amp;")}" title="${named}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}
