import type { Day } from "#kit/day.ts";
import { Problem } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { counted, enumerate, formatCount } from "#kit/words.ts";
import { provinceName, shortName } from "#rooms/organisations";
import { askedArrangements, askedMunicipality } from "./asked.ts";
import { besides, ONLY_OF, type QuiltQuery } from "./question.ts";
import { type QuiltPicture, type QuiltRow, type Scene, sceneOf } from "./scene.ts";
import { amountPicture, fixedPartnersPicture, taskPicture } from "./views/amounts.ts";
import { participantsPicture, partnersPicture } from "./views/together.ts";
import { groupPicture, provincePicture, regionPicture } from "./views/wholes.ts";

/** The picture a reader asked for, with what is wrong in the question instead of rows when something is. */
export async function pictureOf(building: Building, query: QuiltQuery, day: Day): Promise<QuiltPicture> {
  const scene = await sceneOf(building, query, day);
  const picture = await viewOf(building, scene);
  return {
    ...picture,
    notShown: [...picture.notShown, ...alwaysMissing(scene)],
  };
}

/** The same for a file or a machine, which can only be told what is wrong. */
export async function soundPictureOf(building: Building, query: QuiltQuery, day: Day): Promise<QuiltPicture> {
  const picture = await pictureOf(building, query, day);
  const { errors, missing, scene } = picture;
  for (const field of besides(query))
    errors.push({
      field,
      message: `Het beeld “${scene.view}” vraagt geen ${field}. Kies beeld=${ONLY_OF[field]}, of laat dit weg.`,
    });
  if (!scene.groundThere)
    errors.push({
      field: "ondergrond",
      message:
        "De echte gemeentegrenzen heeft deze installatie niet. Vraag het beeld zonder ondergrond, of met zeshoeken.",
    });
  if (missing !== undefined)
    errors.push({
      field: missing,
      message: `Voor het beeld “${scene.view}” is ook ${NEEDS[missing]} nodig.`,
    });
  if (errors.length > 0) throw new Problem(400, "De vraag klopt niet.", errors);
  return picture;
}

const NEEDS: Record<NonNullable<QuiltPicture["missing"]>, string> = {
  taak: "een taak",
  gemeente: "een gemeente",
  samenwerking: "een samenwerking",
};

async function viewOf(building: Building, scene: Scene): Promise<QuiltPicture> {
  switch (scene.view) {
    case "aantal":
      return amountPicture(scene);
    case "taak":
      return taskPicture(scene);
    case "vaste-partners":
      return fixedPartnersPicture(scene);
    case "groepen":
      return groupPicture(scene);
    case "provincies":
      return provincePicture(scene);
    case "regios":
      return regionPicture(scene);
    case "met-wie": {
      const { found, errors } = await askedMunicipality(building.db, scene);
      return withErrors(partnersPicture(scene, found), errors);
    }
    case "deelnemers": {
      const { found, errors } = await askedArrangements(building.db, scene);
      return withErrors(participantsPicture(scene, errors.length > 0 ? [] : found), errors);
    }
  }
}

function withErrors(picture: QuiltPicture, errors: QuiltPicture["errors"]): QuiltPicture {
  if (errors.length === 0) return picture;
  // Something was chosen, so nothing is missing: it was wrong.
  const { missing: _, ...rest } = picture;
  return { ...rest, errors };
}

/** What no picture of municipalities can show. */
function alwaysMissing({ fabric, view, landless }: Scene): string[] {
  const municipal = new Set(fabric.municipalities);
  const without = fabric.arrangements.filter(
    (it) => !it.members.some((member) => municipal.has(member)),
  ).length;
  return [
    ...(without > 0 && view !== "deelnemers" && view !== "regios"
      ? [
          counted(
            without,
            "regeling zonder gemeente als deelnemer",
            "regelingen zonder gemeente als deelnemer",
          ),
        ]
      : []),
    ...(landless.length > 0
      ? [
          `${counted(landless.length, "gemeente die toen bestond", "gemeenten die toen bestonden")} en waarvan Vliegwiel niet weet in welke gemeente van nu zij ${landless.length === 1 ? "opging" : "opgingen"}: ${enumerate(landless.map((it) => shortName(it.name)))}`,
        ]
      : []),
  ];
}

/** The rows in the order asked for; equal ones by name, and what has no value last, whichever way. */
export function sorted(rows: readonly QuiltRow[], sort: string): QuiltRow[] {
  const column = sort.replace(/^-/, "");
  const way = sort.startsWith("-") ? -1 : 1;
  const byName = (a: QuiltRow, b: QuiltRow) => compare(a.place.patch.sortName, b.place.patch.sortName);
  const by = (a: QuiltRow, b: QuiltRow): number => {
    if (column === "provincie") return way * compare(provinceOf(a), provinceOf(b));
    if (column !== "waarde") return way * byName(a, b);
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return way * (a.value - b.value);
  };
  return rows.toSorted((a, b) => by(a, b) || byName(a, b));
}

/** The name of the province a patch lies in. */
export const provinceOf = ({ place }: QuiltRow): string =>
  place.patch.province === null ? "" : provinceName(place.patch.province);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many patches have something on them, for whoever does not see the picture. */
export const summaryOf = ({ heading, rows }: QuiltPicture): string =>
  `${heading}: kaart van Nederland met ${formatCount(rows.length)} gemeenten. Dezelfde gegevens staan in de tabel.`;

/** Who held the ground of a patch on the day, when that was not just its own municipality. */
export function titlesApart({ place }: QuiltRow): string {
  const [only, ...others] = place.bodies;
  if (!only || (others.length === 0 && only.code === place.patch.code)) return "";
  return enumerate(place.bodies.map((it) => shortName(it.name)));
}
