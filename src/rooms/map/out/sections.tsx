import { H2 } from "#kit/look/parts.tsx";
import type { Building, Section } from "#kit/room.ts";
import { circleOfPage, countOnTheMap } from "#rooms/day";
import { emblemSection } from "./emblem.tsx";
import { participantsPath } from "./paths.ts";
import { placeSection } from "./place-section.tsx";
import { SmallMapImage } from "./small-map-image.tsx";
import { mapSentence } from "./small-map.tsx";

/** On the page of a collaboration: where its participants lie. */
const mapSection = (building: Building): Section<"collaboration"> => ({
  id: "op-de-kaart",
  order: 55,
  label: "Op de kaart",
  render: async ({ chain: { key } }, view) => {
    // One text of an arrangement has a day of its own, which a section does not know.
    if (view.query.versie !== undefined) return null;
    const circle = await circleOfPage(building, key, view);
    if (!circle) return null;
    const shown = await countOnTheMap(building, circle.members, view.day);
    if (shown === 0) return null;
    return (
      <>
        <H2 id="op-de-kaart-kop">Op de kaart</H2>
        <p>{mapSentence(shown, circle.members.length - shown)}</p>
        <SmallMapImage
          src={view.link(participantsPath(key, "svg"))}
          alt={`Kaart van de gemeenten die deelnemen aan ${circle.title}`}
        />
        <p class="no-print">
          <a href={view.link("/kaart", { beeld: "deelnemers", samenwerking: key })}>
            Bekijk de deelnemers op de lappendeken
          </a>
          . Neem de deelnemers mee als <a href={view.link(participantsPath(key, "geojson"))}>GeoJSON</a>, of
          de kaart als <a href={view.link(participantsPath(key, "svg"))}>SVG</a> of{" "}
          <a href={view.link(participantsPath(key, "png"))}>PNG</a>.
        </p>
      </>
    );
  },
});

/** What the map hangs on the pages of lower rooms. */
export const mapSections = {
  collaboration: (building: Building): Section<"collaboration">[] => [mapSection(building)],
  front: (building: Building): Section<"front">[] => [emblemSection(building)],
  organisation: (building: Building): Section<"organisation">[] => [placeSection(building)],
};
