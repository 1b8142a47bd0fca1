/** How the page of an organisation opens: its place on the map, and beside it whom it meets most. */
import type { PropsWithChildren } from "hono/jsx";
import type { Day } from "#kit/day.ts";
import { BarTable } from "#kit/look/bars.tsx";
import { bullets, H2 } from "#kit/look/parts.tsx";
import type { Building, Section, View } from "#kit/room.ts";
import { holdsOn } from "#kit/validity.ts";
import { counted, formatCount } from "#kit/words.ts";
import { type Company, companyOn, participantsServed } from "#rooms/collaborations";
import { countOnTheMap, patchCodes } from "#rooms/day";
import { NETWORK } from "#rooms/network";
import {
  fullName,
  type Organisation,
  organisationsOf,
  organisationPath,
  shortName,
} from "#rooms/organisations";
import type { Db } from "../db.ts";
import { QUILT_PATH } from "../quilt/paths.ts";
import { placePath } from "./paths.ts";
import { PLACE } from "./place.tsx";

/** As many as one takes in at a glance; the whole list stands further down the page. */
const MOST_BARS = 8;
const MOST_NAMED = 20;

export const placeSection = (building: Building): Section<"organisation"> => ({
  id: "met-wie",
  order: 1,
  label: "Met wie",
  render: async (organisation, view) => {
    const { key } = organisation;
    const company = await companyOn(view, building.db, key);
    const { partners } = company;
    const served = partners.length > 0 ? [] : await servedOn(building.db, key, view.day);
    const marks = await marksOf(building, organisation, [...partners, ...served], view.day);
    if (marks === 0 && partners.length === 0) return null;
    return (
      <>
        <H2 id="met-wie-kop">{partners.length > 0 ? "Met wie" : "Op de kaart"}</H2>
        <p>{sentence(organisation, company, served.length)}</p>
        <div class="opening">
          {marks > 0 && (
            <Place of={organisation} partners={partners.length} served={served.length} view={view} />
          )}
          {served.length > 0 && <Served list={served} by={key} view={view} />}
          {partners.length > 0 && <Bars of={organisation} partners={partners} view={view} />}
        </div>
      </>
    );
  },
});

interface ServedBody {
  key: string;
  name: string;
  type: string;
}

/** Whom it works for: participants of what it carries out on the day, in order of name. */
async function servedOn(db: Db, key: string, day: Day): Promise<ServedBody[]> {
  const keys = await participantsServed(db, key, day);
  const bodies = await organisationsOf(db, keys, ["name", "sort_name", "type"]);
  return [...bodies]
    .map(([of, { name, sort_name, type }]) => ({ key: of, name, sortName: sort_name, type }))
    .sort((one, other) => (one.sortName < other.sortName ? -1 : 1));
}

/** How many marks the map has: without any there is no map. */
async function marksOf(
  building: Building,
  { key, type, ...period }: Organisation,
  met: readonly { key: string; type: string }[],
  day: Day,
): Promise<number> {
  const patches = await patchCodes(building);
  if (patches.size === 0) return 0;
  const towns = met.filter((it) => it.type === "gemeente").map((it) => it.key);
  if (type === "gemeente" && holdsOn(period, day)) towns.push(key);
  return (type === "provincie" ? 1 : 0) + (await countOnTheMap(building, towns, day));
}

const nameOf = (it: { key: string; name: string }): string => shortName(fullName(it.key, it.name));

/** The finding in one sentence: never a judgement, and always what it is counted in. */
function sentence(of: Organisation, { memberships, partners }: Company, served: number): string {
  const [first, second] = partners;
  if (!first)
    return served > 0
      ? `${nameOf(of)} voert in het register uit wat ${counted(served, "deelnemer", "deelnemers")} samen regelen.`
      : `${nameOf(of)} deelt in het register geen regeling met anderen.`;
  const most =
    first.shared === second?.shared
      ? `ten hoogste ${counted(first.shared, "regeling", "regelingen")} met dezelfde partner`
      : `de meeste met ${nameOf(first)} (${formatCount(first.shared)})`;
  return `${nameOf(of)} doet in het register mee aan ${counted(memberships.length, "regeling", "regelingen")}, samen met ${counted(partners.length, "partner", "partners")}: ${most}.`;
}

const Place = ({
  of,
  partners,
  served,
  view,
}: {
  of: Organisation;
  partners: number;
  served: number;
  view: View;
}) => (
  <figure class="place">
    <a href={view.link(...fullMap(of, partners))}>
      <img
        src={view.link(placePath(of.key, "svg"))}
        alt={altOf(of, partners, served)}
        width={PLACE.width}
        height={PLACE.height}
      />
    </a>
    <figcaption>
      {LYING.has(of.type) && <Sign kind="mark-own">{nameOf(of)}</Sign>}
      {partners > 0 && <Sign kind="mark-other">gemeenten onder de partners: hoe voller, hoe meer samen</Sign>}
      {served > 0 && <Sign kind="mark-other">gemeenten voor wie {nameOf(of)} werkt</Sign>}
    </figcaption>
  </figure>
);

/** Who has ground of its own on the map. */
const LYING: ReadonlySet<string> = new Set(["gemeente", "provincie"]);

function altOf(of: Organisation, partners: number, served: number): string {
  const own = LYING.has(of.type) ? ` met ${nameOf(of)}` : "";
  if (served > 0) return `Kaart van Nederland${own}: de gemeenten voor wie ${nameOf(of)} werkt`;
  return partners > 0
    ? `Kaart van Nederland${own}: de gemeenten met wie ${nameOf(of)} in regelingen zit. Bekijk wie waar ligt`
    : `Kaart van Nederland${own}`;
}

/** Where the same is shown large. */
const fullMap = ({ key, type }: Organisation, partners: number): [string, Record<string, string>] =>
  type === "gemeente"
    ? [QUILT_PATH, { beeld: "met-wie", gemeente: key }]
    : type === "provincie"
      ? [QUILT_PATH, { provincie: key }]
      : partners > 0
        ? [NETWORK, { centraal: key }]
        : ["/samenwerkingen", { uitvoerder: key }];

const Sign = ({ kind, children }: PropsWithChildren<{ kind: "mark-own" | "mark-other" }>) => (
  <span>
    <svg class={kind} viewBox="0 0 18 20" aria-hidden="true">
      <polygon points="9,0 18,5 18,15 9,20 0,15 0,5" />
    </svg>{" "}
    {children}
  </span>
);

const Served = ({ list, by, view }: { list: readonly ServedBody[]; by: string; view: View }) => (
  <div>
    <p class="opening-title">Voor wie</p>
    {bullets(
      list.slice(0, MOST_NAMED).map((it) => <a href={view.link(organisationPath(it.key))}>{nameOf(it)}</a>),
      "opening-names",
    )}
    <p class="limits">
      <a href={view.link("/samenwerkingen", { uitvoerder: by })}>
        {list.length > MOST_NAMED
          ? `Alle ${formatCount(list.length)} deelnemers, per regeling`
          : "Deze deelnemers, per regeling"}
      </a>
    </p>
  </div>
);

const Bars = ({
  of: { key },
  partners,
  view,
}: {
  of: Organisation;
  partners: Company["partners"];
  view: View;
}) => (
  <div>
    <BarTable
      caption="Het vaakst samen, in gedeelde regelingen"
      heads={["Partner", "Gedeelde regelingen"]}
      bars={partners.slice(0, MOST_BARS).map((it) => ({
        name: <a href={view.link(organisationPath(it.key))}>{nameOf(it)}</a>,
        value: it.shared,
        href: view.link("/samenwerkingen", { deelnemer: `${key},${it.key}` }),
      }))}
    />
    {partners.length > MOST_BARS && (
      <p class="limits">
        <a href="#partners">Alle {formatCount(partners.length)} partners</a>, of hen{" "}
        <a href={view.link(NETWORK, { centraal: key, minimaal: 1 })}>als netwerk</a>. Contracten, convenanten
        en deelnemingen staan niet in het register.
      </p>
    )}
  </div>
);
