import type { Child } from "hono/jsx";
import { counted } from "#kit/words.ts";
import { called } from "./called.ts";
import { type Colour, PALETTE } from "#kit/look/palette.ts";
import type { Colours } from "./colours.ts";
import { type Framed, framed } from "./frame.ts";
import { trailsOf } from "./trails.ts";
import { drawnRadius, LABEL_SIZE, labelsOf } from "./names.ts";
import type { Line, Network, Node } from "./network.ts";

/** `page`: classes of our style sheet, points are links. `file`: every colour inside, to stand anywhere. */
type Look = { kind: "page"; href: (node: Node) => string } | { kind: "file"; title: string; foot: string };

export interface Drawing {
  network: Network;
  colours: Colours;
  /** What the picture is of, for whoever does not see it. */
  name: string;
  look: Look;
}

/** The network as one SVG: lines, points, names. */
export const NetworkDrawing = (drawing: Drawing): Child => {
  const frame = framed(drawing.network);
  const { look, colours, name } = drawing;
  if (look.kind === "page")
    return (
      <svg class="network" viewBox={`0 0 ${frame.width} ${frame.height}`} role="group" aria-label={name}>
        <Layers frame={frame} colours={colours} look={look} />
      </svg>
    );
  const legend = legendOf(colours, drawing.network);
  const head = 44;
  const foot = head + frame.height + Math.ceil(legend.length / 2) * 20 + 40;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${frame.width} ${foot}`}
      font-family="'Atkinson Hyperlegible Next', Verdana, sans-serif"
      fill={PALETTE.ink}
      role="img"
      aria-label={name}
    >
      <rect width={frame.width} height={foot} fill={PALETTE.paper} />
      <text x="20" y="32" font-size="22" font-weight="700">
        {look.title}
      </text>
      <g transform={`translate(0 ${head})`}>
        <Layers frame={frame} colours={colours} look={look} />
      </g>
      <g transform={`translate(20 ${head + frame.height + 14})`} font-size="13">
        {legend.map((it, index) => (
          <g transform={`translate(${(index % 2) * 560} ${Math.floor(index / 2) * 20})`}>
            <circle cx="6" cy="-4" r="6" fill={it.fill} />
            <text x="20">{it.label}</text>
          </g>
        ))}
      </g>
      <text x="20" y={foot - 14} font-size="12" fill={PALETTE["ink-soft"]}>
        {look.foot}
      </text>
    </svg>
  );
};

function legendOf({ shades }: Colours, { nodes }: Network): { fill: string; label: string }[] {
  const arrangements = nodes.filter((it) => "arrangement" in it).length;
  const squares = counted(arrangements, "samenwerking (vierkantje)", "samenwerkingen (vierkantjes)");
  return [
    ...shades.map((it) => ({ fill: PALETTE[it.hue], label: `${it.label} (${it.members.length})` })),
    ...(arrangements === 0 ? [] : [{ fill: PALETTE["ink-soft"], label: squares }]),
  ];
}

const Layers = ({ frame, colours, look }: { frame: Framed; colours: Colours; look: Look }) => (
  <>
    <Lines frame={frame} colours={colours} file={look.kind === "file"} />
    <g class="points" {...(look.kind === "file" ? { stroke: PALETTE.paper, "stroke-width": "1" } : {})}>
      {frame.network.nodes.map((node, index) => (
        <PointShape
          node={node}
          radius={drawnRadius(node, frame.network)}
          hue={colours.shades[colours.shadeOf[index] ?? -1]?.hue}
          centre={"body" in node && node.body === frame.network.centre}
          look={look}
        />
      ))}
    </g>
    <g
      class="names"
      aria-hidden="true"
      font-size={LABEL_SIZE}
      {...(look.kind === "file" ? PAPER_AROUND : {})}
    >
      {labelsOf(frame).map((it) => (
        <text x={it.x} y={it.y} text-anchor={it.anchor === "start" ? undefined : it.anchor}>
          {it.text}
        </text>
      ))}
    </g>
  </>
);

/** Lines do not run through names: there is paper around them. On a page our style sheet says so. */
const PAPER_AROUND = {
  stroke: PALETTE.paper,
  "stroke-width": "4",
  "stroke-linejoin": "round",
  "paint-order": "stroke",
};

/** Lines of one colour and about one width are one path: thousands of them stay a small file. */
const Lines = ({ frame, colours, file }: { frame: Framed; colours: Colours; file: boolean }) => {
  const { network } = frame;
  const strands = Map.groupBy(network.lines, (line) => {
    const shade = shadeOfLine(network, colours, line);
    return `${shade === -1 ? "" : (colours.shades[shade]?.hue ?? "")} ${widthOf(line)}`;
  });
  return (
    // Round, so that the pen leaves no spike where it turns: the point on it covers the rest.
    <g
      class="lines"
      fill="none"
      stroke-linejoin="round"
      {...(file ? { stroke: PALETTE["ink-soft"], "stroke-opacity": "0.35" } : {})}
    >
      {[...strands]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([strand, lines]) => {
          const [hue = "", width = "1"] = strand.split(" ");
          return (
            <path
              d={pathOf(network, lines)}
              stroke-width={width}
              {...(hue === "" ? {} : file ? { stroke: PALETTE[hue as Colour] } : { class: `line-${hue}` })}
            />
          );
        })}
    </g>
  );
};

/** A line within one group has the colour of it; between groups none. */
function shadeOfLine({ nodes }: Network, { shadeOf }: Colours, { a, b }: Line): number {
  const shade = shadeOf[a] ?? -1;
  const other = nodes[b];
  if (other && "arrangement" in other) return shade;
  return shade === shadeOf[b] ? shade : -1;
}

const widthOf = ({ shared }: Line): number =>
  shared >= 12 ? 3.2 : shared >= 8 ? 2.2 : shared >= 5 ? 1.4 : 0.8;

const pathOf = ({ nodes }: Network, lines: Line[]): string =>
  trailsOf(lines)
    .map((trail) => `M${trail.map((point) => `${nodes[point]?.x} ${nodes[point]?.y}`).join(" ")}`)
    .join("");

const PointShape = ({
  node,
  radius,
  hue,
  centre,
  look,
}: {
  node: Node;
  radius: number;
  hue: Colour | undefined;
  centre: boolean;
  look: Look;
}) => {
  const paint =
    look.kind === "file"
      ? { fill: hue ? PALETTE[hue] : PALETTE["ink-soft"], ...(centre ? CENTRE : {}) }
      : { class: `${hue ?? "no-hue"}${centre ? " centre" : ""}` };
  // What many have alike comes first: so it packs a little smaller.
  const shape =
    "body" in node ? (
      <circle {...paint} cx={node.x} cy={node.y} r={Math.round(radius * 10) / 10}>
        <title>{titleOf(node)}</title>
      </circle>
    ) : (
      <rect
        x={Math.round((node.x - radius) * 10) / 10}
        y={Math.round((node.y - radius) * 10) / 10}
        width={radius * 2}
        height={radius * 2}
        {...paint}
      >
        <title>{titleOf(node)}</title>
      </rect>
    );
  // Not in the order of tabs: hundreds of stops, while the table below has the same links.
  return look.kind === "file" ? (
    shape
  ) : (
    <a href={look.href(node)} tabindex={-1}>
      {shape}
    </a>
  );
};

const CENTRE = { stroke: PALETTE.ink, "stroke-width": "2.5" };

/** What a reader gets on hover: "Assen: 10 samenwerkingen". */
const titleOf = (node: Node): string =>
  "body" in node
    ? `${called(node.body)}: ${counted(node.weight, "samenwerking", "samenwerkingen")}`
    : `${node.arrangement.title}: ${counted(node.weight, "deelnemer", "deelnemers")}`;
