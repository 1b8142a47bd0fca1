/** The map itself on its page: the drawing with what it is of, its legend, and the years. */
import type { Child } from "hono/jsx";
import { formatDay } from "#kit/day.ts";
import type { View } from "#kit/room.ts";
import { isLabelled, partShown } from "./draw-picture.ts";
import { QuiltSheet } from "./draw.tsx";
import { Legend } from "./legend.tsx";
import { TIES_HIDDEN } from "./on-map.ts";
import { QUILT_API, QUILT_PATH } from "./paths.ts";
import { summaryOf } from "./picture.ts";
import type { QuiltPicture } from "./scene.ts";
import { filterWords } from "./words.ts";
import { Years } from "./years.tsx";

/** What a file or data of the map is asked with: the question of this page, without what only the page shows. */
export const asFile = ({ sorteer: _, [TIES_HIDDEN]: _hidden, ...question }: View["query"]): View["query"] =>
  question;

/**
 * @param layers the drawing itself
 * @param lines what rooms above draw over the map
 * @param beside what they say of that beside it
 */
export const MapSide = ({
  picture,
  layers,
  lines,
  beside,
  view,
}: {
  picture: QuiltPicture;
  layers: Child;
  lines: Child;
  beside: Child;
  view: View;
}) => {
  const { scene } = picture;
  const words = filterWords(scene);
  const { geldigOp: _, ...question } = asFile(view.query);
  return (
    <figure
      class="quilt-map"
      data-quilt={picture.shaded ? "shades" : "wholes"}
      data-rows={`${QUILT_API}?${new URLSearchParams({ ...question, paginaGrootte: "500" }).toString()}`}
      data-day={view.day}
    >
      <figcaption>
        <b>{picture.heading}</b>, {formatDay(view.day)}, in het register
        {words.length > 0 && (
          <>
            . Alleen: {words.join("; ")} (<a href={withoutFilters(view)}>laat los</a>)
          </>
        )}
        <a class="quilt-skip" href="#gemeenten-tabel">
          Sla de kaart over, naar de tabel
        </a>
      </figcaption>
      <div class="quilt-frame">
        <QuiltSheet frame={partShown(picture)} labelled={isLabelled(picture)} name={summaryOf(picture)}>
          {layers}
          {lines}
        </QuiltSheet>
      </div>
      <p class="quilt-caption" hidden></p>
      <Legend entries={picture.legend} view={view} />
      {beside}
      <Years view={view} />
    </figure>
  );
};

/** The same view of all arrangements in the whole country. */
const withoutFilters = (view: View): string => {
  const { beeld, gemeente, samenwerking, soort, ondergrond } = view.query;
  const taak = beeld === "taak" ? view.query.taak : undefined;
  return view.link(QUILT_PATH, { beeld, taak, gemeente, samenwerking, soort, ondergrond });
};
