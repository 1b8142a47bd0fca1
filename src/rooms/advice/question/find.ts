import { type Day, formatDay } from "#kit/day.ts";
import { enumerate } from "#kit/words.ts";
import { onceFor } from "#rooms/day";
import { type Meant, type Nameable, shortName, sortName, whoIsMeant } from "#rooms/organisations";
import type { Db } from "../db.ts";
import type { HistoricBody, History } from "../engine/history.ts";
import { standInsOn, stateOn } from "./stand-ins.ts";

/** A typed name that several organisations have: the reader picks. */
export interface Choice {
  field: "organisatie" | "deelnemers";
  typed: string;
  /** How many more there are than the options. */
  more: number;
  options: { code: string; name: string }[];
}

/** What was typed, as organisations that existed on the day. */
export interface FoundBody {
  /** The organisation that was meant, for addresses; the one that took over when it was abolished. */
  code: string;
  name: string;
  /** The organisation that was named. */
  named: { code: string; name: string };
  /** Those that existed on the day: one, or several after or before a merger. */
  bodies: HistoricBody[];
  /** Why somebody else stands in its place; null when nobody does. */
  note: string | null;
}

export type Found =
  { found: FoundBody } | { choice: Omit<Choice, "field"> } | { problem: string; like?: Nameable[] };

/** Longer lists of matches ask for more letters. */
const MOST_CHOICES = 12;
/** Who most often asks; of names that fit several, these come first. */
const COMMON = new Set(["gemeente", "provincie", "waterschap"]);

const bodiesIn = onceFor((history: History): HistoricBody[] =>
  [...history.bodies.values()].sort((a, b) => (sortName(a.name) < sortName(b.name) ? -1 : 1)),
);

/**
 * The organisation that a reader means.
 * @param text `gm0106`, `0106`, a code of the register, or `Assen`, or part of that
 */
export async function findBody(db: Db, history: History, text: string, day: Day): Promise<Found> {
  const meant = await whoIsMeant(db, bodiesIn(history), text);
  const [direct] = meant.found;
  if (meant.how === "code" && direct) return standing(history, direct, day);
  const { matches, sure } = likeliest(meant, day);
  const [first, second] = matches;
  if (!first)
    return {
      problem: `“${text.slice(0, 60)}” kennen we niet. Vul de naam van een organisatie in, of een code zoals gm0106.`,
      like: meant.how === "unknown" ? meant.like : [],
    };
  if (!second && sure) return standing(history, first, day);
  return {
    choice: {
      typed: text,
      more: Math.max(0, matches.length - MOST_CHOICES),
      options: matches.slice(0, MOST_CHOICES).map((it) => ({ code: it.code, name: it.name })),
    },
  };
}

/**
 * What exists on the day before what does not, governments before the rest. Some words of a name are a sure sign of a
 * government only: "Atlantis" may not become the Atlantische Commissie. First letters are none: "Asse" is not yet Assen.
 */
function likeliest(meant: Meant<HistoricBody>, day: Day): { matches: HistoricBody[]; sure: boolean } {
  const present = meant.found.filter((it) => stateOn(it, day) === "exists");
  const some = present.length > 0 ? present : meant.found;
  const common = some.filter((it) => COMMON.has(it.type));
  return common.length > 0
    ? { matches: common, sure: meant.how !== "begun" }
    : { matches: some, sure: meant.how === "name" };
}

function standing(history: History, body: HistoricBody, day: Day): Found {
  const bodies = standInsOn(history, body, day);
  const name = shortName(body.name);
  const named = { code: body.code, name };
  const [only, ...others] = bodies;
  if (!only)
    return {
      problem:
        stateOn(body, day) === "ended"
          ? `${name} bestaat niet meer op ${formatDay(day)}, en Vliegwiel weet niet wie de taken heeft overgenomen.`
          : `${name} bestond nog niet op ${formatDay(day)}, en Vliegwiel weet niet wie toen de taken had.`,
    };
  if (only === body) return { found: { code: body.code, name, named, bodies, note: null } };
  const names = enumerate(bodies.map((it) => shortName(it.name)));
  if (stateOn(body, day) === "ended")
    return {
      found: {
        code: others.length === 0 ? only.code : body.code,
        name: others.length === 0 ? shortName(only.name) : name,
        named,
        bodies,
        note: `${name} is opgeheven${body.until === null ? "" : ` op ${formatDay(body.until)}`}. Wij rekenen met wie de taken overnam: ${names}.`,
      },
    };
  return {
    found: {
      code: body.code,
      name,
      named,
      bodies,
      note: `${name} bestond op ${formatDay(day)} nog niet. Wij rekenen met ${others.length === 0 ? "de voorganger" : "de voorgangers"}: ${names}.`,
    },
  };
}
