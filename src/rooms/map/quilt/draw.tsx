import type { PropsWithChildren } from "hono/jsx";
import { type Ground, wholeIn } from "./ground.ts";
import type { Box } from "./outline.ts";
import { type Colour, PALETTE } from "#kit/look/palette.ts";
import { labelMarkup, patchMarkup, stripeName } from "./patch-markup.ts";

/** A patch with something to say. */
export interface PaintedPatch {
  /** Key of the municipality that owns the patch. */
  code: string;
  /** What a reader gets on hover and a screen reader says: "Landgraaf: 19 regelingen". */
  title: string;
  /** One colour, or several for stripes; none leaves the patch blank. */
  colours: readonly Colour[];
  /** Where the patch leads. */
  href?: string;
  /** A few characters on the patch, so that colour is never alone. */
  label?: string;
}

/** Patches that form one whole on this picture, drawn with one outline and a mark. */
export interface PatchGroup {
  codes: readonly string[];
  mark: string;
}

export interface Quilt {
  ground: Ground;
  /** Whoever is left out is blank land without a border. */
  patches: readonly PaintedPatch[];
  groups?: readonly PatchGroup[];
  /** The part to show; the whole country when left out. */
  frame?: Box;
  /**
   * `page`: classes of our style sheet, dark scheme included, patches are links.
   * `file`: every colour inside, for a picture that stands on another site or in a document.
   */
  look: "page" | "file";
  /** Whether labels show from the start; else the page shows them once the reader comes closer. */
  labelled?: boolean;
  /** Borders of the provinces on top; on unless told. */
  provinces?: boolean;
}

/** Empty space around the country. */
export const MARGIN = 10;

/** The sheet on which the layers of a quilt lie on a page, in that order, and what is drawn over them. */
export const QuiltSheet = ({
  frame: { left, top, right, bottom },
  labelled,
  name,
  children,
}: PropsWithChildren<{ frame: Box; labelled: boolean; name: string }>) => (
  <svg
    class={`quilt${labelled ? " labelled" : ""}`}
    viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
    width={right - left}
    height={bottom - top}
    role="group"
    aria-label={name}
  >
    {children}
  </svg>
);

/** The layers of a quilt: land, patches, outlines and labels. Belongs inside an `<svg>`. */
export const QuiltLayers = ({
  ground,
  frame,
  patches,
  groups = [],
  look,
  provinces = true,
  labelled,
}: Quilt) => {
  const file = look === "file";
  const stripes = new Map(
    patches.filter((it) => it.colours.length > 1).map((it) => [stripeName(it.colours), it.colours]),
  );
  return (
    <>
      {stripes.size > 0 && (
        <defs>
          {[...stripes].map(([name, colours]) => (
            <Stripes name={name} colours={colours} file={file} />
          ))}
        </defs>
      )}
      <path class="land" d={ground.land} {...(file ? { fill: PALETTE["shade-0"] } : {})} />
      <g
        class="patches"
        {...(file ? { stroke: PALETTE.paper, "stroke-width": "1.4", "stroke-linejoin": "round" } : {})}
      >
        {patches.map((it) => {
          const patch = ground.patchOf.get(it.code);
          return patch && patchMarkup(patch, it, file);
        })}
      </g>
      {provinces && (
        <g class="provinces" {...(file ? LINES.province : {})}>
          {ground.provinces.map((it) => (
            <path d={it.path} />
          ))}
        </g>
      )}
      {groups.length > 0 && <Groups ground={ground} groups={groups} file={file} />}
      {(labelled === true || !file) && (
        <Labels
          ground={ground}
          patches={patches}
          file={file}
          // Until the reader comes closer a label need not be legible.
          size={labelled === true ? labelSize(frame ?? ground.box) : LABEL.least}
        />
      )}
    </>
  );
};

const LINES = {
  province: {
    fill: "none",
    stroke: PALETTE.ink,
    "stroke-width": "1.6",
    "stroke-linejoin": "round",
    "stroke-opacity": "0.55",
  },
  group: { fill: "none", stroke: PALETTE.ink, "stroke-width": "3", "stroke-linejoin": "round" },
};

const STRIPE = 6;

/** Slanting stripes in the colours of everything that lies on a patch. */
const Stripes = ({ name, colours, file }: { name: string; colours: readonly Colour[]; file: boolean }) => (
  <pattern
    id={name}
    width={STRIPE * colours.length}
    height={STRIPE}
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"
  >
    {colours.map((colour, index) => (
      <rect
        x={index * STRIPE}
        y={0}
        width={STRIPE}
        height={STRIPE}
        {...(file ? { fill: PALETTE[colour] } : { class: colour })}
      />
    ))}
  </pattern>
);

/** A label is at least this high, and higher when the picture shows more of the country. */
const LABEL = { least: 9, share: 1 / 40, most: 20 };

const labelSize = ({ left, right }: Box): number =>
  Math.round(Math.min(LABEL.most, Math.max(LABEL.least, (right - left) * LABEL.share)));

const Labels = ({
  ground,
  patches,
  size,
  file,
}: {
  ground: Ground;
  patches: readonly PaintedPatch[];
  size: number;
  file: boolean;
}) => {
  const labelled = patches.filter((it) => it.label !== undefined && it.label !== "");
  if (labelled.length === 0) return null;
  return (
    <g
      class="labels"
      aria-hidden="true"
      text-anchor="middle"
      font-size={size}
      {...(file ? { "font-weight": "600" } : {})}
    >
      {labelled.map((it) => {
        const patch = ground.patchOf.get(it.code);
        return patch && labelMarkup(patch, it, { size, least: LABEL.least, file });
      })}
    </g>
  );
};

/** Room around a mark, in the colour of the paper, so that it can be read on any hue. */
const MARK = {
  fill: PALETTE.ink,
  stroke: PALETTE.paper,
  "stroke-width": "6",
  "stroke-linejoin": "round",
  "paint-order": "stroke",
  "font-weight": "700",
};

const Groups = ({
  ground,
  groups,
  file,
}: {
  ground: Ground;
  groups: readonly PatchGroup[];
  file: boolean;
}) => {
  const wholes = groups.map(({ codes, mark }) => ({ mark, ...wholeIn(ground, codes) }));

  return (
    <>
      <g class="groups" {...(file ? LINES.group : {})}>
        {wholes.map((it) => (
          <path d={it.path} />
        ))}
      </g>
      <g class="marks" aria-hidden="true" text-anchor="middle" font-size={36} {...(file ? MARK : {})}>
        {wholes.map((it) => (
          <text x={it.spot.x} y={it.spot.y + 12}>
            {it.mark}
          </text>
        ))}
      </g>
    </>
  );
};
