/** Every sentence of the answer opens the records it rests on. */
import type { Child } from "hono/jsx";
import { formatDay } from "#kit/day.ts";
import type { PageParts } from "#kit/look/layout.tsx";
import { bullets, Note } from "#kit/look/parts.tsx";
import { notFound } from "#kit/problem.ts";
import type { View } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { collaborationPath } from "#rooms/collaborations";
import { type Fabric, onceFor } from "#rooms/day";
import { organisationPath } from "#rooms/organisations";
import { type Answer, headingOf, type Said, saidIn, sourceId } from "../answer/index.ts";
import type { HistoricRegion } from "../engine/history.ts";
import { divisionsOn, knownRegion } from "../engine/regions.ts";
import { regionKind } from "../regions/index.ts";
import { askAgain, EXPLORE_PATH, SOURCES_PATH } from "./paths.ts";

/** An answer on its way to the page. */
export interface Telling {
  answer: Answer;
  view: View;
}

const titlesIn = onceFor(
  (fabric: Fabric) => new Map(fabric.arrangements.map((it) => [it.key, it.title] as const)),
);

/** A record as a reader knows it: a collaboration, an organisation, or a region that somebody imported. */
function recordOf(
  key: string,
  { answer: { question, fabric, titles, history, level }, view }: Telling,
): { name: string; href: string | null } {
  const title = titlesIn(fabric).get(key) ?? titles.get(key);
  if (title !== undefined) return { name: title, href: view.link(collaborationPath(key)) };
  const body = history.bodies.get(key);
  if (body) return { name: body.name, href: view.link(organisationPath(key)) };
  const region = knownRegion(history, question.day, key);
  if (region)
    return { name: `${regionKind(region.kind).name} ${region.name}. Bron: ${originOf(region)}`, href: null };
  const { coincidences, prescribed } = level;
  const areas = [
    ...coincidences.map((it) => it.area),
    ...prescribed.flatMap((it) => it.regions.map((one) => one.area)),
  ];
  return {
    name: `${areas.find((it) => it.key === key)?.name ?? key} (ingelezen indeling, zonder eigen pagina)`,
    href: null,
  };
}

/** Where a region was read and since which day that is known. */
const originOf = ({ source, from }: HistoricRegion): string => `${source}; bekend sinds ${formatDay(from)}`;

/** The divisions into regions that count on the day of the question, each with its source. */
export const Divisions = ({ answer: { history, question } }: Telling) => {
  const divisions = divisionsOn(history, question.day);
  return divisions.length === 0 ? null : (
    <details class="meer">
      <summary>Indelingen in regio’s die meetellen, met hun bron</summary>
      {bullets(divisions.map((it) => `${regionKind(it.kind).plural}: ${originOf(it)}`))}
      <p>
        Een gemeente die sindsdien is gefuseerd, ligt waar haar voorganger lag. Voor een dag in het verleden
        telt alleen een indeling die toen al bekend was.
      </p>
    </details>
  );
};

/** Something in it, with the answer it stands in. */
export interface At<It> {
  it: It;
  at: Telling;
}

/** The way from a sentence to its records: to the only one, or to the list of them. */
export const Sources = ({ it, at }: At<Said>) => {
  const [only, ...others] = it.records;
  if (only === undefined) return null;
  if (others.length > 0)
    return (
      <a class="bron" href={sourceHref(it, at)} rel="nofollow">
        {it.records.length} bronnen
      </a>
    );
  const { href, name } = recordOf(only, at);
  return href === null ? (
    <a class="bron" href={sourceHref(it, at)} rel="nofollow">
      bron
    </a>
  ) : (
    <a class="bron" href={href} title={name}>
      bron
    </a>
  );
};

/** A number that leads to what it counts. */
export const Counted = ({ it, at }: At<Said>) => {
  const [only, ...others] = it.records;
  if (only === undefined) return <>0</>;
  const href = others.length === 0 ? recordOf(only, at).href : sourceHref(it, at);
  return href === null ? <>{it.records.length}</> : <a href={href}>{formatCount(it.records.length)}</a>;
};

const sourceHref = (it: Said, { answer, view }: Telling): string =>
  askAgain(view, answer.question, { bij: sourceId(it) }, SOURCES_PATH);

/** A sentence and the way to its records. */
export const Because = ({ it, at }: At<Said>) => (
  <>
    {it.text} <Sources it={it} at={at} />
  </>
);

/** Sentences as a list; nothing when there are none. */
export const Reasons = ({
  list,
  at,
  kind = "redenen",
}: {
  list: readonly Said[];
  at: Telling;
  kind?: "redenen" | "bezwaren";
}) =>
  list.length === 0
    ? null
    : bullets(
        list.map((it) => <Because it={it} at={at} />),
        kind,
      );

/** The records of one sentence, as a list of links. */
export function sourcesPage(at: Telling, id: string): PageParts {
  const said = saidIn(at.answer).find((it) => sourceId(it) === id);
  if (!said) throw notFound("Deze reden hoort niet (meer) bij deze vraag. Stel de vraag opnieuw.");
  const records = said.records.map((key) => recordOf(key, at));
  return {
    title: "Waar dit op berust",
    lead: said.text,
    trail: [
      { label: "Samenwerking verkennen", href: at.view.link(EXPLORE_PATH) },
      { label: headingOf(at.answer.question), href: askAgain(at.view, at.answer.question) },
    ],
    styles: ["advice.css"],
    body: (
      <>
        <p>
          {records.length === 1
            ? "Deze reden komt uit één gegeven:"
            : `Deze reden komt uit ${records.length} gegevens:`}
        </p>
        <ul class="bronnen">
          {records.map((it): Child => (
            <li>{it.href === null ? it.name : <a href={it.href}>{it.name}</a>}</li>
          ))}
        </ul>
        <Note>
          Klopt een gegeven niet? Meld het op de pagina van de samenwerking of de organisatie. Met het gegeven
          verandert ook de reden.
        </Note>
      </>
    ),
  };
}
