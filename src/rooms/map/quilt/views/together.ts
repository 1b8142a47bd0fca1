/** With whom one municipality shares arrangements, and who take part in chosen ones. */
import { counted, enumerate, formatCount } from "#kit/words.ts";
import { collaborationPath } from "#rooms/collaborations";
import { type Arrangement, arrangementsOfAny, type Body } from "#rooms/day";
import { organisationPath } from "#rooms/organisations";
import type { Colour } from "#kit/look/palette.ts";
import {
  bodiesIn,
  listOf,
  pageOf,
  type Place,
  type QuiltPicture,
  type QuiltRow,
  type Scene,
} from "../scene.ts";
import { SHARED_STEPS } from "../shades.ts";
import { emptyPicture, shadeLegend, shadeRow, UNKNOWN } from "./common.ts";

/** The municipality a reader chose: the patch it has, or had. */
export interface Chosen {
  name: string;
  code: string;
  bodies: Body[];
}

/** Shades by the number of shared arrangements with one municipality. */
export function partnersPicture(scene: Scene, chosen: Chosen | null): QuiltPicture {
  if (!chosen)
    return {
      ...emptyPicture(scene),
      heading: "Met wie",
      sentence: "Kies een gemeente en zie met welke gemeenten zij samen in regelingen zit.",
      column: "Samen in",
      missing: "gemeente",
    };
  const { fabric } = scene;
  const own = new Set(chosen.bodies.map((it) => it.index));
  const theirs = arrangementsOfAny(fabric, [...own]);
  const shared = new Set(theirs);
  const rows = scene.places.map((place): QuiltRow => {
    if (place.bodies.some((it) => own.has(it.index))) return ownRow(scene, place, theirs.length);
    const count = arrangementsOfAny(
      fabric,
      place.bodies.map((it) => it.index),
    ).filter((it) => shared.has(it)).length;
    const [first] = chosen.bodies;
    return shadeRow(place, SHARED_STEPS, {
      value: count,
      shown: formatCount(count),
      note:
        count === 0
          ? "geen gedeelde regeling in het register"
          : `${counted(count, "regeling", "regelingen")} samen`,
      href: { path: "/kaart", query: { beeld: "met-wie", gemeente: place.patch.code } },
      valueHref: first && chosen.bodies.length === 1 ? listOf(scene, place, { deelnemer: first.code }) : null,
    });
  });
  const partners = bodiesIn(scene.places).filter(
    (it) => !own.has(it.index) && (fabric.arrangementsOf[it.index] ?? []).some((index) => shared.has(index)),
  );
  const others = new Set(
    theirs.flatMap((index) =>
      (fabric.arrangements[index]?.members ?? []).filter((it) => fabric.bodies[it]?.type !== "gemeente"),
    ),
  );
  return {
    ...emptyPicture(scene),
    looksFrom: chosen.code,
    heading: `Met welke gemeenten ${chosen.name} samen in regelingen zit`,
    sentence: `${chosen.name} zit in het register in ${counted(theirs.length, "regeling", "regelingen")}, samen met ${counted(partners.length, "andere gemeente", "andere gemeenten")}${scene.query.provincie ? " op dit deel van de kaart" : ""}.`,
    explanation:
      "De tint is het aantal regelingen waarin beide gemeenten zitten. Klik op een andere gemeente om van daaruit te kijken.",
    column: "Samen in",
    quiet: `zonder gedeelde regeling met ${chosen.name}`,
    figures: [
      {
        label: "regelingen",
        value: formatCount(theirs.length),
        href: { path: organisationPath(chosen.code) },
      },
      { label: "partnergemeenten", value: formatCount(partners.length), href: null },
      {
        label: "andere deelnemers, zonder plek op de kaart",
        value: formatCount(others.size),
        href: { path: organisationPath(chosen.code) },
      },
    ],
    legend: [
      { colours: ["patch-2"], text: chosen.name, count: rows.filter((it) => it.step === OWN).length },
      ...shadeLegend(SHARED_STEPS, rows),
    ],
    rows,
    notShown:
      others.size === 0
        ? []
        : [
            `${counted(others.size, "deelnemer", "deelnemers")} die geen gemeente ${others.size === 1 ? "is" : "zijn"}, zoals waterschappen en provincies`,
          ],
    shaded: true,
  };
}

/** The step of the municipality itself: no shade but the accent of the map. */
export const OWN = 9;

const ownRow = (scene: Scene, place: Place, count: number): QuiltRow => ({
  place,
  value: count,
  shown: `${formatCount(count)} in totaal`,
  note: `zelf in ${counted(count, "regeling", "regelingen")}`,
  step: OWN,
  colours: ["patch-2"],
  label: formatCount(count),
  href: pageOf(place),
  valueHref: listOf(scene, place),
});

/** One hue for each arrangement that lies on the map; two lie apart in lightness as well. */
const LAYERS: readonly Colour[] = ["patch-4", "patch-2", "patch-3", "patch-5"];
const LETTERS = ["A", "B", "C", "D"];

/** The participants of up to four arrangements, laid over each other. */
export function participantsPicture(scene: Scene, arrangements: readonly Arrangement[]): QuiltPicture {
  if (arrangements.length === 0)
    return {
      ...emptyPicture(scene),
      heading: "Wie doet mee",
      sentence:
        "Kies een tot vier samenwerkingen en zie welke gemeenten eraan deelnemen, over elkaar gelegd.",
      column: "Doet mee aan",
      missing: "samenwerking",
    };
  const rows = scene.places.map((place): QuiltRow => {
    const own = arrangements.flatMap((it, index) =>
      place.bodies.some((body) => it.members.includes(body.index)) ? [index] : [],
    );
    const letters = own.map((index) => LETTERS[index] ?? "");
    const none = place.bodies.length === 0 ? UNKNOWN : "doet niet mee";
    return {
      place,
      value: own.length,
      shown: own.length === 0 ? none : enumerate(letters),
      note: own.length === 0 ? none : `doet mee aan ${enumerate(letters)}`,
      step: own.length === 0 ? null : own.reduce((sum, index) => sum + 2 ** index, 0),
      colours: own.map((index) => LAYERS[index] ?? "patch-1"),
      label: letters.join(""),
      href: pageOf(place),
      valueHref: null,
    };
  });
  return {
    ...emptyPicture(scene),
    heading:
      arrangements.length === 1
        ? `Wie doet mee aan ${arrangements[0]?.title ?? ""}`
        : `Wie doet mee aan ${COUNTS[arrangements.length] ?? ""} samenwerkingen, over elkaar gelegd`,
    sentence: participantsSentence(rows, arrangements.length),
    explanation:
      "Elke samenwerking heeft een letter en een kleur. Een gemeente die aan meer samenwerkingen deelneemt, heeft strepen in al die kleuren en alle letters.",
    column: "Doet mee aan",
    quiet: "die aan geen van deze meedoen",
    figures: arrangements.map((it, index) => ({
      label: `deelnemers aan ${LETTERS[index] ?? ""}`,
      value: formatCount(it.members.length),
      href: { path: collaborationPath(it.key) },
    })),
    legend: [
      ...arrangements.map((it, index) => ({
        colours: [LAYERS[index] ?? ("patch-1" as const)],
        mark: LETTERS[index] ?? "",
        text: it.title,
        count: rows.filter((row) => row.colours.includes(LAYERS[index] ?? "patch-1")).length,
        href: { path: collaborationPath(it.key) },
      })),
      { colours: [], text: "doet niet mee", count: rows.filter((it) => it.colours.length === 0).length },
    ],
    rows,
    notShown: arrangements.flatMap((it, index) => {
      const others = it.members.filter((member) => scene.whole.bodies[member]?.type !== "gemeente").length;
      return others === 0
        ? []
        : [`${counted(others, "andere deelnemer", "andere deelnemers")} aan ${LETTERS[index] ?? ""}`];
    }),
  };
}

const COUNTS = ["", "één", "twee", "drie", "vier"];

function participantsSentence(rows: readonly QuiltRow[], layers: number): string {
  const many = (count: number) =>
    count === 0 ? "Geen enkele gemeente doet" : counted(count, "gemeente doet", "gemeenten doen");
  const inOne = rows.filter((it) => it.colours.length > 0).length;
  if (layers === 1) return `${many(inOne)} in het register mee.`;
  const inAll = rows.filter((it) => it.colours.length === layers).length;
  return `${many(inAll)} in het register mee aan alle ${COUNTS[layers] ?? ""}; ${counted(inOne, "gemeente", "gemeenten")} aan ten minste één.`;
}
