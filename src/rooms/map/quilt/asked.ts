/** Finds what a reader names in the question, and says in one sentence why it cannot be shown. */
import { formatDay } from "#kit/day.ts";
import type { FieldError } from "#kit/problem.ts";
import { collaborationNumbered } from "#rooms/collaborations";
import { type Arrangement, findBody } from "#rooms/day";
import {
  findOrganisation,
  type Nameable,
  ORGANISATION_TYPES,
  shortName,
  whoIsMeant,
} from "#rooms/organisations";
import type { Db } from "../db.ts";
import { bodiesAt, type Scene } from "./scene.ts";
import type { Chosen } from "./views/together.ts";

/** How many names a part of a name is answered with. */
const MOST_ALIKE = 3;

type Found<Value> = { found: Value; errors: FieldError[] };

/** The municipality to look from, by code or name; on a day before it existed whoever held its ground. */
export async function askedMunicipality(db: Db, scene: Scene): Promise<Found<Chosen | null>> {
  const text = scene.query.gemeente;
  if (text === undefined) return { found: null, errors: [] };
  const { code, like } = await codeOf(db, scene, text);
  const patch = code === undefined ? undefined : scene.ground.patchOf.get(code);
  const held = patch ? (scene.holders.get(patch.code) ?? []) : [];
  const index = code === undefined ? undefined : scene.whole.indexOf.get(code);
  const itself = index !== undefined && scene.whole.municipalities.includes(index) ? [index] : [];
  const bodies = bodiesAt(scene.whole, held.length > 0 ? held : itself);
  const [first] = bodies;
  if (first)
    return {
      found: { code: patch?.code ?? first.code, name: shortName(patch?.name ?? first.name), bodies },
      errors: [],
    };
  return { found: null, errors: [{ field: "gemeente", ...(await whyNot(db, scene, text, code, like)) }] };
}

/**
 * The code of a municipality of the map or the day, of anybody else only when their code was typed; otherwise names
 * that may be meant.
 */
async function codeOf(db: Db, scene: Scene, text: string): Promise<{ code?: string; like: Nameable[] }> {
  const like: Nameable[] = [];
  const places: (readonly Nameable[])[] = [
    scene.ground.patches,
    bodiesAt(scene.whole, scene.whole.municipalities),
  ];
  for (const all of places) {
    const meant = await whoIsMeant(db, all, text);
    if (meant.how === "code") return { code: meant.key, like };
    const [first, second] = meant.found;
    if (meant.how === "name" && first && !second) return { code: first.code, like };
    like.push(...(meant.how === "unknown" ? meant.like : meant.found).slice(0, MOST_ALIKE));
  }
  // Whoever is on the map and takes part on the day was found twice.
  const each = new Map(like.map((it) => [it.code, it]));
  return { like: [...each.values()].slice(0, MOST_ALIKE) };
}

async function whyNot(
  db: Db,
  scene: Scene,
  text: string,
  code: string | undefined,
  like: Nameable[],
): Promise<Omit<FieldError, "field">> {
  const known = code === undefined ? undefined : await findOrganisation(db, code);
  if (!known)
    return {
      message: `“${text.slice(0, 60)}” kennen we niet als gemeente. Geef de naam of de code van een gemeente, bijvoorbeeld gm0014.`,
      meant: like.map(asSuggestion),
    };
  if (known.type !== "gemeente")
    return {
      message: `${known.name} is geen gemeente (wel: ${ORGANISATION_TYPES[known.type].toLowerCase()}). Op deze kaart staan alleen gemeenten.`,
    };
  const found = await findBody(db, scene.whole, known.key);
  return "problem" in found
    ? { message: found.problem, meant: (found.like ?? []).map(asSuggestion), otherDay: true }
    : { message: `${known.name} heeft op ${formatDay(scene.day)} geen plek op de kaart.`, otherDay: true };
}

const asSuggestion = ({ name, code }: Nameable) => ({ name: shortName(name), value: code });

/** More would be stripes that nobody can tell apart. */
export const MOST_LAYERS = 4;
const NUMBERS = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"];

/** The numbers of arrangements as typed, each once. */
export const typedArrangements = (text: string | undefined): string[] => [
  ...new Set(
    (text ?? "")
      .split(",")
      .map((it) => it.trim())
      .filter((it) => it !== ""),
  ),
];

/** The arrangements to lay over each other, by the number of the collaboration or of one of its texts. */
export async function askedArrangements(db: Db, scene: Scene): Promise<Found<Arrangement[]>> {
  const typed = typedArrangements(scene.query.samenwerking);
  if (typed.length > MOST_LAYERS)
    return {
      found: [],
      errors: [
        {
          field: "samenwerking",
          message: `Leg hoogstens vier samenwerkingen over elkaar; u gaf er ${NUMBERS[typed.length] ?? typed.length}.`,
        },
      ],
    };
  const found = new Map<string, Arrangement>();
  const errors: FieldError[] = [];
  for (const number of typed) {
    const known = await collaborationNumbered(db, number);
    const arrangement = scene.whole.arrangements.find((it) => it.key === known?.key);
    if (arrangement) found.set(arrangement.key, arrangement);
    else
      errors.push({
        field: "samenwerking",
        ...(known
          ? {
              message: `${known.title} was niet van kracht op ${formatDay(scene.day)}.`,
              otherDay: true as const,
            }
          : {
              message: `Er is geen samenwerking met het nummer “${number.slice(0, 40)}”. Het nummer staat op de pagina van een samenwerking.`,
            }),
      });
  }
  return { found: [...found.values()], errors };
}
