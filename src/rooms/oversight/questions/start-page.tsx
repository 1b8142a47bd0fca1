import { Hono } from "hono";
import { publicPage } from "#kit/http/page.tsx";
import { textField } from "#kit/http/query.ts";
import { CompletingInput } from "#kit/look/completing.tsx";
import { describedBy, ErrorSummary, FieldMessages } from "#kit/look/form.tsx";
import { bullets, Button, H2 } from "#kit/look/parts.tsx";
import { wasSent } from "#kit/sent.ts";
import { counted, formatCount } from "#kit/words.ts";
import type { Building, View } from "#kit/room.ts";
import {
  countOrganisations,
  listOrganisations,
  type OrganisationType,
  OwnFirst,
  ownMunicipality,
  shortName,
} from "#rooms/organisations";
import { COUNCIL_TYPES } from "../council.ts";
import { agendaPath, changesPath, councilPath } from "../paths.ts";
import { councilMeant, NamesAlike, namesAlike } from "./names-alike.tsx";

/** More names than there are now; a list that is longer helps nobody to find one. */
const MOST_NAMES = 600;

/** Said to who sends the form as it was. */
const NO_NAME = { field: "zoek", message: "Vul de naam van uw gemeente, provincie of waterschap in." };

/** Where a council member or clerk begins: find your own organisation, and read what you get there. */
export const startPages = (building: Building): Hono =>
  new Hono().get(
    "/voor-de-raad",
    publicPage(building, { zoek: textField.optional() }, async ({ c, query, view }) => {
      const sure = query.zoek === undefined ? null : await councilMeant(building, query.zoek, view.day);
      if (sure !== null) return c.redirect(view.link(councilPath(sure)), 302);
      const filter = {
        day: view.day,
        types: COUNCIL_TYPES,
        ...(query.zoek === undefined ? {} : { text: query.zoek }),
      };
      const [rows, total] = await Promise.all([
        listOrganisations(building.db, filter, { sort: "naam", offset: 0, limit: MOST_NAMES }),
        countOrganisations(building, filter),
      ]);
      const { zoek } = query;
      const alike = zoek !== undefined && total === 0 ? await namesAlike(building, zoek, view.day) : [];
      const own = await ownMunicipality(building.db, c);
      const errors = zoek === undefined && wasSent(c, "zoek") ? [NO_NAME] : [];
      return {
        title: "Voor de raad",
        ...(errors.length > 0 ? { status: 400 as const } : {}),
        lead: "Zoek uw gemeente, provincie of waterschap en lees waar u in zit, wie beslist en wanneer de raad aan zet is.",
        styles: ["council.css"],
        body: (
          <>
            {errors.length > 0 && <ErrorSummary errors={errors} />}
            {own && (
              <OwnFirst
                name={own.name}
                ways={[
                  { label: "Zes vragen van de raad", href: view.link(councilPath(own.key)) },
                  { label: "Raadsagenda", href: view.link(agendaPath(own.key)) },
                  { label: "Wat er veranderde", href: view.link(changesPath(own.key)) },
                ]}
              />
            )}
            <form class="search-form" action="/voor-de-raad" method="get" role="search">
              {view.dayChosen && <input type="hidden" name="geldigOp" value={view.day} />}
              <label class="utrecht-form-label" for="zoek">
                Naam van uw gemeente, provincie of waterschap
              </label>
              <FieldMessages field="zoek" errors={errors} />
              <CompletingInput
                type="search"
                id="zoek"
                name="zoek"
                value={query.zoek ?? ""}
                aria-invalid={errors.length > 0 ? "true" : undefined}
                aria-describedby={describedBy("zoek", errors, false)}
                completes={{ what: "organisaties", types: COUNCIL_TYPES }}
              />
              <Button>Zoeken</Button>
            </form>
            {query.zoek !== undefined && (
              <p role="status">
                {total === 0 ? (
                  <>
                    Niets gevonden met “{query.zoek}”.{" "}
                    <a href={view.link("/voor-de-raad")}>Toon ze allemaal</a>
                  </>
                ) : (
                  `${counted(total, "organisatie", "organisaties")} gevonden.`
                )}
              </p>
            )}
            <NamesAlike found={alike} view={view} />
            {query.zoek === undefined && <WhatYouGet view={view} />}
            {total > rows.length && (
              <p>Hier staan de eerste {formatCount(rows.length)} namen. Zoek op naam voor de andere.</p>
            )}
            {COUNCIL_TYPES.map((type) => (
              <Names
                type={type}
                rows={rows.filter((it) => it.type === type)}
                open={query.zoek !== undefined}
                view={view}
              />
            ))}
          </>
        ),
      };
    }),
  );

const WhatYouGet = ({ view }: { view: View }) => (
  <>
    <H2>Wat u krijgt</H2>
    {bullets(
      [
        "Antwoord op zes vragen: wat doen we samen, wat kost het, waarover beslissen wij, wanneer kunnen wij sturen, wie vertegenwoordigt ons, en hoe komen we eruit.",
        "Van elke regeling een informatieblad op één A4, en alle bladen samen als boekje.",
        "Een agenda van momenten waarop de raad iets kan vinden, en een overzicht van wat er veranderde.",
        <>
          Gaat uw gemeente fuseren? <a href={view.link("/voor-de-raad/herindeling")}>Maak een werklijst</a>{" "}
          van wat er met de regelingen moet gebeuren.
        </>,
      ],
      "prose",
    )}
    <p class="limits">
      Alles komt uit het openbare register. Wat daar niet in staat, ziet u als open plek, met wie het kan
      invullen. Het is geen juridisch advies: controleer het in de regeling.
    </p>
  </>
);

const PLURALS: Partial<Record<OrganisationType, string>> = {
  gemeente: "Gemeenten",
  provincie: "Provincies",
  waterschap: "Waterschappen",
};

/** The names of one kind; closed at first, for nobody reads 342 names to find one. */
const Names = ({
  type,
  rows,
  open,
  view,
}: {
  type: OrganisationType;
  rows: { key: string; name: string }[];
  open: boolean;
  view: View;
}) => {
  if (rows.length === 0) return null;
  return (
    <details open={open}>
      <summary>
        {PLURALS[type] ?? type} ({formatCount(rows.length)})
      </summary>
      {bullets(
        rows.map((it) => <a href={view.link(councilPath(it.key))}>{shortName(it.name)}</a>),
        "name-list",
      )}
    </details>
  );
};
