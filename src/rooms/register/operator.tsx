import { publicPage } from "#kit/http/page.tsx";
import { formatDay } from "#kit/day.ts";
import { Facts, H2 } from "#kit/look/parts.tsx";
import type { Building } from "#kit/room.ts";

export const OPERATOR_PATH = "/over/beheer";

/** For whoever runs this installation: the one page with commands, that other pages need not show them. */
export const operatorPage = (building: Building) =>
  publicPage(building, {}, ({ view: { edition } }) => ({
    title: "Voor de beheerder",
    lead: `Deze pagina is voor wie Vliegwiel draait. Het register dat hier staat, is van ${formatDay(edition.day)}.`,
    trail: [{ label: "Gegevens en bronnen", href: "/over/gegevens" }],
    timeless: true,
    body: (
      <>
        <H2 id="inladen">Nieuwere en meer gegevens inladen</H2>
        <p class="nl-paragraph">
          {edition.prose
            ? "Het hele register is ingeladen. Dezelfde opdracht werkt het bij."
            : "Vliegwiel komt met een momentopname van de feiten. De teksten van het register (doel, bevoegdheden, beschrijvingen) zijn niet ingeladen. Pagina’s laten die dan weg."}{" "}
          Lezers merken van het inladen niets: een pagina toont alles van ervoor of alles van erna.
        </p>
        <Facts
          facts={COMMANDS.map(([command, what]) => ({
            term: <code>bin/vliegwiel {command}</code>,
            value: what,
          }))}
        />
        <p>
          Alle opdrachten staan er met <code>bin/vliegwiel</code>; de instellingen staan in de README van de
          broncode.
        </p>
      </>
    ),
  }));

const COMMANDS = [
  [
    "import roo",
    "Leest het Register van Overheidsorganisaties in, met de teksten. Doe dit bijvoorbeeld elke nacht.",
  ],
  [
    "import boundaries <bestand>",
    "Leest de grenzen van gemeenten in: de kaart met echte grenzen, en wie buren zijn.",
  ],
  ["import mergers <bestand>", "Leest de gemeententabel in: welke gemeente in welke opging."],
  ["import regions <bestand>", "Leest indelingen in regio’s in, voor “Samenwerking verkennen”."],
] as const;
