/** On the page of an organisation, for its own people: how far it is with what it answers. */
import { H2 } from "#kit/look/parts.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, Section } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { accountOf } from "./account.ts";
import { answersPath } from "./paths.ts";

export const answerSections = ({ primary }: Building): Section<"organisation">[] => [
  {
    id: "klaar-voor-besluit",
    order: 19,
    label: "Klaar voor besluit",
    render: async ({ key }, view) => {
      if (seatIn(view.reader, key, "reader") === undefined) return null;
      const rows = await accountOf(primary, view.reader, key, view.today);
      const open = rows.filter((it) => it.standing === "open").length;
      const stale = rows.filter((it) => it.standing === "stale").length;
      return (
        <>
          <H2 id="klaar-voor-besluit-kop">Klaar voor besluit</H2>
          <p>
            {counted(rows.length - open, "vraag", "vragen")} beantwoord, {open} open
            {stale > 0 && `, ${stale} opnieuw te bekijken`}. Alleen uw eigen organisatie ziet deze aantallen.
          </p>
          <p class="no-print">
            <a href={answersPath(key)}>De vragen en de antwoorden</a>
          </p>
        </>
      );
    },
  },
];
