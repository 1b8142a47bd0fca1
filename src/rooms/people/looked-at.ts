/** Whose data a reader was shown: written down where a page, a file or an answer shows them. */
import { type Look, noteLook } from "#kit/looks.ts";
import type { Reader } from "#kit/reader.ts";
import { seatIn } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { GuestOf } from "./guests/guests.ts";

/** Writes down who was shown to a reader; as members, unless told. */
export async function lookedAt(
  { primary, clock }: Building,
  reader: Reader,
  organisation: string,
  persons: readonly string[],
  more: Partial<Omit<Look, "reader" | "organisation">> = {},
): Promise<void> {
  if (reader.kind !== "person") return;
  const look = {
    processing: "leden",
    action: "organisatie.leden.lezen",
    ...{ reader, organisation },
    ...more,
  };
  await noteLook(primary, look, persons, clock());
}

/**
 * Writes down that a reader saw the addresses of guests, for the first of these parties in which he has a place.
 * @param action by which he reads the thing that they are guests of
 */
export async function lookedAtGuests(
  building: Building,
  reader: Reader,
  action: string,
  parties: readonly string[],
  guests: readonly Pick<GuestOf, "id" | "email">[],
): Promise<void> {
  const party = parties.find((it) => seatIn(reader, it, "reader"));
  if (party === undefined) return;
  const shown = guests.filter((it) => it.email !== null).map((it) => it.id);
  await lookedAt(building, reader, party, shown, { processing: "gasten", action });
}
