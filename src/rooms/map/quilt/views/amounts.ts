/** Maps in shades: how much of something each municipality has. */
import { extremesOf, namedExtreme } from "#kit/extremes.ts";
import { counted, enumerate, formatCount } from "#kit/words.ts";
import { arrangementsOfAny, type Body } from "#rooms/day";
import { congruenceOf, municipalityPath } from "#rooms/numbers";
import { shortName } from "#rooms/organisations";
import { taskName } from "#rooms/tasks";
import { narrows } from "../question.ts";
import {
  bodiesIn,
  listOf,
  pageOf,
  type Place,
  type QuiltPicture,
  type QuiltRow,
  type Scene,
  sharedFilters,
} from "../scene.ts";
import { COUNT_STEPS, FEW_STEPS, FIXED_STEPS, SHARE_STEPS } from "../shades.ts";
import { average, emptyPicture, percent, shadeLegend, shadeRow } from "./common.ts";

/** How many arrangements each municipality takes part in. */
export function amountPicture(scene: Scene): QuiltPicture {
  const steps = narrows(scene.query) ? FEW_STEPS : COUNT_STEPS;
  const rows = scene.places.map((place) => {
    const count = arrangementsIn(scene, place).length;
    return shadeRow(place, steps, {
      value: count,
      shown: formatCount(count),
      note: counted(count, "regeling", "regelingen"),
      href: pageOf(place),
      valueHref: listOf(scene, place),
    });
  });
  const bodies = bodiesIn(scene.places);
  const countOf = (body: Body) => scene.fabric.arrangementsOf[body.index]?.length ?? 0;
  const counts = bodies.map(countOf);
  return {
    ...emptyPicture(scene),
    heading: "Aantal regelingen per gemeente",
    sentence:
      scene.fabric.arrangements.length === 0
        ? "In het register staat op deze dag geen regeling met deze keuzes."
        : `In het register neemt een gemeente deel aan gemiddeld ${average(counts)} gemeenschappelijke regelingen${narrows(scene.query) ? " met deze keuzes" : ""}${farApart(bodies, countOf, formatCount)}.`,
    explanation:
      "Elke regeling telt één keer per gemeente, hoeveel taken er ook in zitten. De klassen staan vast, zodat u jaren kunt vergelijken. Meer regelingen is niet beter of slechter: het ene verband doet één taak, het andere tien.",
    column: "Regelingen",
    figures: [
      {
        label: "regelingen met een of meer deelnemers",
        value: formatCount(scene.fabric.arrangements.length),
        href: { path: "/samenwerkingen", query: sharedFilters(scene) },
      },
      {
        label:
          bodies.length === rows.length
            ? "gemeenten op de kaart"
            : `gemeenten van toen, op ${counted(rows.length, "lap", "lappen")} van nu`,
        value: formatCount(bodies.length),
        href: null,
      },
      { label: "gemiddeld per gemeente", value: average(counts), href: null },
      {
        label: "van de minste tot de meeste",
        value: counts.length === 0 ? "–" : `${Math.min(...counts)}–${Math.max(...counts)}`,
        href: null,
      },
    ],
    legend: shadeLegend(steps, rows),
    rows,
    shaded: true,
  };
}

/** Which part of a municipality's arrangements serves the chosen task. */
export function taskPicture(scene: Scene): QuiltPicture {
  const wanted = scene.query.taak ?? [];
  if (wanted.length === 0)
    return {
      ...emptyPicture(scene),
      heading: "Aandeel van een taak",
      sentence: "Kies een taak en zie bij welke gemeenten die een groot deel van hun regelingen vormt.",
      column: "Aandeel",
      missing: "taak",
    };
  const task = enumerate(wanted.map((code) => taskName(code)));
  const bodies = bodiesIn(scene.places);
  const chosen = bodies.filter((it) =>
    (scene.fabric.arrangementsOf[it.index] ?? []).some((index) =>
      wanted.includes(scene.fabric.arrangements[index]?.task ?? ""),
    ),
  ).length;
  const rows = scene.places.map((place) => {
    const all = arrangementsIn(scene, place);
    const of = all.filter((index) => wanted.includes(scene.fabric.arrangements[index]?.task ?? ""));
    const share = all.length === 0 ? null : of.length / all.length;
    return shadeRow(place, SHARE_STEPS, {
      value: share,
      shown: share === null ? "geen regelingen" : `${of.length} van ${all.length}`,
      note:
        share === null
          ? "geen regelingen"
          : `${of.length} van ${counted(all.length, "regeling", "regelingen")}, ${percent(share)}`,
      label: of.length === 0 ? "" : String(of.length),
      href: pageOf(place),
      valueHref: listOf(scene, place, { taak: wanted.join(",") }),
    });
  });
  const having = scene.fabric.arrangements.filter((it) => wanted.includes(it.task)).length;
  return {
    ...emptyPicture(scene),
    heading: `Aandeel van ${task} in de regelingen van een gemeente`,
    sentence: `${formatCount(chosen)} van ${counted(bodies.length, "gemeente", "gemeenten")} ${chosen === 1 ? "neemt" : "nemen"} in het register deel aan een regeling voor ${task.toLowerCase()}.`,
    explanation:
      "Van alle regelingen van een gemeente het deel dat deze taak heeft. De taak is door Vliegwiel ingedeeld, één per regeling; een regeling met meer taken telt bij haar hoofdtaak.",
    column: "Regelingen voor deze taak",
    quiet: "zonder regeling voor deze taak",
    figures: [
      {
        label: "regelingen voor deze taak",
        value: formatCount(having),
        href: { path: "/samenwerkingen", query: { ...sharedFilters(scene), taak: wanted.join(",") } },
      },
      { label: "gemeenten met ten minste één", value: formatCount(chosen), href: null },
    ],
    legend: shadeLegend(SHARE_STEPS, rows),
    rows,
    shaded: true,
  };
}

/** How often each municipality meets the same partners. */
export function fixedPartnersPicture(scene: Scene): QuiltPicture {
  const rows = scene.places.map((place): QuiltRow => {
    const [only, ...others] = place.bodies;
    // Of several bodies together there is no such number: each had its own partners.
    const share = only && others.length === 0 ? congruenceOf(scene.fabric, only.index) : null;
    return shadeRow(place, FIXED_STEPS, {
      value: share,
      shown: share === null ? whyNone(place) : percent(share),
      note:
        share === null
          ? whyNone(place)
          : `treft een gemiddelde partner in ${percent(share)} van de regelingen`,
      label: share === null ? "" : String(Math.round(share * 100)),
      href: pageOf(place),
      valueHref: only && others.length === 0 ? { path: municipalityPath(only.code) } : null,
    });
  });
  const bodies = bodiesIn(scene.places);
  const shareOf = (body: Body) => congruenceOf(scene.fabric, body.index);
  const shares = bodies.map(shareOf).filter((it) => it !== null);
  const mean = shares.reduce((sum, it) => sum + it, 0) / Math.max(1, shares.length);
  return {
    ...emptyPicture(scene),
    heading: "Vaste partners: hoe vaak een gemeente dezelfde partners treft",
    sentence: `Een gemeente treft een gemiddelde partner in ${percent(mean)} van haar regelingen in het register${farApart(bodies, shareOf, percent)}.`,
    explanation:
      "Tel van alle partnergemeenten van een gemeente in hoeveel van haar regelingen zij zitten; deel dat door het aantal partners maal het aantal regelingen. 100 %: altijd met dezelfde gemeenten. Een laag getal: telkens met andere. Regelingen zonder andere gemeente tellen niet mee. (In onderzoek: territoriale congruentie.)",
    column: "Vaste partners",
    figures: [
      { label: "gemiddeld over de gemeenten", value: percent(mean), href: null },
      {
        label: "van het laagste tot het hoogste",
        value:
          shares.length === 0 ? "–" : `${percent(Math.min(...shares))} – ${percent(Math.max(...shares))}`,
        href: null,
      },
    ],
    legend: shadeLegend(FIXED_STEPS, rows),
    rows,
    shaded: true,
  };
}

/** How far the municipalities on the map lie apart: the rest of its sentence. */
function farApart(
  bodies: readonly Body[],
  valueOf: (body: Body) => number | null,
  write: (value: number) => string,
): string {
  const found = extremesOf(bodies, valueOf, (it) => shortName(it.name));
  if (!found || write(found.least.value) === write(found.most.value)) return "";
  return `, van ${namedExtreme(found.least, write, "gemeenten")} tot ${namedExtreme(found.most, write, "gemeenten")}`;
}

const whyNone = (place: Place): string =>
  place.bodies.length > 1 ? "toen meer gemeenten: geen gezamenlijk getal" : "geen gemeente als partner";

const arrangementsIn = (scene: Scene, place: Place): number[] =>
  arrangementsOfAny(
    scene.fabric,
    place.bodies.map((it) => it.index),
  );
