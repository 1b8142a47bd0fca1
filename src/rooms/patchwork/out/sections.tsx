import { counted, formatCount, H2 } from "#kit/look/parts.tsx";
import type { Building, Section } from "#kit/room.ts";
import { shortName } from "#rooms/organisations";
import { fabricAround } from "../fabric/around.ts";
import { partnersIn } from "../fabric/pairs.ts";
import { overlapSections } from "../overlap/section.tsx";
import { emblemSection } from "./emblem.tsx";
import { participantsPath } from "./paths.ts";
import { mapSentence, onTheMap, SMALL_MAP } from "./small-map.tsx";

/** On the page of a collaboration: where its participants lie. */
const mapSection = (building: Building): Section => ({
  id: "op-de-kaart",
  order: 55,
  render: async (key, view) => {
    // One text of an arrangement has a day of its own, which a section does not know.
    if (view.query.versie !== undefined) return null;
    const fabric = await fabricAround(building, view, { collaboration: key });
    const arrangement = fabric.arrangements.find((it) => it.key === key);
    if (!arrangement) return null;
    const map = await onTheMap(building, { fabric, arrangement });
    if (map.patches.length === 0) return null;
    return (
      <>
        <H2 id="op-de-kaart-kop">Op de kaart</H2>
        <p>{mapSentence(map)}</p>
        <img
          class="small-map"
          src={view.link(participantsPath(key, "svg"))}
          alt={`Kaart van de gemeenten die deelnemen aan ${arrangement.title}`}
          width={SMALL_MAP.width}
          height={SMALL_MAP.height}
          loading="lazy"
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

/** On the page of a municipality: with how many others it works, and the way to the map that shows them. */
const partnerSection = (building: Building): Section => ({
  id: "met-wie",
  order: 15,
  render: async (key, view) => {
    const fabric = await fabricAround(building, view, { organisation: key });
    const body = fabric.bodies[fabric.indexOf.get(key) ?? -1];
    if (!body || !fabric.municipalities.includes(body.index)) return null;
    const municipal = new Set(fabric.municipalities);
    const partners = [...partnersIn(fabric, body.index)].filter(([other]) => municipal.has(other));
    if (partners.length === 0) return null;
    const most = Math.max(...partners.map(([, shared]) => shared));
    const closest = partners.filter(([, shared]) => shared === most).map(([other]) => fabric.bodies[other]);
    const [only, ...others] = closest;
    return (
      <>
        <H2 id="met-wie-kop">Met wie op de kaart</H2>
        <p>
          {shortName(body.name)} deelt in het register regelingen met{" "}
          <a href={view.link("/kaart", { beeld: "met-wie", gemeente: key })}>
            {counted(partners.length, "andere gemeente", "andere gemeenten")}
          </a>
          ,{" "}
          {only && others.length === 0
            ? `de meeste met ${shortName(only.name)} (${formatCount(most)}).`
            : `ten hoogste ${formatCount(most)} met dezelfde gemeente.`}
        </p>
      </>
    );
  },
});

/** What the patchwork hangs on the pages of lower rooms. */
export const patchworkSections = {
  collaboration: (building: Building): Section[] => [mapSection(building), ...overlapSections(building)],
  front: (building: Building): Section[] => [emblemSection(building)],
  organisation: (building: Building): Section[] => [partnerSection(building)],
};
