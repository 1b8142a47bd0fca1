import type { View } from "#kit/room.ts";
import { MARGIN, type PaintedPatch } from "./draw.tsx";
import { frameAround } from "./ground.ts";
import { type Box, widened } from "./outline.ts";
import { linkTo, type QuiltPicture, type QuiltRow, titleOf } from "./scene.ts";

/** The rows of a picture as patches to draw. */
export const paintedOf = (
  { rows }: QuiltPicture,
  finish: (patch: PaintedPatch, row: QuiltRow) => PaintedPatch = (it) => it,
): PaintedPatch[] =>
  rows.map((row) =>
    finish({ code: row.place.patch.code, title: titleOf(row), colours: row.colours, label: row.label }, row),
  );

/** The same with links that keep the reader's day. */
export const linkedOf = (picture: QuiltPicture, view: View): PaintedPatch[] =>
  paintedOf(picture, (patch, row) => ({ ...patch, href: linkTo(view, row.href) }));

/** What is in sight: the provinces chosen, or the country. */
export function partShown({ scene }: QuiltPicture): Box {
  const patches = scene.query.provincie ? scene.places.map((it) => it.patch) : [];
  return patches.length > 0 ? frameAround(patches, MARGIN) : widened(scene.ground.box, MARGIN);
}

/** Whether names stand on the patches from the start. */
export const isLabelled = ({ scene: { query, view } }: QuiltPicture): boolean =>
  query.provincie !== undefined || view === "deelnemers";
