import type { Building, Room } from "#kit/room.ts";
import { bodyOfPage, circleOfPage, countOnTheMap } from "#rooms/day";
import { participantsPath, placePath } from "./paths.ts";

/** The map of what a page of a lower room is about: who takes part in it, or with whom it works. */
export const pictures: NonNullable<Room["pictures"]> = {
  collaboration: async (building: Building, { chain: { key } }, view) => {
    // One text of an arrangement has a day of its own, of which there is no map.
    if (view.query.versie !== undefined) return null;
    const circle = await circleOfPage(building, key, view);
    if (!circle || (await countOnTheMap(building, circle.members, view.day)) === 0) return null;
    const at = (kind: "svg" | "png") =>
      view.link(participantsPath(key, kind), { geldigOp: view.day, onderschrift: "ja" });
    return {
      png: at("png"),
      svg: at("svg"),
      alt: `Kaart van de gemeenten die deelnemen aan ${circle.title}`,
    };
  },
  organisation: async (building: Building, { key }, view) => {
    const body = await bodyOfPage(building, key, view);
    if (!body?.municipality || !body.takesPart) return null;
    if ((await countOnTheMap(building, [key], view.day)) === 0) return null;
    const at = (kind: "svg" | "png") =>
      view.link(placePath(key, kind), { geldigOp: view.day, onderschrift: "ja" });
    return {
      png: at("png"),
      svg: at("svg"),
      alt: `Kaart van Nederland: met welke gemeenten ${body.name} samenwerkt`,
    };
  },
};
