import { formatDay } from "#kit/day.ts";
import { counted } from "#kit/words.ts";
import { FORMS } from "#rooms/collaborations";
import type { ChangeEvent } from "./event.ts";
import type { Place } from "./history.ts";
import { arrangementOf, nameOf, namesOf, newText, references, seated, type Step, titleOf } from "./step.ts";

/** What one step of an arrangement means for the organisation's own place in it. */
export function ownEvents(step: Step): ChangeEvent[] {
  const { history, before, now } = step;
  const was = seated(history, before);
  const is = seated(history, now);
  if (was.length === 0 && is.length === 0) return [];
  if (now.ended) return was.length === 0 ? [] : [ended(step, was)];
  if (is.length === 0) return [gone(step, was)];
  const named = stillNamed(step);
  if (was.length === 0) return [...arrived(step, is, named), ...work(step, named)];
  const passed = was.join() !== is.join();
  return [
    ...(passed && named.length === 0 ? [passedOn(step, was, is)] : []),
    ...work(step, named),
    ...textEvents(step),
  ];
}

/** Bodies the text names although they merged into the organisation, which it did not before. */
function stillNamed({ history, before, now }: Step): string[] {
  const ours = history.descent.ancestors(history.organisation);
  return [...now.stale].filter((key) => ours.has(key) && before?.stale.has(key) !== true).sort();
}

function work(step: Step, named: string[]): ChangeEvent[] {
  const { history, now } = step;
  if (named.length === 0) return [];
  return [
    {
      day: now.day,
      kind: "werk",
      sentence: `“${titleOf(step)}” noemt nog ${namesOf(history, named)}; ${nameOf(history, history.organisation)} nam die plaats over. Controleer of de regeling is aangepast.`,
      arrangements: [arrangementOf(step)],
      organisations: references(history, named),
      basis: "opgevolgd door; het register noemt de voorganger",
      reconstructed: true,
    },
  ];
}

function ended(step: Step, was: string[]): ChangeEvent {
  const { history, before, now } = step;
  const absent = now.text?.absentSince === now.day;
  return {
    day: now.day,
    kind: "beeindigd",
    sentence: `“${titleOf(step)}” is beëindigd; ${namesOf(history, was)} ${was.length > 1 ? "deden" : "deed"} daarin mee.`,
    arrangements: [arrangementOf(step)],
    organisations: others(step, was),
    basis: absent ? "niet meer in het register" : "einde van de laatste tekst",
    reconstructed: isReconstructed(was.map((key) => before?.present.get(key))),
  };
}

/** No longer there: taken over by an heir, or left. */
function gone(step: Step, was: string[]): ChangeEvent {
  const { history, before, now } = step;
  const dead = was.filter((key) => history.descent.gone(key, now.day));
  const heirs = new Set(dead.flatMap((key) => [...history.descent.heirs(key)]));
  const present = [...heirs].filter((key) => now.present.has(key));
  const reconstructed = isReconstructed(was.map((key) => before?.present.get(key)));
  if (dead.length > 0 && present.length > 0) return { ...passedOn(step, was, present), reconstructed };
  const why = dead.length === 0 ? "" : "; zij is opgeheven en een opvolger staat niet in de tekst";
  return {
    day: now.day,
    kind: "uitgetreden",
    sentence: `${namesOf(history, was)} ${was.length > 1 ? "doen" : "doet"} niet meer mee aan “${titleOf(step)}”${why}.`,
    arrangements: [arrangementOf(step)],
    organisations: others(step, was),
    basis: newText(step) ? "volgende versie" : "opgeheven",
    reconstructed,
  };
}

function passedOn(step: Step, was: string[], is: string[]): ChangeEvent {
  const { history, before, now } = step;
  const old = was.filter((key) => !is.includes(key));
  return {
    day: now.day,
    kind: "opvolging",
    sentence: `${namesOf(history, is)} nam in “${titleOf(step)}” de plaats over van ${namesOf(history, old)}; de deelname gaat door.`,
    arrangements: [arrangementOf(step)],
    organisations: others(step, [...old, ...is]),
    basis: "opgevolgd door",
    reconstructed: isReconstructed([
      ...was.map((key) => before?.present.get(key)),
      ...is.map((key) => now.present.get(key)),
    ]),
  };
}

/** Not there before: with a new arrangement, in the place of a body that merged into it, or as a newcomer. */
function arrived(step: Step, is: string[], named: string[]): ChangeEvent[] {
  const { history, before, now } = step;
  const places = is.map((key) => now.present.get(key));
  const event = {
    day: now.day,
    arrangements: [arrangementOf(step)],
    reconstructed: isReconstructed(places),
  };
  const who = namesOf(history, is);
  if (before === null) {
    const rest = now.present.size - is.length;
    const company = rest === 0 ? "" : ` en ${counted(rest, "andere deelnemer", "andere deelnemers")}`;
    return [
      {
        ...event,
        kind: "nieuw",
        sentence: `De regeling “${titleOf(step)}” begon, met ${who}${company}.`,
        organisations: others(step, is),
        basis: now.text === null ? "toetredingsdatum" : "begin van de eerste tekst",
      },
    ];
  }
  const ancestors = history.descent.ancestors(history.organisation);
  const replaced = [...before.present.keys()].filter(
    (key) => ancestors.has(key) && history.descent.gone(key, now.day),
  );
  if (replaced.length > 0) return named.length > 0 ? [] : [passedOn(step, replaced, is)];
  return [
    {
      ...event,
      kind: "toegetreden",
      sentence: `${who} ${is.length > 1 ? "doen" : "doet"} mee aan “${titleOf(step)}”.`,
      organisations: others(step, is),
      basis: joiningBasis(step, places),
    },
  ];
}

/** What the day of coming in follows from. */
export function joiningBasis(step: Step, places: (Place | undefined)[]): string {
  const joined = [...new Set(places.map((it) => it?.joined ?? null))];
  const [only = null] = joined;
  if (joined.length === 1 && only === step.now.day) return "toetredingsdatum";
  if (!newText(step)) return joined.includes(step.now.day) ? "toetredingsdatum" : "begin van de organisatie";
  return joined.length === 1 && only !== null
    ? `volgende versie (toetredingsdatum in het register: ${formatDay(only)})`
    : "volgende versie";
}

/** Another form or another text, of an arrangement it was in already. */
function textEvents(step: Step): ChangeEvent[] {
  const { before, now } = step;
  const [old, text] = [before?.text ?? null, now.text];
  if (!text || !newText(step)) return [];
  const event = {
    day: now.day,
    arrangements: [arrangementOf(step)],
    organisations: [],
    reconstructed: false,
  };
  if (!old)
    return [
      {
        ...event,
        kind: "tekst",
        sentence: `De eerste tekst van “${text.title}” in het register begon te gelden; de deelname was er volgens de toetredingsdatum al.`,
        basis: "begin van de eerste tekst",
      },
    ];
  const renamed = old.title !== text.title;
  return [
    ...(old.form === text.form
      ? []
      : [
          {
            ...event,
            kind: "vorm" as const,
            sentence: `“${text.title}” kreeg een andere vorm: van ${lower(FORMS[old.form])} naar ${lower(FORMS[text.form])}.`,
            basis: "volgende versie",
          },
        ]),
    {
      ...event,
      kind: "tekst",
      sentence: renamed
        ? `“${old.title}” kreeg een nieuwe tekst en heet sindsdien “${text.title}”.`
        : `“${text.title}” kreeg een nieuwe tekst.`,
      basis: "volgende versie",
    },
  ];
}

/** What is not the organisation itself, of those a sentence names. */
const others = ({ history }: Step, keys: string[]) =>
  references(
    history,
    keys.filter((key) => key !== history.organisation),
  );

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const isReconstructed = (places: (Place | undefined)[]): boolean =>
  places.some((it) => it !== undefined && it.basis !== "registered");
