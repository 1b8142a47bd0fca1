import { Hono } from "hono";
import { formatDay } from "#kit/day.ts";
import { counted, formatCount } from "#kit/words.ts";
import { AllOnPhone } from "#kit/look/folded.tsx";
import { H2 } from "#kit/look/parts.tsx";
import type { Building, View } from "#kit/room.ts";
import { membershipsOf, readChainsOn } from "#rooms/collaborations";
import { pageAbout, readCouncil } from "../council.ts";
import { councilTrail } from "../paths.ts";
import { ownFactsOf } from "../own/own-facts.ts";
import { readSheets, type Sheet } from "./sheet.ts";
import { SheetView } from "./sheet-view.tsx";

/** Page one is the table of contents; every sheet is one page. */
const FIRST_SHEET = 2;

/** All information sheets of one organisation with a table of contents, to print or save in one go. */
export const bookletPages = (building: Building): Hono =>
  new Hono().get(
    "/voor-de-raad/:code/boekje",
    pageAbout(building, {}, "/boekje", readCouncil, async ({ view, organisation, words }) => {
      const { db } = building;
      const [memberships, own] = await Promise.all([
        membershipsOf(db, organisation.key, view.day),
        ownFactsOf(building, organisation.key, view),
      ]);
      const chains = await readChainsOn(
        db,
        memberships.map((it) => it.key),
        view.day,
      );
      const sheets = await readSheets(db, chains, view.day, { organisation, words }, (key) => own.get(key));
      return {
        title: `Informatiebladen van ${organisation.name}`,
        lead:
          sheets.length === 0
            ? `${organisation.name} nam op ${formatDay(view.day)} volgens het register aan geen gemeenschappelijke regeling deel.`
            : `${counted(sheets.length, "gemeenschappelijke regeling", "gemeenschappelijke regelingen")} waaraan ${organisation.name} op ${formatDay(view.day)} volgens het register ${view.dayChosen ? "deelnam" : "deelneemt"}; van elk één A4.`,
        trail: councilTrail(view, organisation),
        styles: ["council.css"],
        body: (
          <div class="booklet">
            <p class="limits no-print">
              Afdrukken of bewaren als PDF doet u met uw browser (Ctrl of ⌘ en P): eerst de inhoud, dan elk
              blad op een eigen pagina.
            </p>
            <Contents sheets={sheets} view={view} />
            {sheets.length > 0 && (
              <AllOnPhone>
                Toon {sheets.length === 1 ? "het blad" : `alle ${formatCount(sheets.length)} bladen`}
              </AllOnPhone>
            )}
            {sheets.map((sheet, index) => (
              <SheetView
                sheet={sheet}
                view={view}
                publicUrl={building.host.publicUrl}
                pageNumber={index + FIRST_SHEET}
              />
            ))}
          </div>
        ),
      };
    }),
  );

const Contents = ({ sheets, view }: { sheets: Sheet[]; view: View }) => (
  <section class="contents" aria-labelledby="inhoud-kop">
    <H2 id="inhoud-kop">Inhoud</H2>
    {sheets.length === 0 ? (
      <p class="empty">Er zijn dus geen bladen.</p>
    ) : (
      <ol>
        {sheets.map(({ moment: { chain, version } }, index) => (
          <li>
            <a href={`#blad-${chain.key}`}>{version.title}</a>
            <span class="page-number">{index + FIRST_SHEET}</span>
          </li>
        ))}
      </ol>
    )}
    <p class="limits">
      Bron: {view.edition.source}, stand van {formatDay(view.edition.day)}. Contracten, convenanten en
      deelnemingen staan daar niet in. Geldbedragen, stemmen en vertegenwoordigers ook niet: die vult een
      organisatie zelf aan. Dit boekje is geen juridisch advies; controleer in de regeling.
    </p>
  </section>
);
