import type { Address, LegendEntry, Place, QuiltPicture, QuiltRow, Scene } from "../scene.ts";
import { shadeOf, type Steps, stepOf, stepTexts } from "../shades.ts";

/** The parts of a picture that most views leave as they are. */
export const emptyPicture = (
  scene: Scene,
): Pick<
  QuiltPicture,
  "scene" | "explanation" | "figures" | "legend" | "rows" | "groups" | "notShown" | "shaded" | "errors"
> => ({
  scene,
  explanation: "",
  figures: [],
  legend: [],
  rows: [],
  groups: [],
  notShown: [],
  shaded: false,
  errors: [],
});

/** A row on a map in shades; the colour and the number on the patch follow from the value. */
export function shadeRow(
  place: Place,
  steps: Steps,
  fact: {
    value: number | null;
    shown: string;
    note: string;
    label?: string;
    href: Address;
    valueHref: Address | null;
  },
): QuiltRow {
  const held = place.bodies.length > 0;
  const step = held ? stepOf(steps, fact.value) : null;
  return {
    place,
    value: held ? fact.value : null,
    shown: held ? fact.shown : UNKNOWN,
    note: held ? fact.note : UNKNOWN,
    step,
    colours: step === null ? [] : [shadeOf(step)],
    label: held ? (fact.label ?? (fact.value ? fact.shown : "")) : "",
    href: fact.href,
    valueHref: held ? fact.valueHref : null,
  };
}

/** The register does not say who held this ground on that day. */
export const UNKNOWN = "onbekend op deze dag";

/** The steps from little to much that occur, and how many patches are in each. */
export const shadeLegend = (steps: Steps, rows: readonly QuiltRow[]): LegendEntry[] =>
  stepTexts(steps).map((text, step) => ({
    colours: [shadeOf(step)],
    text,
    count: rows.filter((it) => it.step === step).length,
  }));

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

const ONE_DECIMAL = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const average = (values: readonly number[]): string =>
  ONE_DECIMAL.format(values.length === 0 ? 0 : values.reduce((sum, it) => sum + it, 0) / values.length);
