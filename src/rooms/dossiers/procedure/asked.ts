/** What a reader asks on the page with steps: as typed, and as a question of the procedure; all that is wrong at once. */
import { type Day, dayTyped } from "#kit/day.ts";
import type { FieldError } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { type Organisation, shortName } from "#rooms/organisations";
import { isLayer } from "#rooms/law";
import {
  type Change,
  CHANGES,
  organName,
  type OrganRole,
  PARTICIPANTS,
  type ParticipantKind,
  PROCEDURE_FORMS,
} from "./kinds.ts";
import { outsidersIn } from "../evidence.ts";
import { type KnownParties, lookedUp } from "./known-parties.ts";
import type { Deciding, Party, ProcedureQuestion } from "./question.ts";
import { refusals, refusalText } from "./refusals.ts";

/** Which organs take part, as people call it. */
export const ORGANS = {
  colleges: { label: "De dagelijkse besturen (colleges)", roles: ["board"] },
  raden: { label: "De gekozen besturen (raden)", roles: ["council"] },
  "raden-en-colleges": { label: "Gekozen en dagelijkse besturen samen", roles: ["council", "board"] },
  burgemeesters: { label: "De burgemeesters", roles: ["head"] },
  "colleges-en-burgemeesters": { label: "Colleges en burgemeesters", roles: ["board", "head"] },
} as const satisfies Record<string, { label: string; roles: readonly OrganRole[] }>;
export type OrgansChoice = keyof typeof ORGANS;

export const DECIDING = {
  allen: "Alle deelnemers",
  meerderheid: "Een meerderheid, volgens de regeling",
  bestuur: "Het bestuur, over wie toetreedt, volgens de regeling",
} as const;

/** As typed: nothing checked yet. */
export interface Typed {
  vorm?: string | undefined;
  verandering?: string | undefined;
  soort?: string | undefined;
  deelnemers?: string | undefined;
  wie?: string | undefined;
  /** Parties outside government, each on a line of its own or with a semicolon between them. */
  buiten?: string | undefined;
  organen?: string | undefined;
  gemachtigd?: string | undefined;
  ontwerp?: string | undefined;
  beoogd?: string | undefined;
  stukken?: string | undefined;
  ingrijpend?: string | undefined;
  besluit?: string | undefined;
  nodig?: string | undefined;
  artikel?: string | undefined;
}

export const MOST_PARTIES = 40;
export const MOST_PAPERS_DAYS = 60;

const partsIn = (text: string | undefined): string[] =>
  (text ?? "")
    .split(",")
    .map((it) => it.trim())
    .filter((it) => it !== "");

/**
 * Understands what was typed; without names, each kind stands for all of its participants.
 * @param day of the register, for whom a name means
 * @param known the organisations, where they were read for many questions at once
 * @param compulsory the rules that bind who leaves or ends it, where it is known what it is about
 */
export async function askedBy(
  building: Building,
  typed: Typed,
  day: Day,
  known: KnownParties = lookedUp(building, day),
  compulsory: ProcedureQuestion["compulsory"] = [],
): Promise<{ question: ProcedureQuestion | null; errors: FieldError[] }> {
  const errors: FieldError[] = [];
  const wrong = (field: keyof Typed, message: string): null => {
    errors.push({ field, message });
    return null;
  };
  const form = choice(PROCEDURE_FORMS, typed.vorm) ?? wrong("vorm", "Kies een vorm.");
  const change = choice(CHANGES, typed.verandering) ?? wrong("verandering", "Kies wat er verandert.");
  const start = dayIn(typed.ontwerp, "de dag waarop het ontwerp klaar is", (it) => wrong("ontwerp", it));
  if (typed.ontwerp === undefined) wrong("ontwerp", "Vul in wanneer het ontwerp klaar is.");
  const intended = dayIn(typed.beoogd, "de eerste dag", (it) => wrong("beoogd", it));
  const papersDays = whole(typed.stukken ?? "0", 0, MOST_PAPERS_DAYS);
  if (papersDays === null) wrong("stukken", `Geef een aantal dagen van 0 tot en met ${MOST_PAPERS_DAYS}.`);
  const organs = choice(ORGANS, typed.organen ?? "colleges");
  if (organs === null) wrong("organen", "Kies welke besturen meedoen.");
  const deciding = decidingOf(typed, wrong);
  const roles = ORGANS[organs ?? "colleges"].roles;
  const parties =
    partsIn(typed.deelnemers).length > 0
      ? await namedParties(known, typed, change, roles, errors)
      : kindParties(typed, change, roles, wrong);
  parties.push(...outsideParties(typed));
  if (errors.length > 0 || !form || !change || !start || !deciding || papersDays === null)
    return { question: null, errors };
  const question: ProcedureQuestion = {
    form,
    change,
    parties: form in UNDER_PRIVATE_LAW ? parties.map((it) => ({ ...it, organs: ["board"] })) : parties,
    start,
    deciding,
    papersDays,
    farReaching: typed.ingrijpend === "ja",
    intended,
    compulsory,
  };
  const refused = refusals(question).map((it) => ({
    field: it.field === "deelnemers" && partsIn(typed.deelnemers).length === 0 ? "soort" : it.field,
    message: refusalText(it),
  }));
  return refused.length > 0 ? { question: null, errors: refused } : { question, errors: [] };
}

/** There the daily board decides, whoever was chosen. */
const UNDER_PRIVATE_LAW = { convenant: true, dvo: true, stichting: true };

const choice = <Value extends string>(
  values: Record<Value, unknown>,
  typed: string | undefined,
): Value | null => (typed !== undefined && Object.hasOwn(values, typed) ? (typed as Value) : null);

function dayIn(typed: string | undefined, what: string, wrong: (message: string) => null): Day | null {
  if (typed === undefined) return null;
  const day = dayTyped(typed);
  return day !== null && day >= "1900-01-01" && day <= "2199-12-31"
    ? day
    : wrong(`“${typed.slice(0, 40)}” is geen bestaande dag. Geef ${what} als 01-02-2027.`);
}

const whole = (typed: string, least: number, most: number): number | null => {
  const value = /^\d{1,4}$/.test(typed) ? Number(typed) : NaN;
  return value >= least && value <= most ? value : null;
};

function decidingOf(typed: Typed, wrong: (field: keyof Typed, message: string) => null): Deciding | null {
  const by = choice(DECIDING, typed.besluit ?? "allen");
  if (by === null) return wrong("besluit", "Kies wie besluit.");
  if (by === "allen") return { by };
  const article = (typed.artikel ?? "").replace(/^artikel\s+/i, "");
  if (by === "bestuur") return { by, article };
  const needed = whole(typed.nodig ?? "", 1, MOST_PARTIES);
  return needed === null
    ? wrong("nodig", "Vul in hoeveel deelnemers er nodig zijn.")
    : { by, needed, article };
}

const ofKind = (
  key: string,
  name: string,
  kind: ParticipantKind,
  roles: readonly OrganRole[],
): Pick<Party, "key" | "name" | "kind" | "organs"> => {
  const organs = roles.filter((role) => organName(kind, role) !== null);
  // What has no council or mayor takes part with the board it has.
  return { key, name, kind, organs: organs.length > 0 ? organs : ["board"] };
};

/** Without names: one of each kind stands for all of its kind. */
function kindParties(
  typed: Typed,
  change: Change | null,
  roles: readonly OrganRole[],
  wrong: (field: keyof Typed, message: string) => null,
): Party[] {
  const kinds = partsIn(typed.soort);
  if (kinds.length === 0 || kinds.some((it) => choice(PARTICIPANTS, it) === null)) {
    wrong("soort", "Kies wat voor organisaties meedoen, of vul hun namen in.");
    return [];
  }
  const authorised = typed.gemachtigd === "ja" ? { authorised: true as const } : {};
  const sitting = (kinds as ParticipantKind[]).map((kind): Party => {
    const name = `elke deelnemer (${PARTICIPANTS[kind].name.toLowerCase()})`;
    return { ...ofKind(kind, name, kind, roles), ...authorised, many: true };
  });
  if (change !== "toetreden" && change !== "uittreden") return sitting;
  const moving = choice(PARTICIPANTS, typed.wie ?? kinds[0]);
  if (moving === null) {
    wrong("wie", "Kies wat voor organisatie toetreedt of uittreedt.");
    return [];
  }
  const verb = change === "toetreden" ? "toetreedt" : "uittreedt";
  const name = `wie ${verb} (${PARTICIPANTS[moving].name.toLowerCase()})`;
  return [...sitting, { ...ofKind("wie", name, moving, roles), ...authorised, moves: true }];
}

/** Parties outside government, told apart by their names. */
function outsideParties({ buiten = "" }: Typed): Party[] {
  const named = outsidersIn(buiten.replaceAll(";", "\n")).map(({ name }): [string, Party] => {
    const key = `buiten-${name
      .normalize("NFKD")
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")}`;
    return [key, { ...ofKind(key, name, "rechtspersoon", ["board"]), outside: true }];
  });
  return [...new Map(named).values()];
}

const KIND_OF: Partial<Record<Organisation["type"], ParticipantKind>> = {
  gemeente: "gemeente",
  provincie: "provincie",
  waterschap: "waterschap",
  ministerie: "rijk",
  agentschap: "rijk",
  inspectie: "rijk",
  "regionaal-samenwerkingsorgaan": "openbaar-lichaam",
  "caribisch-openbaar-lichaam": "openbaar-lichaam",
  "openbaar-lichaam-beroep-bedrijf": "openbaar-lichaam",
};

/** Organisations by name or code, with the meeting days that their clerks keep. */
async function namedParties(
  known: KnownParties,
  typed: Typed,
  change: Change | null,
  roles: readonly OrganRole[],
  errors: FieldError[],
): Promise<Party[]> {
  const texts = partsIn(typed.deelnemers);
  if (texts.length > MOST_PARTIES) {
    errors.push({ field: "deelnemers", message: `Vul hoogstens ${MOST_PARTIES} deelnemers in.` });
    return [];
  }
  const named = await known.codes("deelnemers", texts);
  const movers =
    change === "toetreden" || change === "uittreden"
      ? await known.codes("wie", partsIn(typed.wie))
      : { codes: [], errors: [] };
  errors.push(...named.errors, ...movers.errors);
  const moving = new Set(movers.codes);
  const parties: Party[] = [];
  // Who joins need not stand among who takes part already.
  for (const code of new Set([...named.codes, ...movers.codes])) {
    const organisation = await known.organisation(code);
    if (!organisation) continue;
    const { key, name, type } = organisation;
    const kind = KIND_OF[type] ?? "rechtspersoon";
    const kept = isLayer(kind) ? await known.days(key) : null;
    parties.push({
      ...ofKind(key, shortName(name), kind, roles),
      ...(moving.has(code) || moving.has(key) ? { moves: true as const } : {}),
      ...(typed.gemachtigd === "ja" ? { authorised: true as const } : {}),
      ...(kept === null ? {} : { calendar: { meetings: kept.days, recesses: kept.recesses } }),
    });
  }
  return parties;
}
