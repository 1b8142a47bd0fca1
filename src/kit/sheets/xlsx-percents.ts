/** Which cells show a share: a program keeps 0,125 in them and writes 12,5%. */
import { strFromU8 } from "fflate";
import { SaxesParser } from "saxes";

/** The looks of its own that a program writes without saying what they are (ECMA-376, part 1, 18.8.30): `0%` and `0.00%`. */
const BUILT_IN = [9, 10];

/** A percent sign that is no part of a text or of another sign. */
const isShare = (format: string): boolean =>
  format
    .replaceAll(/"[^"]*"|\\./g, "")
    .split(";", 1)
    .some((it) => it.includes("%"));

/** By the number of its look (`s`): whether a cell shows a share. @param styles the part of the file with all looks */
export function sharesIn(styles: Uint8Array | undefined): (look: string | undefined) => boolean {
  if (!styles) return () => false;
  const formats = new Set(BUILT_IN);
  const looks: number[] = [];
  let inLooks = false;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const local = (name: string): string => name.slice(name.indexOf(":") + 1);
  // What is damaged here says nothing of looks; the library that reads the file says so itself.
  parser.on("error", () => undefined);
  parser.on("opentag", ({ name, attributes: it }) => {
    const tag = local(name);
    if (tag === "numFmt" && isShare(it.formatCode ?? "")) formats.add(Number(it.numFmtId));
    if (tag === "cellXfs") inLooks = true;
    if (tag === "xf" && inLooks) looks.push(Number(it.numFmtId ?? 0));
  });
  parser.on("closetag", ({ name }) => {
    if (local(name) === "cellXfs") inLooks = false;
  });
  parser.write(strFromU8(styles)).close();
  return (look) => look !== undefined && formats.has(looks[Number(look)] ?? 0);
}
