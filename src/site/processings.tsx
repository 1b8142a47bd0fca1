/** `/over/verwerkingen`: the register of processing activities (AVG, article 30), of all rooms. */
import { publicPage } from "#kit/http/page.tsx";
import { bullets, Chapter, Facts } from "#kit/look/parts.tsx";
import { PhoneFold } from "#kit/look/folded.tsx";
import { WithRail } from "#kit/look/rail.tsx";
import { inWords, type Processing, type Term } from "#kit/processing.ts";
import type { Building, Room } from "#kit/room.ts";
import { AGREEMENT } from "./agreement.tsx";

export const PROCESSINGS = "/over/verwerkingen";

export const processingsPage = (building: Building, rooms: readonly Room[]) =>
  publicPage(building, {}, () => {
    const all = building.providers.length === 0 ? [] : rooms.flatMap((room) => room.processings ?? []);
    return {
      title: "Wat we met persoonsgegevens doen",
      lead:
        all.length === 0
          ? "Niets: op deze website kan niemand inloggen, en van wie leest, wordt niets bewaard."
          : "Het register van verwerkingen: waarvoor, op welke grond, welke gegevens, wie ze krijgt en hoe lang.",
      trail: [{ label: "Privacy", href: "/over/privacy" }],
      timeless: true,
      body: (
        <WithRail stops={all.map(({ id, name }) => ({ id, label: name }))}>
          {all.map((it) => (
            <One {...it} />
          ))}
          <p>
            Gegevens van burgers staan hier niet in. Wie verantwoordelijk is en bij wie u uw rechten gebruikt,
            leest u bij <a href={AGREEMENT}>Afspraken over gegevens</a>.
            {all.length > 0 && (
              <>
                {" "}
                Van uzelf ziet u alles bij <a href="/mijn-gegevens">Mijn gegevens</a>.
              </>
            )}
          </p>
        </WithRail>
      ),
    };
  });

const One = ({ id, name, purpose, ground, persons, data, receivers, terms, measures }: Processing) => (
  <Chapter id={id} title={name}>
    <p>{purpose}</p>
    <PhoneFold summary="Grond, gegevens en termijn">
      <Facts
        facts={[
          { term: "Grond", value: ground },
          { term: "Van wie", value: persons },
          { term: "Welke gegevens", value: bullets(data) },
          { term: "Wie ze krijgt", value: bullets(receivers) },
          { term: "Hoe lang", value: bullets(terms.map(termText)) },
          { term: "Hoe beschermd", value: bullets(measures) },
          { term: "Buiten de EU", value: "niets" },
        ]}
      />
    </PhoneFold>
  </Chapter>
);

const termText = ({ what, lasts }: Term): string =>
  `${what}: ${typeof lasts === "string" ? lasts : inWords(lasts)}.`;
