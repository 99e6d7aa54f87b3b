import { useLocale, useTranslations } from "next-intl";
import type { ChartTexts } from "@/components/charts/chart-texts";
import { SILENT } from "@/components/charts/drawing/type";
import { PictureFigure, PictureFrame } from "@/components/pictures/picture-figure";
import { SvgEvidenceLink, TEXT_SIZE } from "@/components/pictures/svg-evidence";
import { fitText } from "@/lib/charts/text-width";
import type { CoInvestorLine, InvestorPage } from "@/lib/data/investors-detail";
import { type CoInvestmentNetwork, coInvestmentNetwork } from "@/lib/domain/co-investment";
import { nameIn } from "@/lib/domain/subject-name";
import { hrefInView } from "@/lib/i18n/navigation";
import { NAME_GAP, networkLayout, type PlacedNode } from "./network-layout";

/** Most others that the picture draws. */
const MOST_DRAWN = 24;
/** One other is no network. */
const LEAST_DRAWN = 2;

interface CoInvestmentPictureProps {
  readonly page: InvestorPage;
  readonly texts: ChartTexts;
}

/** The investor in the middle of those it meets in rounds. */
export function CoInvestmentPicture({ page, texts }: CoInvestmentPictureProps) {
  const t = useTranslations("network");
  const { main } = nameIn(useLocale(), page.investor);
  const keyOf = ({ kind, slug }: { kind: string; slug: string }) => `${kind} ${slug}`;
  const network = coInvestmentNetwork(
    keyOf(page.investor),
    page.deals.map(({ round }) => ({
      investors: round.investors.map(({ investor }) => keyOf(investor)),
    })),
    MOST_DRAWN,
  );
  if (network.others.length < LEAST_DRAWN) return null;
  const lines = new Map(page.coInvestors.map((line) => [keyOf(line.investor), line]));
  return (
    <PictureFigure
      caption={t("caption", { left: network.left, links: network.links.length })}
      draw={(room, width) => (
        <NetworkDrawing
          deals={page.deals.length}
          id={`network-${room}`}
          lines={lines}
          network={network}
          self={main}
          width={width}
        />
      )}
      id="network"
      level={3}
      texts={texts}
      title={t("title", { investor: main })}
    />
  );
}

interface NetworkDrawingProps {
  readonly id: string;
  readonly self: string;
  readonly deals: number;
  readonly network: CoInvestmentNetwork;
  readonly lines: ReadonlyMap<string, CoInvestorLine>;
  readonly width: number;
}

function NetworkDrawing({ id, self, deals, network, lines, width }: NetworkDrawingProps) {
  const t = useTranslations("network");
  const layout = networkLayout(network, deals, width);
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
        const line = lines.get(node.key);
        return line && <Node key={node.key} line={line} node={node} room={layout.nameRoom} />;
      })}
    </PictureFrame>
  );
}

interface NodeProps {
  readonly node: PlacedNode;
  readonly line: CoInvestorLine;
  readonly room: number;
}

function Node({ node, line: { investor, rounds, participation }, room }: NodeProps) {
  const t = useTranslations("network");
  const words = useTranslations("investors.page");
  const locale = useLocale();
  const { main, mainLanguage } = nameIn(locale, investor);
  const shared = words("sharedRounds", { count: rounds });
  const said = rounds > 1 ? t("named", { investor: main, shared }) : main;
  const left = node.side === "left";
  return (
    <>
      <SvgEvidenceLink sourced={participation} spoken={t("named", { investor: main, shared })}>
        <circle className="ch-exact ch-h2" cx={node.x} cy={node.y} r={node.radius} />
      </SvgEvidenceLink>
      <a
        className="pic-link"
        href={hrefInView(`/investors/${investor.slug}`, locale)}
        lang={mainLanguage}
      >
        <text
          className="ch-label"
          textAnchor={left ? "end" : "start"}
          x={node.x + (left ? -1 : 1) * (node.radius + NAME_GAP)}
          y={node.y + 4}
        >
          {fitText(said, TEXT_SIZE, room)}
        </text>
      </a>
    </>
  );
}
