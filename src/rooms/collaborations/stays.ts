import type { Day } from "#kit/day.ts";
import type { Stay } from "./organisation-queries.ts";

/** Someone came into a collaboration or went out of it. */
export interface Passage {
  what: "kwam" | "ging";
  /** First day with, or first day without. */
  on: Day;
  key: string;
  title: string;
  /** Dutch: what the day follows from. */
  why: string;
}

/**
 * The days on which one organisation came into collaborations and went out of them, newest first.
 * @param stays its periods per version, by collaboration and start
 */
export function passagesOf(stays: Stay[]): Passage[] {
  const passages: Passage[] = [];
  for (const chain of Map.groupBy(stays, (it) => it.key).values()) {
    chain.forEach((stay, index) => {
      const previous = chain[index - 1];
      const next = chain[index + 1];
      if (!previous || !goesOn(previous, stay)) passages.push(arrival(stay));
      if (stay.valid_until !== null && (!next || !goesOn(stay, next)))
        passages.push(departure(stay, stay.valid_until));
    });
  }
  return passages.sort((a, b) => b.on.localeCompare(a.on) || a.title.localeCompare(b.title, "nl"));
}

/** Whoever is still named after days without any text in force did not leave. */
const goesOn = (stay: Stay, next: Stay): boolean =>
  next.valid_from === stay.valid_until || stay.ended_on === null;

function arrival(stay: Stay): Passage {
  const why =
    stay.basis === "predecessor"
      ? "het register noemt haar opvolger"
      : stay.basis === "successor"
        ? "opvolger van een opgeheven deelnemer"
        : stay.joined === stay.valid_from
          ? "toetredingsdatum in het register"
          : stay.joined === null || stay.joined < stay.valid_from
            ? "begin van de tekst, of van de organisatie zelf"
            : "eerste tekst in het register";
  return { what: "kwam", on: stay.valid_from, key: stay.key, title: stay.title, why };
}

function departure(stay: Stay, on: Day): Passage {
  const why =
    stay.ended_on !== on || stay.ended_basis === null
      ? "de organisatie of de samenwerking hield op te bestaan"
      : stay.ended_basis === "volgende versie"
        ? "staat niet meer in de volgende tekst"
        : stay.ended_basis === "einde van de samenwerking"
          ? "de samenwerking is beëindigd"
          : `opgevolgd door ${stay.succeeded_by_name ?? "een andere organisatie"}`;
  return { what: "ging", on, key: stay.key, title: stay.title, why };
}
