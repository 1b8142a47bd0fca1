import { formatDay } from "#kit/day.ts";
import { DEFAULT_PAGE_SIZE } from "#kit/http/api.ts";
import { extremesOf } from "#kit/extremes.ts";
import { list } from "#kit/list.tsx";
import { PhoneChapter } from "#kit/look/folded.tsx";
import { Facts, KeyFigures, SourceOfMany } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { counted, formatCount } from "#kit/words.ts";
import { namedExecutor } from "#rooms/collaborations";
import { namedMunicipality } from "#rooms/organisations";
import { OverlapSchema, overlapAnswer } from "./api.ts";
import { CircleHeading, overlapColumns } from "./columns.tsx";
import { Filters, namesShown } from "./filters.tsx";
import { TASK_CLASSES, type TaskClass } from "./likeness.ts";
import type { Overlap } from "./overlaps.ts";
import { OVERLAP_PATH } from "./paths.ts";
import { overlapFilter, type OverlapQuery, type Overlaps, overlapsFor } from "./question.ts";
import { type ExplainedOverlap, explained, type OverlapLine } from "./rows.ts";

/** `/kaart/overlap`: what the same people do together more than once; one line for each arrangement of a circle. */
export const overlapList = list<typeof overlapFilter, ExplainedOverlap, Overlaps, OverlapLine>({
  path: OVERLAP_PATH,
  filter: overlapFilter,
  named: { uitvoerder: namedExecutor, gemeente: namedMunicipality },
  title: "Zelfde deelnemers, vergelijkbare taak",
  file: "zelfde-deelnemers",
  noun: ["groep", "groepen"],
  pageSize: DEFAULT_PAGE_SIZE,
  rows: async (building, { query, day, offset, limit }) => {
    const overlaps = await overlapsFor(building, query, day);
    const { found } = overlaps;
    const rows = await explained(building.db, found.slice(offset, offset + limit));
    return { rows, total: found.length, with: overlaps };
  },
  lines: (circle) => circle.lines,
  heading: (overlap, { with: { fabric }, view }) => (
    <CircleHeading overlap={overlap} fabric={fabric} view={view} />
  ),
  fields: ({ fabric }) => overlapColumns(fabric),
  lead: ({ with: overlaps, query, view }) => leadOf(overlaps, query, view),
  caption: ({ query, view }) =>
    `${query.kring === "binnen" ? "Groepen die binnen een grotere liggen" : "Groepen met meer dan één regeling"} op ${formatDay(view.day)}; de taak is door Vliegwiel ingedeeld`,
  empty: ({ view }) => (
    <>
      Geen groepen gevonden met deze keuzes. <a href={view.link(OVERLAP_PATH)}>Toon alle groepen</a>
    </>
  ),
  trail: (view) => [{ label: "Kaart", href: view.link("/kaart") }],
  choices: async ({ building, with: { perClass }, query, view }) => (
    <>
      <KeyFigures
        figures={(Object.keys(TASK_CLASSES) as TaskClass[]).map((name) => ({
          label: FIGURES[name],
          value: formatCount(perClass[name]),
          href: view.link(OVERLAP_PATH, { ...withoutPage(view), klasse: name }),
        }))}
      />
      <Limits query={query} view={view} />
      <Meaning nested={query.kring === "binnen"} />
      <Filters query={query} names={await namesShown(building, view)} view={view} />
    </>
  ),
  asksAgain: async ({ building, query, view, errors }) => (
    <Filters {...{ query, view, errors }} names={await namesShown(building, view)} />
  ),
  below: ({ view }) => <How view={view} />,
  api: {
    path: "/lappendeken/overlap",
    operationId: "lijstOverlap",
    tag: "Lappendeken",
    summary: "Regelingen met dezelfde deelnemers, of met een groep binnen een grotere",
    description:
      "Zonder `kring`: deelnemers die precies dezelfde zijn. Met `kring=binnen`: groepen van drie of meer deelnemers " +
      "die geheel binnen een grotere liggen en daarvan ten minste de helft zijn. Een groep telt mee als één van haar " +
      "regelingen aan de andere keuzes voldoet. Opgeheven deelnemers zijn vervangen door hun opvolger, tenzij " +
      "`lezing=register`.",
    name: "Overlaplijst",
    item: OverlapSchema,
    json: (circle, { with: { fabric } }) => overlapAnswer(circle, fabric),
    mostRows: 500,
  },
});

/** What is not in the list, and who stands in it for whom is no longer there. */
const Limits = ({ query: { lezing }, view }: { query: OverlapQuery; view: View }) => {
  const registered = lezing === "register";
  return (
    <p class="limits">
      In het register: contracten, convenanten en deelnemingen staan hier niet in.{" "}
      {registered
        ? "Deelnemers staan hier zoals het register ze noemt, ook als zij zijn opgeheven."
        : "Opgeheven gemeenten zijn vervangen door hun opvolger."}{" "}
      <a href={view.link(OVERLAP_PATH, { ...withoutPage(view), lezing: registered ? null : "register" })}>
        {registered ? "Met opvolgers" : "Zoals het register ze noemt"}
      </a>
    </p>
  );
};

const FIGURES: Record<TaskClass, string> = {
  "zelfde-taak": "met een vergelijkbare taak",
  "andere-taak": "met een andere taak",
  onbekend: "niet te zeggen",
};

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
    return `In het register ${count === 1 ? "ligt" : "liggen"} ${day} ${counted(count, "groep deelnemers", "groepen deelnemers")}${among} binnen een grotere groep.`;
  const held = new Set(found.flatMap((it) => it.arrangements.map((one) => one.key))).size;
  return `In het register ${count === 1 ? "heeft" : "hebben"} ${day} ${counted(count, "groep", "groepen")} van deelnemers${among} samen meer dan één regeling: ${counted(held, "regeling", "regelingen")} in totaal${mostTogether(found)}.`;
}

/** The circle that comes back most often: the rest of the sentence; nothing when several do. */
function mostTogether(found: readonly Overlap[]): string {
  const together = extremesOf(
    found,
    (it) => it.arrangements.length,
    (it) => counted(it.shared.length, "deelnemer", "deelnemers"),
  );
  if (!together || together.most.value === together.least.value) return "";
  const { value, names } = together.most;
  return names.length > 1
    ? `, ten hoogste ${formatCount(value)} per groep`
    : `; ${names[0]} samen in ${formatCount(value)} is het meest`;
}

/** What may and may not be concluded, before the list. */
const Meaning = ({ nested }: { nested: boolean }) =>
  nested ? (
    <p>
      Wie in een kleinere groep samenwerkt, zit met dezelfde partners ook in een grotere. Dat is vaak zo
      bedoeld: niet elke taak heeft dezelfde schaal. U ziet hier groepen van drie of meer deelnemers, die ten
      minste de helft van de grotere groep zijn. Kleinere delen zijn er ook, maar die liggen in bijna elke
      grote groep.
    </p>
  ) : (
    <p>
      Dezelfde deelnemers hebben soms meer dan één regeling. Dat is meestal een keuze en geen dubbel werk: een
      GGD en een veiligheidsregio hebben dezelfde gemeenten, maar elk een eigen taak en een eigen wet. Ook met
      een vergelijkbare taak kan het werk verschillen.
    </p>
  );

const How = ({ view }: { view: View }) => (
  <PhoneChapter id="hoe" title="Hoe is dit ingedeeld?" opens="Wanneer een taak vergelijkbaar is">
    <Facts
      facts={[
        {
          term: "Vergelijkbare taak",
          value: (
            <>
              Twee of meer regelingen hebben dezelfde taak. Die taak staat niet in het register; Vliegwiel
              deelde haar in (<a href={view.link("/taken")}>hoe?</a>). Bij elke regeling staat waarom.
            </>
          ),
        },
        { term: "Andere taak", value: "Alle taken verschillen, en geen ervan is een brede taak." },
        {
          term: "Niet te zeggen",
          value:
            "De taken verschillen, maar er is een brede bij, zoals “Regio en bestuur”, of een taak die niet is herkend. Zo’n regeling kan meer doen dan haar titel zegt.",
        },
      ]}
    />
    <p>
      Wat een regeling precies doet, staat in de tekst ervan. Zoekt u een plek voor een nieuwe taak? Dan is
      dit een lijst van bestaande organisaties die dit misschien kunnen doen: de partners kennen elkaar al.
    </p>
    <SourceOfMany view={view}>; taken door Vliegwiel ingedeeld</SourceOfMany>
  </PhoneChapter>
);
