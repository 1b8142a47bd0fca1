/** "Technische werking": how each part of the answer comes about, with the weights that are in use. */
import { formatDay } from "#kit/day.ts";
import { H3 } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { type Term, TERMS } from "../engine/terms.ts";
import { LEARNED } from "../engine/terms.ts";
import file from "../engine/weights.json" with { type: "json" };
import { TERM_WORDS } from "./terms.ts";

interface Weighed {
  term: Term;
  weight: number;
}

const columns: Column<Weighed>[] = [
  { label: "Waar het naar kijkt", csv: (it) => TERM_WORDS[it.term] },
  {
    label: "Gewicht",
    numeric: true,
    cell: (it) => decimal(it.weight),
  },
];

const decimal = (value: number): string =>
  value.toLocaleString("nl-NL", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const HowItWorks = ({ view }: { view: View }) => {
  const weighed = TERMS.map((term): Weighed => ({ term, weight: LEARNED[term] })).sort(
    (a, b) => b.weight - a.weight,
  );
  const [from = "", until = ""] = file.about.starts.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return (
    <>
      <H3 id="partners">Technische werking: partners</H3>
      <p>
        Wat erin gaat: wie het vraagt, de taak en de dag. Wat eruit komt: organisaties op volgorde, met
        redenen. De score is een optelsom: elk onderdeel is een getal van 0 tot 1 en telt mee met zijn
        gewicht. Geen gewicht is kleiner dan nul: niets telt tegen iemand. Zonder de regeling achter een reden
        verandert de score. Dezelfde vraag geeft altijd hetzelfde antwoord.
      </p>
      <Table
        caption="De onderdelen van de score, het zwaarste eerst"
        columns={columns}
        rows={weighed}
        empty="Er zijn geen onderdelen."
        view={view}
      />
      <p>
        Het algoritme leert niet terwijl u het gebruikt. De gewichten zijn één keer bepaald, op{" "}
        {file.about.numberOfStarts} samenwerkingen die begonnen vanaf {formatDay(from)} en vóór{" "}
        {formatDay(until)}, met {file.about.numberOfQuestions.toLocaleString("nl-NL")} vragen: wie van de
        deelnemers zou het hebben gevonden? Gekozen zijn de gewichten waarmee de echte deelnemers het hoogst
        staan. Latere jaren zijn daarvoor niet gebruikt; daarop is gemeten.
      </p>
      <p>
        Voor een dag in het verleden telt alleen wat toen bekend was. Wie sindsdien is samengegaan, telt als
        de organisatie van nu.
      </p>
      <H3 id="bestaat-al">Technische werking: bestaat dit al?</H3>
      <p>
        Wij vergelijken uw deelnemers en uw woorden met elke regeling. Die heet waarschijnlijk dezelfde als al
        uw deelnemers erin zitten en het om dezelfde taak of dezelfde woorden gaat. Anders lijkt zij erop, met
        wat anders is.
      </p>
      <H3 id="gastheren">Technische werking: bestaande organisaties</H3>
      <p>
        Hoger staat een regeling die de taak al doet, waar uw deelnemers in zitten of waarvan zij de
        deelnemers kennen, en die dichtbij ligt. Kan de vorm niet wat u nodig heeft, dan telt de score half.
      </p>
      <H3 id="niveau-en-vorm">Technische werking: maat en vorm</H3>
      <p>
        Hier is geen score. Bij de maat tellen wij hoe groot bestaande regelingen zijn en met welk gebied uw
        deelnemers samenvallen. Bij de vorm zeggen regels van de wet wat kan; de volgorde is hoe vaak een vorm
        eerder is gekozen.
      </p>
    </>
  );
};
