import type { Chart } from "@/components/charts/chart";
import { factOf } from "@/components/charts/chart-data";
import { SILENT } from "@/components/charts/drawing/type";
import { PictureFrame } from "@/components/pictures/picture-figure";
import { SvgEvidenceLink, TEXT_SIZE } from "@/components/pictures/svg-evidence";
import { textLines } from "@/lib/charts/text-lines";
import { fitText } from "@/lib/charts/text-width";
import type { CoInvestorLine } from "@/lib/data/co-investors";
import type { InvestorPage } from "@/lib/data/investors-detail";
import { type CoInvestmentNetwork, MOST_DRAWN } from "@/lib/domain/co-investment";
import { nameIn } from "@/lib/domain/subject-name";
import type { NetworkContext } from "./network-context";
import { NAME_GAP, networkLayout, type PlacedNode } from "./network-layout";

/** Pixels from one line of a name to the next; a row has room for two. */
const LINE_HEIGHT = 13;
/** One other is no network. */
const LEAST_DRAWN = 2;

/** The investor in the middle of those it meets in rounds; null where that is no network. */
export function coInvestmentPicture(context: NetworkContext, page: InvestorPage): Chart | null {
  const { t, shared, locale } = context;
  const { main } = nameIn(locale, page.investor);
  const { lines, count, links } = page.coInvestors;
  const network = { others: lines.slice(0, MOST_DRAWN), links };
  const [most] = lines;
  if (most === undefined || lines.length < LEAST_DRAWN) return null;
  return {
    name: "co-investment",
    title: t("title", { investor: main }),
    caption: t("caption", { left: lines.length - network.others.length, links: links.length }),
    note: null,
    summary: t("summary", {
      investor: main,
      others: count.count,
      isMore: String(count.isMore),
      rounds: page.dealCount + page.notRaisedCount,
      most: nameIn(locale, most.investor).main,
      shared: shared("sharedRounds", { count: most.rounds }),
    }),
    description: t("description", { count: network.others.length }),
    legend: new Set(),
    tables: [],
    data: {
      dimensions: ["organization", "counterpart", "shared_rounds"],
      records: lines.map(({ investor, rounds, participation }) =>
        factOf([main, nameIn(locale, investor).main, String(rounds)], participation),
      ),
    },
    drawing: null,
    picture: {
      draw: (id, width) => (
        <NetworkDrawing
          context={context}
          deals={page.dealCount + page.notRaisedCount}
          id={id}
          lines={lines}
          network={network}
          self={main}
          width={width}
        />
      ),
      signs: [],
    },
  };
}

interface NetworkDrawingProps {
  readonly context: NetworkContext;
  readonly id: string;
  readonly self: string;
  readonly deals: number;
  readonly network: CoInvestmentNetwork;
  readonly lines: readonly CoInvestorLine[];
  readonly width: number;
}

function NetworkDrawing(props: NetworkDrawingProps) {
  const { context, id, self, deals, network, lines, width } = props;
  const { t } = context;
  const layout = networkLayout(network, deals, width);
  const lineOf = new Map(lines.map((line) => [line.key, line]));
  const { x, y, radius } = layout.self;
  return (
    <PictureFrame
      description={t("description", { count: network.others.length })}
      height={layout.height}
      id={id}
      title={t("title", { investor: self })}
      width={width}
    >
      <g {...SILENT}>
        {layout.links.map(({ key, line, width: stroke }) => (
          <path className="net-link" d={line} key={key} strokeWidth={stroke} />
        ))}
        {layout.nodes.map(({ key, line, width: stroke }) => (
          <path className="net-line" d={line} key={key} strokeWidth={stroke} />
        ))}
      </g>
      <circle className="ch-exact ch-h1" cx={x} cy={y} r={radius} />
      {layout.selfRoom > 0 && (
        <text
          className="pic-name ch-haloed"
          textAnchor="middle"
          x={x}
          y={y - radius - NAME_GAP}
          {...SILENT}
        >
          {fitText(self, TEXT_SIZE, layout.selfRoom)}
        </text>
      )}
      {layout.nodes.map((node) => {
        const line = lineOf.get(node.key);
        return (
          line && (
            <Node context={context} key={node.key} line={line} node={node} room={layout.nameRoom} />
          )
        );
      })}
    </PictureFrame>
  );
}

interface NodeProps {
  readonly context: NetworkContext;
  readonly node: PlacedNode;
  readonly line: CoInvestorLine;
  readonly room: number;
}

function Node({ context, node, line, room }: NodeProps) {
  const { t, locale, hrefOf } = context;
  const { investor, rounds, participation } = line;
  const { main, mainLanguage } = nameIn(locale, investor);
  const shared = context.shared("sharedRounds", { count: rounds });
  const said = rounds > 1 ? t("named", { investor: main, shared }) : main;
  const printed = nameLines(said, room);
  const left = node.side === "left";
  return (
    <>
      <SvgEvidenceLink
        context={context}
        sourced={participation}
        spoken={t("named", { investor: main, shared })}
      >
        <circle className="ch-exact ch-h2" cx={node.x} cy={node.y} r={node.radius} />
      </SvgEvidenceLink>
      <a
        aria-label={t("named", { investor: main, shared })}
        className="pic-link"
        href={hrefOf(`/investors/${investor.slug}`)}
      >
        {printed.map((text, at) => (
          <text
            className="ch-label"
            key={text}
            lang={mainLanguage}
            textAnchor={left ? "end" : "start"}
            x={node.x + (left ? -1 : 1) * (node.radius + NAME_GAP)}
            y={node.y + 4 + (at - (printed.length - 1) / 2) * LINE_HEIGHT}
          >
            {text}
          </text>
        ))}
      </a>
    </>
  );
}

/** A name on one line or two, which together hold all its signs as long as there is room. */
function nameLines(name: string, room: number): string[] {
  const [first = name] = textLines(name, { size: TEXT_SIZE, room });
  const rest = name.slice(first.length).trimStart();
  if (rest === "") return [fitText(name, TEXT_SIZE, room)];
  return [name.slice(0, -rest.length), fitText(rest, TEXT_SIZE, room)];
}
