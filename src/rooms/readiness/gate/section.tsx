/** On the page of a dossier: how ready it is for the parties, and for everyone whether somebody went on before it was. */
import { amsterdamDay, formatDay } from "#kit/day.ts";
import { Chapter, Note } from "#kit/look/parts.tsx";
import type { Building, Section } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { calledBy, isOfParty, nameIn } from "#rooms/dossiers";
import { isAmongParties } from "./acting.ts";
import { waitedFor } from "./hold.ts";
import { gatePath } from "./paths.ts";
import { keptOf, overridesOf } from "./queries.ts";
import { restingOf, toLookAt } from "./resting.ts";
import { gateOn } from "./standing.ts";

export const gateSections = (building: Building): Section<"dossier">[] => [
  {
    id: "klaar-voor-besluit",
    order: 22,
    label: "Klaar voor besluit",
    render: async (dossier, view) => {
      if (dossier.facts.kind !== "question") return null;
      const among = isAmongParties(view.reader, dossier);
      const ofParty = among || isOfParty(view.reader, dossier);
      // To others it tells that somebody went on, and hardly ever did anybody.
      if (!ofParty && (await overridesOf(building.primary, dossier.id)).length === 0) return null;
      const kept = await keptOf(building.primary, view.reader, dossier, view.today);
      const called = await calledBy(
        building,
        kept.overrides.map((it) => it.organisation),
        view.today,
      );
      const { asked, holding } = gateOn(kept);
      const again = toLookAt(await restingOf(building.primary, view.reader, kept.words, view.today)).length;
      const done = asked.filter((it) => it.answered).length;
      return (
        <Chapter id="klaar-voor-besluit-kop" title="Klaar voor besluit">
          {kept.overrides.map((it) => (
            <Note>
              <p>
                Op {formatDay(amsterdamDay(it.at))} is besloten om door te gaan terwijl nog niet alles was
                beantwoord, door {it.office}, {nameIn(called, it.organisation)}.
              </p>
            </Note>
          ))}
          {!among && isOfParty(view.reader, dossier) && (
            <p>
              {(await waitedFor(building, dossier.id, view.today)).length === 0
                ? "Niets houdt een besluit nog op."
                : "Nog niet alles wat voor het besluit nodig is, is beantwoord."}{" "}
              Wat er is gevraagd en geantwoord, leest de kant die dit dossier bijhoudt.
            </p>
          )}
          {among && (
            <p>
              {done} van {counted(asked.length, "vraag", "vragen")} beantwoord
              {holding.length > 0 && `; het besluit wacht op ${String(holding.length)}`}
              {again > 0 && `; opnieuw te bekijken: ${String(again)}`}.{" "}
              <a href={gatePath(dossier.id)}>Vragen over ICT, beveiliging, privacy en archief</a>
            </p>
          )}
        </Chapter>
      );
    },
  },
];
