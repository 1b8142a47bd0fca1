/** What a reader asks about leaving or moving: understood, still to be chosen, or refused in sentences. */
import { formatDay } from "#kit/day.ts";
import { type FieldError, Problem } from "#kit/problem.ts";
import { type Arrangement, type Body, type Fabric, findArrangement, findBody, type Found } from "#rooms/day";
import { shortName } from "#rooms/organisations";
import { families, familyByCode } from "#rooms/tasks";
import type { Db } from "./db.ts";
import { type Barred, barredAnswer, barredFromLeaving, barredFromMoving } from "./barred.ts";
import { arrangementsOf, bodiesOf } from "./effect.ts";
import { sameCircle, type Way, WAYS } from "./moving.ts";

/** One field with more than one answer: the reader picks. */
export interface Choice {
  field: "organisatie" | "samenwerking" | "van" | "naar";
  /** The sentence above the list. */
  sentence: string;
  options: { code: string; name: string }[];
}

export type Understood<Asked> =
  | { kind: "asked"; asked: Asked }
  | { kind: "choice"; choice: Choice }
  | { kind: "wrong"; errors: FieldError[] }
  /** The law does not allow it. */
  | { kind: "barred"; barred: Barred; sentence: string }
  | { kind: "empty" };

/** As typed: nothing checked yet. */
export interface TypedLeaving {
  organisatie?: string | undefined;
  samenwerking?: string | undefined;
}

export interface LeavingQuestion {
  body: Body;
  arrangement: Arrangement;
}

export async function understandLeaving(
  db: Db,
  fabric: Fabric,
  typed: TypedLeaving,
): Promise<Understood<LeavingQuestion>> {
  const { organisatie, samenwerking } = typed;
  const body = organisatie === undefined ? null : await findBody(db, fabric, organisatie);
  const own = body && "item" in body ? arrangementsOf(fabric, body.item.index) : [];
  const arrangement =
    samenwerking === undefined ? null : await findArrangement(db, fabric, samenwerking, own);
  if (body === null && arrangement === null) return { kind: "empty" };
  const errors = [
    ...problemsIn(body, "organisatie"),
    ...problemsIn(arrangement, "samenwerking"),
    ...(body && arrangement ? notInside(fabric, body, arrangement) : []),
  ];
  if (errors.length > 0) return { kind: "wrong", errors };
  if (body && "several" in body) return severalBodies(body, organisatie ?? "");
  if (arrangement && "several" in arrangement)
    return severalArrangements(arrangement, "samenwerking", samenwerking ?? "");
  if (body && "item" in body)
    return arrangement && "item" in arrangement
      ? leavingOf(fabric, body.item, arrangement.item)
      : ownArrangements(own, body.item, fabric);
  return arrangement && "item" in arrangement ? whoLeaves(fabric, arrangement.item) : { kind: "empty" };
}

function leavingOf(fabric: Fabric, body: Body, arrangement: Arrangement): Understood<LeavingQuestion> {
  const barred = barredFromLeaving(fabric, body, arrangement);
  return barred ? barredBy(fabric, barred) : { kind: "asked", asked: { body, arrangement } };
}

function notInside(fabric: Fabric, body: Found<Body>, arrangement: Found<Arrangement>): FieldError[] {
  if (!("item" in body)) return [];
  const name = shortName(body.item.name);
  const on = formatDay(fabric.day);
  const found =
    "item" in arrangement ? [arrangement.item] : "several" in arrangement ? arrangement.several : [];
  if (found.length === 0 || found.some((it) => it.members.includes(body.item.index))) return [];
  const [first] = found;
  return [
    {
      field: "samenwerking",
      message:
        found.length === 1 && first
          ? `${name} doet op ${on} volgens het register niet mee aan “${first.title}”.`
          : `${name} doet op ${on} volgens het register niet mee aan een regeling met deze woorden in de titel.`,
    },
  ];
}

function ownArrangements(own: Arrangement[], body: Body, fabric: Fabric): Understood<never> {
  const name = shortName(body.name);
  if (own.length === 0)
    return {
      kind: "wrong",
      errors: [
        {
          field: "organisatie",
          message: `${name} doet op ${formatDay(fabric.day)} volgens het register aan geen regeling mee.`,
        },
      ],
    };
  const free = own.filter((it) => barredFromLeaving(fabric, body, it) === null);
  const bound = own.length - free.length;
  return choiceOf(
    "samenwerking",
    `Uit welke regeling zou ${name} stappen?${bound === 0 ? "" : ` De ${bound} waarbij “verplicht” staat, kan het niet verlaten.`}`,
    own.map((it) => ({ code: it.key, name: free.includes(it) ? it.title : `${it.title} (verplicht)` })),
  );
}

const whoLeaves = (fabric: Fabric, arrangement: Arrangement): Understood<never> =>
  choiceOf(
    "organisatie",
    `Wie zou uit “${arrangement.title}” stappen?`,
    bodiesOf(fabric, arrangement.members).map(bodyOption),
  );

export interface TypedMoving {
  organisatie?: string | undefined;
  taak?: string | undefined;
  van?: string | undefined;
  naar?: string | undefined;
  wijze?: string | undefined;
}

export interface MovingQuestion {
  from: Arrangement;
  /** Null while the reader has not said where to. */
  to: Arrangement | null;
  way: Way;
}

export async function understandMoving(
  db: Db,
  fabric: Fabric,
  typed: TypedMoving,
): Promise<Understood<MovingQuestion>> {
  const { organisatie, taak, van, naar } = typed;
  const way = WAYS.find((it) => it === (typed.wijze ?? "erbij"));
  const errors = combinationErrors(typed, way);
  const body = organisatie === undefined ? null : await findBody(db, fabric, organisatie);
  const from = van === undefined ? null : await findArrangement(db, fabric, van);
  const to = naar === undefined ? null : await findArrangement(db, fabric, naar);
  errors.push(...problemsIn(body, "organisatie"), ...problemsIn(from, "van"), ...problemsIn(to, "naar"));
  if (errors.length > 0 || way === undefined) return { kind: "wrong", errors };
  if (body && "several" in body) return severalBodies(body, organisatie ?? "");
  if (from && "several" in from) return severalArrangements(from, "van", van ?? "");
  const chosen =
    from && "item" in from
      ? from.item
      : body && "item" in body
        ? arrangementFor(fabric, body.item, taak)
        : null;
  if (chosen === null) return { kind: "empty" };
  if ("kind" in chosen) return chosen;
  if (to && "several" in to) return severalArrangements(to, "naar", naar ?? "");
  const barred = barredFromMoving(fabric, chosen);
  if (barred) return barredBy(fabric, barred);
  const destination = to && "item" in to ? to.item : null;
  const same = destination === null ? [] : sameErrors(chosen, destination);
  return same.length > 0
    ? { kind: "wrong", errors: same }
    : { kind: "asked", asked: { from: chosen, to: destination, way } };
}

const barredBy = (fabric: Fabric, barred: Barred): Understood<never> => ({
  kind: "barred",
  barred,
  sentence: barredAnswer(barred, fabric),
});

function combinationErrors(typed: TypedMoving, way: Way | undefined): FieldError[] {
  const { organisatie, taak, van, naar } = typed;
  const errors: FieldError[] = [];
  if (way === undefined) errors.push({ field: "wijze", message: `Kies een manier: ${WAYS.join(" of ")}.` });
  if (taak !== undefined && !familyByCode(taak))
    errors.push({
      field: "taak",
      message: `“${taak.slice(0, 60)}” is geen taak die we kennen. Kies uit: ${families.map((it) => it.code).join(", ")}.`,
    });
  if (van !== undefined && (organisatie !== undefined || taak !== undefined))
    errors.push({
      field: "van",
      message: "Vul de regeling in, of een organisatie met een taak; niet allebei.",
    });
  else if (taak !== undefined && organisatie === undefined)
    errors.push({
      field: "organisatie",
      message: "Vul ook in van welke organisatie u de taak wilt verplaatsen.",
    });
  else if (naar !== undefined && van === undefined && organisatie === undefined)
    errors.push({ field: "van", message: "Vul ook in van welke regeling u de taak wilt verplaatsen." });
  return errors;
}

/** The arrangement of an organisation for a task: the only one, or a choice. */
function arrangementFor(
  fabric: Fabric,
  body: Body,
  task: string | undefined,
): Arrangement | Understood<never> {
  const own = arrangementsOf(fabric, body.index).filter((it) => task === undefined || it.task === task);
  const [first, second] = own;
  if (first && !second) return first;
  const name = shortName(body.name);
  if (first) return choiceOf("van", `Welke regeling van ${name} wilt u verplaatsen?`, own.map(asOption));
  const what = task === undefined ? "" : ` voor ${familyByCode(task)?.name.toLowerCase() ?? task}`;
  return {
    kind: "wrong",
    errors: [
      {
        field: "organisatie",
        message: `${name} doet op ${formatDay(fabric.day)} volgens het register aan geen regeling mee${what}.`,
      },
    ],
  };
}

function sameErrors(from: Arrangement, to: Arrangement): FieldError[] {
  if (from.key === to.key)
    return [{ field: "naar", message: `“${from.title}” kan niet naar zichzelf. Kies een andere regeling.` }];
  if (sameCircle(from, to))
    return [
      {
        field: "naar",
        message: `Aan “${from.title}” en “${to.title}” doen dezelfde organisaties mee: er verandert niemand van groep. Kies een andere regeling.`,
      },
    ];
  return [];
}

const problemsIn = (found: Found<unknown> | null, field: string): FieldError[] =>
  found && "problem" in found
    ? [
        {
          field,
          message: found.problem,
          meant: found.like?.map(asSuggestion) ?? [],
          ...(found.otherDay !== undefined && { otherDay: true as const }),
        },
      ]
    : [];

const asOption = (it: Arrangement) => ({ code: it.key, name: it.title });
const asSuggestion = (it: Body) => ({ name: shortName(it.name), value: it.code });
const bodyOption = (it: Body) => ({ code: it.code, name: it.name });

const choiceOf = (
  field: Choice["field"],
  sentence: string,
  options: Choice["options"],
): Understood<never> => ({ kind: "choice", choice: { field, sentence, options } });

const more = (count: number): string =>
  count === 0 ? "" : ` Er passen er nog ${count} bij; vul meer in om die te zien.`;

const severalBodies = (found: { several: Body[]; more: number }, text: string): Understood<never> =>
  choiceOf(
    "organisatie",
    found.several.length === 1
      ? `Bedoelt u ${shortName(found.several[0]?.name ?? "")} met “${text}”?`
      : `Welke organisatie bedoelt u met “${text}”?${more(found.more)}`,
    found.several.map(bodyOption),
  );

const severalArrangements = (
  found: { several: Arrangement[]; more: number },
  field: Choice["field"],
  text: string,
): Understood<never> =>
  choiceOf(field, `Welke regeling bedoelt u met “${text}”?${more(found.more)}`, found.several.map(asOption));

export const UNANSWERED = "Deze vraag kan niet worden beantwoord.";
export const WHERE_FROM = "Vul in welke regeling u wilt verplaatsen.";
export const WHERE_TO = "Vul in naar de groep van welke regeling de taak gaat.";

/**
 * For answers that cannot ask back.
 * @throws Problem 400 when something is wrong, missing or still to be chosen; the choices stand in the sentence
 * @throws Problem 409 when the law does not allow it; the sentence says why
 */
export function askedOf<Asked>(understood: Understood<Asked>, empty: string): Asked {
  switch (understood.kind) {
    case "asked":
      return understood.asked;
    case "choice":
      throw new Problem(400, UNANSWERED, [choiceError(understood.choice)]);
    case "wrong":
      throw new Problem(400, UNANSWERED, understood.errors);
    case "barred":
      throw new Problem(409, understood.sentence);
    case "empty":
      throw new Problem(400, empty);
  }
}

const choiceError = ({ field, sentence, options }: Choice): FieldError => ({
  field,
  message: `${sentence} Geef de code: ${options.map((it) => `${it.code} (${it.name})`).join(", ")}.`,
});
