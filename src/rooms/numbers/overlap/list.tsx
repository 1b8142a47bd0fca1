import { Hono } from "hono";
import { formatDay } from "#kit/day.ts";
import { page, publicPage } from "#kit/http/page.tsx";
import { pagingOf } from "#kit/http/api.ts";
import { listQuery } from "#kit/http/query.ts";
import { DayForm, DayText, H2, KeyFigures } from "#kit/look/parts.tsx";
import { ListFoot, listingCsv, Table } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { counted, formatCount } from "#kit/words.ts";
import { CircleHeading, overlapColumns } from "./columns.tsx";
import { Filters } from "./filters.tsx";
import { TASK_CLASSES, type TaskClass } from "./likeness.ts";
import { OVERLAP_API, OVERLAP_PATH } from "./paths.ts";
import { overlapFilter, type OverlapQuery, type Overlaps, overlapsFor } from "./question.ts";
import { rowsOf } from "./rows.ts";

const shape = { ...listQuery, ...overlapFilter };

/** `/kaart/overlap`: what the same people do together more than once; and the same rows as a spreadsheet. */
export const overlapPages = (building: Building): Hono =>
  new Hono()
    .get(
      OVERLAP_PATH,
      publicPage(building, shape, async ({ query, view }) => {
        const overlaps = await overlapsFor(building, query, view.day);
        const { fabric, found } = overlaps;
        const { page: number, pageSize, offset } = pagingOf(query);
        const rows = await rowsOf(building.db, found.slice(offset, offset + pageSize));
        return {
          title: "Zelfde deelnemers, vergelijkbare taak",
          lead: leadOf(overlaps, query, view),
          trail: [{ label: "Kaart", href: view.link("/kaart") }],
          alternates: [
            {
              type: "text/csv",
              href: view.link(`${OVERLAP_PATH}.csv`, withoutPage(view)),
              title: "Deze kringen als spreadsheet",
            },
            {
              type: "application/json",
              href: view.link(OVERLAP_API, withoutPage(view)),
              title: "Deze kringen als JSON",
            },
          ],
          body: (
            <>
              <KeyFigures
                figures={(Object.keys(TASK_CLASSES) as TaskClass[]).map((name) => ({
                  label: FIGURES[name],
                  value: formatCount(overlaps.perClass[name]),
                  href: view.link(OVERLAP_PATH, { ...withoutPage(view), klasse: name }),
                }))}
              />
              <p class="limits">
                In het register: contracten, convenanten en deelnemingen staan hier niet in.{" "}
                {query.lezing === "register"
                  ? "Deelnemers staan hier zoals het register ze noemt, ook als zij zijn opgeheven."
                  : "Opgeheven gemeenten zijn vervangen door hun opvolger."}{" "}
                <a
                  href={view.link(OVERLAP_PATH, {
                    ...withoutPage(view),
                    lezing: query.lezing === "register" ? null : "register",
                  })}
                >
                  {query.lezing === "register" ? "Met opvolgers" : "Zoals het register ze noemt"}
                </a>
              </p>
              <Meaning nested={query.kring === "binnen"} />
              <Filters query={query} fabric={fabric} view={view} />
              <DayForm view={view} />
              <Table
                caption={`${query.kring === "binnen" ? "Kringen die binnen een grotere liggen" : "Kringen met meer dan één regeling"} op ${formatDay(view.day)}`}
                columns={overlapColumns(fabric)}
                rows={rows}
                group={({ overlap }) => ({
                  id: nameOf(overlap),
                  label: <CircleHeading overlap={overlap} fabric={fabric} view={view} />,
                })}
                view={view}
                empty={
                  found.length === 0 ? (
                    <>
                      Geen kringen gevonden met deze keuzes.{" "}
                      <a href={view.link(OVERLAP_PATH)}>Toon alle kringen</a>
                    </>
                  ) : (
                    <>
                      Zoveel pagina’s zijn er niet.{" "}
                      <a href={view.link(OVERLAP_PATH, withoutPage(view))}>Naar de eerste</a>
                    </>
                  )
                }
              />
              <ListFoot
                view={view}
                csv={`${OVERLAP_PATH}.csv`}
                json={OVERLAP_API}
                total={found.length}
                page={number}
                pageSize={pageSize}
                rows="kringen"
              />
              <How view={view} />
            </>
          ),
        };
      }),
    )
    .get(
      `${OVERLAP_PATH}.csv`,
      page(building, shape, async ({ query, view }) => {
        const { fabric, found } = await overlapsFor(building, query, view.day);
        return listingCsv(`zelfde-deelnemers-${view.day}`, {
          columns: overlapColumns(fabric),
          rows: await rowsOf(building.db, found),
        });
      }),
    );

const FIGURES: Record<TaskClass, string> = {
  "zelfde-taak": "met een vergelijkbare taak",
  "andere-taak": "met een andere taak",
  onbekend: "niet te zeggen",
};

/** Circles of the same participants are told apart by those, pairs of circles by both. */
const nameOf = ({ shared, beyond }: { shared: number[]; beyond: number[] }): string =>
  `${shared.join(" ")} + ${beyond.join(" ")}`;

const withoutPage = ({ query }: View) => {
  const { pagina: _page, paginaGrootte: _size, geldigOp: _day, ...rest } = query;
  return rest;
};

function leadOf({ found, perClass }: Overlaps, query: OverlapQuery, view: View): string {
  const day = `op ${formatDay(view.day)}`;
  const chosen = Object.keys(withoutPage(view)).some((name) => name !== "kring" && name !== "lezing");
  const count = query.klasse?.length
    ? found.length
    : Object.values(perClass).reduce((sum, it) => sum + it, 0);
  const among = chosen ? " met uw keuzes" : "";
  if (query.kring === "binnen")
    return `In het register ${count === 1 ? "ligt" : "liggen"} ${day} ${counted(count, "kring", "kringen")} van deelnemers${among} binnen een grotere kring.`;
  const held = new Set(found.flatMap((it) => it.arrangements.map((one) => one.key))).size;
  return `In het register ${count === 1 ? "heeft" : "hebben"} ${day} ${counted(count, "groep", "groepen")} van deelnemers${among} samen meer dan één regeling: ${counted(held, "regeling", "regelingen")} in totaal.`;
}

/** What may and may not be concluded, before the list. */
const Meaning = ({ nested }: { nested: boolean }) =>
  nested ? (
    <p>
      Wie in een kleinere kring samenwerkt, zit met dezelfde partners ook in een grotere. Dat is vaak zo
      bedoeld: niet elke taak heeft dezelfde schaal. U ziet hier kringen van drie of meer deelnemers, die ten
      minste de helft van de grotere kring zijn. Kleinere delen zijn er ook, maar die liggen in bijna elke
      grote kring.
    </p>
  ) : (
    <p>
      Dezelfde deelnemers hebben soms meer dan één regeling. Dat is meestal een keuze en geen dubbel werk: een
      GGD en een veiligheidsregio hebben dezelfde gemeenten, maar elk een eigen taak en een eigen wet. Ook met
      een vergelijkbare taak kan het werk verschillen.
    </p>
  );

const How = ({ view }: { view: View }) => (
  <section aria-labelledby="hoe">
    <H2 id="hoe">Hoe is dit ingedeeld?</H2>
    <dl class="facts">
      <div>
        <dt>Vergelijkbare taak</dt>
        <dd>
          Twee of meer regelingen hebben dezelfde taak. Die taak staat niet in het register; Vliegwiel deelde
          haar in (<a href={view.link("/taken")}>hoe?</a>). Bij elke regeling staat waarom.
        </dd>
      </div>
      <div>
        <dt>Andere taak</dt>
        <dd>Alle taken verschillen, en geen ervan is een brede taak.</dd>
      </div>
      <div>
        <dt>Niet te zeggen</dt>
        <dd>
          De taken verschillen, maar er is een brede bij, zoals “Regio en bestuur”, of een taak die niet is
          herkend. Zo’n regeling kan meer doen dan haar titel zegt.
        </dd>
      </div>
    </dl>
    <p>
      Wat een regeling precies doet, staat in de tekst ervan. Zoekt u een plek voor een nieuwe taak? Dan is
      dit een lijst van bestaande organisaties die dit misschien kunnen doen: de partners kennen elkaar al.
    </p>
    <p class="source">
      Bron: {view.edition.source}, <DayText day={view.edition.day} />; taken door Vliegwiel ingedeeld ·{" "}
      <a href="https://organisaties.overheid.nl/contact">Fout melden</a>
    </p>
  </section>
);
