import { HUES } from "#kit/look/palette.ts";
import type { Ground } from "./ground.ts";

/** Every municipality in the hue of its province, as the quilt is drawn where it shows nothing but itself. */
export function patchesByProvince({ patches, provinces }: Ground) {
  const order = provinces.map((it) => it.code);
  return patches.map(({ code, name, province }) => ({
    code,
    title: name,
    colours: [HUES[Math.max(0, order.indexOf(province ?? "")) % HUES.length] ?? HUES[0]],
  }));
}
