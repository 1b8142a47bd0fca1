/** For whom somebody does something here. */
import type { Doing } from "#kit/entries/entries.ts";
import { notFound } from "#kit/problem.ts";
import { hasRole, type Person, type Reader, type Side, sideOf } from "#kit/reader.ts";

/** Behind a guarded form there is always a person. */
export const personIn = (reader: Reader): Person => {
  if (reader.kind !== "person") throw notFound("Deze pagina bestaat niet.");
  return reader;
};

export const doing = (reader: Reader, organisation: string, at: Date): Doing => ({
  actor: personIn(reader).id,
  organisation,
  at,
});

/** The side for which somebody writes: that of the place he acts from, where he may write there; else of the place where he may. */
export function sideFor(reader: Reader, organisation: string): Side {
  const { seats, acting } = personIn(reader);
  const writing = seats.filter((it) => it.organisation === organisation && hasRole(it.role, "editor"));
  const seat = writing.find((it) => it.id === acting?.id) ?? writing[0];
  if (!seat) throw notFound("Deze pagina bestaat niet.");
  return sideOf(seat.organ);
}
