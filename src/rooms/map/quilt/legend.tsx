import type { Colour } from "#kit/look/palette.ts";
import type { View } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { type LegendEntry, linkTo } from "./scene.ts";

/** What the colours mean, each with its mark and how many patches have it. */
export const Legend = ({ entries, view }: { entries: LegendEntry[]; view: View }) => (
  <ul class={`quilt-legend${entries.length > 9 ? " many" : ""}`}>
    {entries.map((it) => (
      <li>
        <Swatch colours={it.colours} />
        {it.mark !== undefined && <b>{it.mark}</b>}
        <span>
          {it.href ? <a href={linkTo(view, it.href)}>{it.text}</a> : it.text}{" "}
          <small>({formatCount(it.count)})</small>
        </span>
      </li>
    ))}
  </ul>
);

const WIDTH = 22;

/** A little of what is on the map. */
const Swatch = ({ colours }: { colours: readonly Colour[] }) => (
  <svg viewBox={`0 0 ${WIDTH} 14`} width={WIDTH} height={14} aria-hidden="true">
    {colours.length === 0 ? (
      <rect class="land" x={0.5} y={0.5} width={WIDTH - 1} height={13} />
    ) : (
      colours.map((colour, index) => (
        <rect
          class={colour}
          x={(index * WIDTH) / colours.length}
          y={0}
          width={WIDTH / colours.length}
          height={14}
        />
      ))
    )}
  </svg>
);
