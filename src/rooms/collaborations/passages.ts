import type { Day } from "#kit/day.ts";
import { enumerate } from "#kit/words.ts";
import type { StayPart } from "./organisation-queries.ts";
import { END_WORDS, SINCE_WORDS } from "./words.ts";

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

/** The days on which one organisation came into collaborations and went out of them, newest first. */
export const passagesOf = (parts: StayPart[]): Passage[] =>
  parts
    .flatMap((it) => [
      ...(it.valid_from === it.since ? [arrival(it)] : []),
      ...(it.ended_on !== null && it.valid_until === it.ended_on ? [departure(it, it.ended_on)] : []),
    ])
    .sort((a, b) => b.on.localeCompare(a.on) || a.title.localeCompare(b.title, "nl"));

const arrival = ({ key, title, since, since_basis }: StayPart): Passage => ({
  what: "kwam",
  on: since,
  key,
  title,
  why: SINCE_WORDS[since_basis],
});

const departure = ({ key, title, ended_basis, heirs }: StayPart, on: Day): Passage => ({
  what: "ging",
  on,
  key,
  title,
  why: [ended_basis && END_WORDS[ended_basis], enumerate(heirs.map((it) => it.name))]
    .filter(Boolean)
    .join(" "),
});
