import { counted, enumerate } from "#kit/words.ts";
import type { Fabric } from "#rooms/day";
import { familyByCode, taskName, themeByCode } from "#rooms/tasks";
import type { Statement } from "../level/index.ts";
import { codesOf, nameOf, namesOf } from "../level/places.ts";
import type { Match } from "./existing.ts";
import type { TextLikeness } from "./likeness.ts";

/** A sentence has room for this many names. */
const MOST_NAMES = 4;

/** What is the same, as sentences with their records. */
export function reasonsOf(
  fabric: Fabric,
  { arrangement, shared, missing, others, ...match }: Match,
): Statement[] {
  const { key } = arrangement;
  const reasons: Statement[] = [];
  const asked = shared.length + missing.length;
  if (shared.length > 0) {
    const circle =
      others.length === 0 && missing.length === 0
        ? asked === 1
          ? `Alleen ${nameOf(fabric, shared[0] ?? -1)} doet mee.`
          : `Precies uw ${asked} deelnemers doen mee.`
        : missing.length === 0
          ? asked === 1
            ? `${nameOf(fabric, shared[0] ?? -1)} doet al mee.`
            : asked === 2
              ? "Uw beide deelnemers doen al mee."
              : `Al uw ${asked} deelnemers doen al mee.`
          : `${shared.length} van uw ${asked} deelnemers ${shared.length === 1 ? "doet" : "doen"} al mee: ${someOf(namesOf(fabric, shared))}.`;
    reasons.push({ kind: "deelnemers", text: circle, records: [key, ...codesOf(fabric, shared)] });
  }
  if (match.sameTask)
    reasons.push({
      kind: "taak",
      text: `Dezelfde taak: “${taskName(arrangement.task)}” (door Vliegwiel ingedeeld).`,
      records: [key],
    });
  reasons.push(...wordReasons(key, match.text));
  return reasons;
}

/** Which words of the description stand in the register's own, and which stand there otherwise. */
export function wordReasons(key: string, text: TextLikeness | null): Statement[] {
  const found: Statement[] = [];
  const quoted = (words: string[]) => words.map((word) => `“${word}”`).join(", ");
  if (text !== null && text.words.length > 0)
    found.push({
      kind: "woorden",
      text: `Uw woorden staan in de naam, de uitvoerder of het beleidsterrein: ${quoted(text.words)}.`,
      records: [key],
    });
  if (text !== null && text.related.length > 0)
    found.push({
      kind: "verwante-woorden",
      text: `Er staat een verwant woord in voor ${quoted(text.related)}.`,
      records: [key],
    });
  return found;
}

/** What is not the same; empty when the register shows no difference. */
export function differencesOf(
  fabric: Fabric,
  { arrangement, shared, missing, others, sameTask }: Match,
  task: string | null,
): Statement[] {
  const { key } = arrangement;
  const found: Statement[] = [];
  if (missing.length > 0 && shared.length > 0) {
    const names = missing.map((code) => {
      const body = fabric.indexOf.get(code);
      return body === undefined ? code : nameOf(fabric, body);
    });
    found.push({
      kind: "doet-niet-mee",
      text: `${someOf(names)} ${names.length === 1 ? "zit" : "zitten"} er niet in.`,
      records: [key, ...missing],
    });
  }
  if (others.length > 0 && shared.length > 0)
    found.push({
      kind: "andere-deelnemers",
      text: `Er ${others.length === 1 ? "doet" : "doen"} ook ${counted(others.length, "andere", "andere")} mee: ${someOf(namesOf(fabric, others))}.`,
      records: [key, ...codesOf(fabric, others)],
    });
  if (task !== null && !sameTask)
    found.push({
      kind: "andere-taak",
      text: `Vliegwiel deelde deze in bij een andere taak: “${taskName(arrangement.task)}”.`,
      records: [key],
    });
  const more = task === null ? [] : otherThemes(arrangement.themes, task);
  if (more.length > 0)
    found.push({
      kind: "ook-thema",
      text: `Doet ook ${enumerate(more.map((label) => `“${label}”`))}, volgens de beleidsterreinen in het register.`,
      records: [key],
    });
  return found;
}

/** The registered themes that do not belong to a task. */
function otherThemes(themes: readonly string[], task: string): string[] {
  const family = familyByCode(task);
  const own = new Set([...(family?.themes ?? []), ...(family?.related ?? [])].map((it) => it.code));
  return themes.filter((code) => !own.has(code)).flatMap((code) => themeByCode(code)?.label ?? []);
}

/** A, b en c; of many the first three and how many more there are. */
export const someOf = (names: string[]): string =>
  names.length <= MOST_NAMES
    ? enumerate(names)
    : `${names.slice(0, MOST_NAMES - 1).join(", ")} en nog ${names.length - MOST_NAMES + 1}`;
