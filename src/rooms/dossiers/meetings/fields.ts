/** What is asked of a meeting of administrators, and both ways between that and what is kept. */
import { type Day, formatDay } from "#kit/day.ts";
import { type FormInput, nameField, optional, textField } from "#kit/form-fields.tsx";
import { type FieldError, inWords, Problem } from "#kit/problem.ts";
import { readField } from "#kit/read-field.ts";
import type { Building } from "#kit/room.ts";
import { codesTyped, goneBefore, namesFor, organisationByCode } from "#rooms/organisations";
import { readDays } from "#rooms/oversight";
import type { Db } from "../db.ts";
import type { MeetingFacts } from "./facts.ts";
import { MOST_PAPERS_DAYS } from "./tables.ts";

export const meetingFields = {
  naam: textField("Naam van het overleg", {
    hint: "Bijvoorbeeld: Portefeuillehoudersoverleg Jeugd Groningen.",
  }),
  wie: nameField(
    "Andere organisaties die meedoen",
    { what: "organisaties", several: true },
    { hint: "Namen of codes, met een komma ertussen. Uw eigen organisatie hoort er vanzelf bij." },
  ),
  dagen: textField("Dagen waarop u overlegt", {
    most: 5_000,
    hint: "Eén per regel, zoals 3-6-2027 of 3 juni 2027. Ook van meer jaren.",
  }),
  stukken: readField(
    textField("Hoeveel dagen van tevoren moeten stukken binnen zijn?", {
      hint: "Een getal, bijvoorbeeld 14. Valt die dag op een vrije dag, dan geldt de werkdag ervoor.",
    }),
    (typed) =>
      /^\d{1,2}$/.test(typed) && Number(typed) <= MOST_PAPERS_DAYS
        ? Number(typed)
        : `Geef een aantal dagen van 0 tot en met ${MOST_PAPERS_DAYS}.`,
  ),
  plaats: optional(textField("Waar en hoe laat?", { hint: "Bijvoorbeeld: gemeentehuis, 14.00 uur." })),
};

type MeetingInput = FormInput<typeof meetingFields>;

/**
 * What was filled in, with keys for names.
 * @param before what it was: a day that has been stays, and who took part until now may be no more
 * @throws Problem 422 with everything that is not clear
 */
export async function meetingIn(
  building: Building,
  input: MeetingInput,
  { owner, today, before }: { owner: string; today: Day; before: MeetingFacts | null },
): Promise<MeetingFacts> {
  const errors: FieldError[] = [];
  const days = daysTyped(input.dagen, today, before?.days ?? [], errors);
  const parties = new Set([owner]);
  const texts = input.wie.split(",").map((it) => it.trim());
  for (const text of texts.filter((it) => it !== "")) {
    const { codes, errors: unclear } = await codesTyped(building, "wie", [text], today);
    errors.push(...unclear.map((it) => ({ ...it, message: inWords(it) })));
    const db: Db = building.db;
    const found = codes[0] === undefined ? null : await organisationByCode(db, codes[0]);
    if (!found) continue;
    parties.add(found.key);
    const known = before?.participants.includes(found.key) ?? false;
    const gone = known
      ? null
      : await goneBefore(db, found, today, { cannot: "kan niet meedoen", instead: "Noem" });
    if (gone !== null) errors.push({ field: "wie", message: gone });
  }
  if (errors.length === 0 && parties.size === 1)
    errors.push({ field: "wie", message: "Noem ten minste één andere organisatie." });
  if (errors.length > 0) throw new Problem(422, "Niet alles is goed ingevuld.", errors);
  const participants = [...parties].toSorted();
  return { name: input.naam, days, papersDays: input.stukken, place: input.plaats ?? null, participants };
}

/** The days that were typed, in order; a day that has been is refused, unless it stood there already. */
function daysTyped(text: string, today: Day, known: readonly Day[], errors: FieldError[]): Day[] {
  const wrong = (message: string) => errors.push({ field: "dagen", message });
  const { days, errors: unread } = readDays(text, Number(today.slice(0, 4)));
  for (const it of unread) wrong(it);
  const past = (days ?? []).filter((it) => it < today && !known.includes(it));
  for (const it of past) wrong(`${formatDay(it)} is al geweest. Geef dagen vanaf vandaag.`);
  return [...new Set(days ?? [])].toSorted();
}

/** The fields as they stand for what is kept. */
export const meetingTyped = async (
  db: Db,
  owner: string,
  { name, days, papersDays, place, participants }: MeetingFacts,
): Promise<Record<string, string>> => ({
  naam: name,
  wie: await namesFor(
    db,
    participants.filter((it) => it !== owner),
  ),
  dagen: days.map(formatDay).join("\n"),
  stukken: String(papersDays),
  plaats: place ?? "",
});
