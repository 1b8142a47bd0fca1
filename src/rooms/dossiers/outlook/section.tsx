/** On the page of a council: what dossiers will ask of it first. */
import { DayText, H2 } from "#kit/look/parts.tsx";
import type { Building, Section } from "#kit/room.ts";
import { dossierPath } from "../paths.ts";
import { dayOf } from "./asks.ts";
import { priceText } from "./columns.tsx";
import { outlookPath } from "./paths.ts";
import { outlookOf } from "./reading.ts";

const MOST_SHOWN = 3;

export const councilSections = (building: Building): Section<"council">[] => [
  {
    id: "langetermijnagenda",
    order: 10,
    label: "Langetermijnagenda",
    render: async ({ organisation: { key } }, view) => {
      const { asks, undated } = await outlookOf(building, view.reader, key, view.today);
      if (asks.length + undated.length === 0) return null;
      return (
        <>
          <H2 id="langetermijnagenda-kop">Langetermijnagenda</H2>
          <ul>
            {asks.slice(0, MOST_SHOWN).map(({ dossier, ask }) => (
              <li>
                <DayText day={dayOf(ask)} />: {ask.name.toLowerCase()} over{" "}
                <a href={dossierPath(dossier.id)}>{dossier.title}</a>
                {priceText(dossier.own) !== null && `; voor ons ${priceText(dossier.own) ?? ""}`}
              </li>
            ))}
          </ul>
          <p>
            <a href={outlookPath(key)}>Alles wat dossiers van de raad gaan vragen</a>
          </p>
        </>
      );
    },
  },
];
