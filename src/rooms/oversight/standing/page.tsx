/** "Waar zitten wij in?": everything one organisation is in, in one view by task; as a page, on paper and as a file. */
import { Hono } from "hono";
import { z } from "zod";
import { formatDay } from "#kit/day.ts";
import { page } from "#kit/http/page.tsx";
import { Badge, bullets, Chapter, DayText, KeyFigures, SourceOfMany } from "#kit/look/parts.tsx";
import { type Column, listingCsv, Table } from "#kit/look/table.tsx";
import { formatMoney } from "#kit/money.ts";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { additionsPath } from "#rooms/additions";
import { shortOrgan } from "#rooms/collaborations";
import { families, taskName } from "#rooms/tasks";
import { tiesPath } from "#rooms/ties";
import { codeIn, type Council, pageAbout, readCouncil } from "../council.ts";
import { affiliatedPath, councilAnswersPath, councilTrail, ownRegisterPath, standingPath } from "../paths.ts";
import { type Peers, readPeers } from "./peers.ts";
import { BESIDE, type BesideWord, peerColumns, PeersChapter } from "./peers-shown.tsx";
import { paidWords } from "../own/paid.ts";
import { nextWords, readStanding, type Row, type Standing, totalsOf } from "./rows.ts";

const NO_TASK = "Geen taak gekozen";

/** By which organs it takes part, in short. */
const organsOf = ({ organs }: Row): string[] => organs.map(shortOrgan);

const shape = {
  naast: z
    .enum(["grootte", "provincie"])
    .optional()
    .describe("Naast wie: wie ongeveer even groot is, of wie in dezelfde provincie ligt."),
};

const peersOf = (building: Building, { key }: Council["organisation"], view: View, naast?: BesideWord) =>
  readPeers(building, key, view.day, naast && BESIDE[naast]);

export const standingPages = (building: Building): Hono =>
  new Hono()
    .get(
      "/voor-de-raad/:code/waar-zitten-wij-in",
      pageAbout(building, shape, "/waar-zitten-wij-in", readCouncil, async ({ view, query, ...council }) => {
        const [standing, peers] = await Promise.all([
          readStanding(building, council.organisation, view),
          peersOf(building, council.organisation, view, query.naast),
        ]);
        return partsOf(council, standing, peers, view);
      }),
    )
    .get(
      "/voor-de-raad/:code/waar-zitten-wij-in/naast-anderen.csv",
      page(building, shape, async ({ c, query, view }) => {
        const { organisation } = await readCouncil(building.db, codeIn(c));
        const peers = await peersOf(building, organisation, view, query.naast);
        return listingCsv(`naast-anderen-${organisation.key}-${view.day}`, {
          columns: peerColumns,
          rows: peers?.rows ?? [],
        });
      }),
    )
    .get(
      "/voor-de-raad/:code/waar-zitten-wij-in.csv",
      page(building, {}, async ({ c, view }) => {
        const { organisation } = await readCouncil(building.db, codeIn(c));
        const { rows } = await readStanding(building, organisation, view);
        return listingCsv(`waar-zitten-wij-in-${organisation.key}-${view.day}`, { columns, rows });
      }),
    );

const columns: Column<Row>[] = [
  {
    label: "Samenwerking",
    cell: (it, view) => (
      <>
        <a href={it.registered ? view.link(it.href) : it.href}>{it.title}</a>{" "}
        {!it.registered && <Badge>buiten het register</Badge>}
      </>
    ),
    csv: (it) => it.title,
  },
  { label: "Nummer", csvOnly: true, csv: (it) => it.key },
  { label: "Bron", csvOnly: true, csv: (it) => (it.registered ? "register" : "eigen opgave") },
  { label: "Taak", csvOnly: true, csv: (it) => (it.task === null ? null : taskName(it.task)) },
  { label: "Vorm", csv: (it) => it.form },
  {
    label: "Zeggenschap",
    onPhone: "none",
    cell: (it) => [...organsOf(it), ...(it.say === null ? [] : [it.say])].join("; ") || "–",
    csv: (it) => it.say,
  },
  {
    label: "Geld per jaar",
    numeric: true,
    cell: (it) => moneyWords(it) ?? "–",
    csv: (it) => (it.contribution === null ? null : it.contribution.cents / 100),
  },
  { label: "Jaar van de bijdrage", csvOnly: true, csv: (it) => it.contribution?.year ?? null },
  { label: "Deel van de kosten", csvOnly: true, csv: (it) => it.costShare },
  { label: "Organen", csvOnly: true, csv: (it) => organsOf(it).join(", ") || null },
  {
    label: "Eerstvolgende dag",
    cell: (it) =>
      it.next === null ? (
        "–"
      ) : (
        <>
          <DayText day={it.next.day} /> {it.next.what}
        </>
      ),
    csv: nextWords,
  },
  { label: "Risico", csv: (it) => it.risk },
  {
    label: "Stand",
    cell: (it) => (
      <Badge {...(it.standing !== "bevestigd" && { tone: "warning" as const })}>{it.standing}</Badge>
    ),
    csv: (it) => it.standing,
  },
  { label: "Nagekeken", csvOnly: true, csv: (it) => it.verified },
  { label: "Doet mee sinds", csvOnly: true, csv: (it) => it.since },
];

const moneyWords = ({ contribution, costShare }: Row): string | null =>
  contribution === null ? costShare : `${formatMoney(contribution.cents)} (${contribution.year})`;

/** In the order of the list of tasks; what has none comes last. */
function byTask(rows: readonly Row[]): Row[] {
  const place = new Map(families.map(({ code }, index) => [code, index]));
  const of = ({ task }: Row) => place.get(task ?? "") ?? families.length;
  return rows.toSorted((a, b) => of(a) - of(b));
}

function partsOf(
  { organisation }: Council,
  { rows, came, left, coming, yearAgo }: Standing,
  peers: Peers | null,
  view: View,
) {
  const { key, name } = organisation;
  const totals = totalsOf(rows);
  const [latest, ...earlier] = totals.paid;
  const own = seatIn(view.reader, key, "reader") !== undefined;
  return {
    title: `Waar zitten wij in? ${name}`,
    lead: `Alles waarin ${name} op ${formatDay(view.day)} samenwerkt, uit het register en daarbuiten, voor zover bekend en voor zover u het mag lezen.`,
    trail: councilTrail(view, organisation),
    styles: ["council.css"],
    body: (
      <>
        <KeyFigures
          figures={[
            { label: "in het register", value: formatCount(totals.registered) },
            { label: "daarbuiten", value: formatCount(totals.outside) },
            {
              label: latest
                ? `in ${latest.year}, van ${formatCount(latest.count)} bekend`
                : "per jaar, nog niet bekend",
              value: latest ? formatMoney(latest.cents) : "–",
            },
            { label: "een jaar niet nagekeken", value: formatCount(totals.old) },
          ]}
        />
        {earlier.length > 0 && (
          <p class="limits">
            Van andere samenwerkingen is alleen een bedrag van een eerder jaar bekend: {paidWords(earlier)}.
            Dat telt in {latest?.year} niet mee.
          </p>
        )}
        {totals.unpaid > 0 && latest && (
          <p class="limits">
            Van {formatCount(totals.unpaid)} is geen bijdrage bekend: het totaal is dus te laag.
          </p>
        )}
        <Chapter id="alles" title="Naar taak">
          <Table
            caption={`Waarin ${name} samenwerkt`}
            columns={columns}
            rows={byTask(rows)}
            group={({ task }) => ({ id: task ?? "geen", label: task === null ? NO_TASK : taskName(task) })}
            empty={`Van ${name} is op deze dag niets bekend.`}
            view={view}
          />
        </Chapter>
        <PeersChapter peers={peers} organisation={organisation} view={view} />
        <Chapter id="veranderd" title={`Wat veranderde sinds ${formatDay(yearAgo)}`}>
          {came.length + left.length === 0 ? (
            <p>Er kwam niets bij en er ging niets af, voor zover bekend.</p>
          ) : (
            bullets([
              ...came.map((it) => (
                <>
                  Erbij: <a href={it.href}>{it.title}</a>
                </>
              )),
              ...left.map((it) => (
                <>
                  Eraf: <a href={it.href}>{it.title}</a>
                </>
              )),
            ])
          )}
        </Chapter>
        {coming.length > 0 && (
          <Chapter id="komt" title="Wat nog begint">
            {bullets(
              coming.map((it) => (
                <>
                  <DayText day={it.from} />: <a href={it.href}>{it.title}</a>
                </>
              )),
            )}
          </Chapter>
        )}
        <Chapter id="verder" title="Verder">
          {bullets([
            <a href={view.link(`${standingPath(key)}.csv`)}>Neem deze lijst mee (CSV)</a>,
            <a href={view.link(affiliatedPath(key))}>Paragraaf verbonden partijen</a>,
            <a href={view.link(ownRegisterPath(key))}>Register van samenwerkingen</a>,
            <a href={view.link(councilAnswersPath(key))}>Wat raden antwoordden</a>,
            ...(own
              ? [
                  <a href={additionsPath(key)}>Vul aan: stemmen, geld, risico’s en resultaten</a>,
                  <a href={tiesPath(key)}>Overige samenwerkingen van uw organisatie</a>,
                ]
              : []),
          ])}
        </Chapter>
        <SourceOfMany view={view}>
          ; wat daarbuiten staat, is een opgave van de organisaties zelf
        </SourceOfMany>
      </>
    ),
  };
}
