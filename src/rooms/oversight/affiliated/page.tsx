/** The paragraph on affiliated parties (BBV article 15): to read, and as a document and a spreadsheet to go on with. */
import { Hono } from "hono";
import { z } from "zod";
import { formatDay } from "#kit/day.ts";
import { page } from "#kit/http/page.tsx";
import {
  Badge,
  bullets,
  Button,
  Chapter,
  Facts,
  H3,
  KeyFigures,
  Missing,
  Note,
  SourceOfMany,
} from "#kit/look/parts.tsx";
import { PhoneFold } from "#kit/look/folded.tsx";
import { RailGroup, WithRail } from "#kit/look/rail.tsx";
import { type Column, listingCsv } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import { onlyFor, type Visibility } from "#kit/visibility.ts";
import type { Building, View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { codeIn, type Council, pageAbout, readCouncil } from "../council.ts";
import { affiliatedPath, councilTrail } from "../paths.ts";
import { paragraphDocument } from "./document.ts";
import type { Field } from "./fields.ts";
import { type Group, GROUPS } from "./parties.ts";
import { type Paragraph, partiesIn, type Party, readParagraph } from "./read.ts";

const shape = {
  jaar: z
    .string()
    .regex(/^20\d\d$/, "Geef een jaar van 2000 tot en met 2099, bijvoorbeeld 2027.")
    .transform(Number)
    .optional(),
};

const yearOf = ({ jaar }: { jaar?: number | undefined }, { today }: View): number =>
  jaar ?? Number(today.slice(0, 4));

export const affiliatedPages = (building: Building): Hono =>
  new Hono()
    .get(
      "/voor-de-raad/:code/verbonden-partijen",
      pageAbout(building, shape, "/verbonden-partijen", readCouncil, async ({ query, view, ...council }) => {
        const paragraph = await readParagraph(building, council.organisation, yearOf(query, view), view);
        return partsOf(council, paragraph, view);
      }),
    )
    .get(
      "/voor-de-raad/:code/verbonden-partijen.csv",
      page(building, shape, async ({ c, query, view }) => {
        const { organisation } = await readCouncil(building.db, codeIn(c));
        const paragraph = await readParagraph(building, organisation, yearOf(query, view), view);
        return listingCsv(`verbonden-partijen-${organisation.key}-${paragraph.year}`, {
          columns: columnsOf(paragraph),
          rows: paragraph.parties,
        });
      }),
    )
    .get(
      "/voor-de-raad/:code/verbonden-partijen.docx",
      page(building, shape, async ({ c, query, view }) => {
        const { organisation } = await readCouncil(building.db, codeIn(c));
        const paragraph = await readParagraph(building, organisation, yearOf(query, view), view);
        return new Response(await paragraphDocument(organisation, paragraph, view), {
          headers: {
            "Cache-Control": "no-store",
            "Content-Type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "Content-Disposition": `attachment; filename="verbonden-partijen-${organisation.key}-${paragraph.year}.docx"`,
          },
        });
      }),
    );

const columnsOf = ({ parties, year }: Paragraph): Column<Party>[] => {
  const labels = parties[0]?.fields.map((it) => it.label) ?? [];
  const field = (it: Party, label: string) => it.fields.find((other) => other.label === label);
  return [
    { label: "Naam", csv: (it) => it.title },
    { label: "Nummer", csv: (it) => it.key },
    { label: "Soort", csv: (it) => GROUPS[it.group] },
    { label: "Jaar", csv: () => year },
    ...labels.map((label): Column<Party> => ({
      // A number, to reckon with: what currency it is in stands above it.
      label: parties[0] && field(parties[0], label)?.amount !== undefined ? `${label} (euro)` : label,
      csv: (it) => {
        const { amount, value = null } = field(it, label) ?? {};
        return typeof amount === "number" ? amount / 100 : value;
      },
    })),
    {
      label: "Bronnen",
      csv: (it) => [...new Set(it.fields.flatMap(({ source }) => source ?? []))].join("; ") || null,
    },
    { label: "Niet voor iedereen", csv: (it) => closedIn(it).join("; ") || null },
    { label: "Opmerking", csv: (it) => it.unsure },
    { label: "Gevuld", csv: (it) => `${it.completeness.filled} van ${it.completeness.asked}` },
  ];
};

/** "Risico’s voor de financiële positie: alleen voor het eigen orgaan" */
const closedIn = ({ circle, fields }: Party): string[] =>
  [{ label: "Deze samenwerking", circle, value: "" }, ...fields].flatMap(({ label, circle: own, value }) => {
    const only = value === null ? null : onlyFor(own);
    return only === null ? [] : [`${label}: ${only}`];
  });

const GROUP_NAMES = Object.keys(GROUPS) as Group[];

function partsOf({ organisation }: Council, paragraph: Paragraph, view: View) {
  const { key, name } = organisation;
  const { year, parties, open, leftOut, completeness } = paragraph;
  const to = (ending: string) => view.link(`${affiliatedPath(key)}${ending}`, { jaar: year });
  const fills = seatIn(view.reader, key, "editor") !== undefined;
  return {
    title: `Verbonden partijen ${year}: ${name}`,
    lead: `De paragraaf verbonden partijen (artikel 15 BBV) uit het register en uit wat ${name} aanvulde, voor zover u het mag lezen.`,
    trail: councilTrail(view, organisation),
    styles: ["council.css"],
    body: (
      <>
        <KeyFigures
          figures={[
            {
              label: parties.length === 1 ? "verbonden partij" : "verbonden partijen",
              value: parties.length,
            },
            {
              label: "van de gevraagde gegevens ingevuld",
              value: `${completeness.filled} van ${completeness.asked}`,
            },
          ]}
        />
        <p class="no-print">
          <meter min={0} max={Math.max(1, completeness.asked)} value={completeness.filled}>
            {completeness.filled} van {completeness.asked}
          </meter>
        </p>
        <form class="filters no-print" method="get">
          <div class="field">
            <label class="utrecht-form-label" for="jaar">
              Jaar
            </label>
            <input
              class="utrecht-textbox utrecht-textbox--html-input"
              id="jaar"
              name="jaar"
              inputmode="numeric"
              value={String(year)}
            />
          </div>
          <Button kind="secondary">Toon dit jaar</Button>
        </form>
        <WithRail
          stops={[
            { id: "visie", label: "Visie en beleidsvoornemens" },
            ...GROUP_NAMES.map((group) => ({ id: group, label: GROUPS[group] })),
            ...(open.length > 0 ? [{ id: "open", label: "Nog te bepalen" }] : []),
            { id: "niet", label: "Waarom de rest er niet in staat" },
          ]}
          beside={
            <div class="no-print">
              <RailGroup title="Neem mee">
                {bullets([
                  <a href={to(".docx")}>Deze paragraaf als document (DOCX)</a>,
                  <a href={to(".csv")}>Deze paragraaf als spreadsheet (CSV)</a>,
                ])}
              </RailGroup>
            </div>
          }
        >
          <Chapter id="visie" title="Visie en beleidsvoornemens">
            <p>
              De visie op verbonden partijen en de beleidsvoornemens schrijft u zelf; het document heeft er
              een plaats voor.
            </p>
          </Chapter>
          {GROUP_NAMES.map((group, index) => (
            <Chapter id={group} title={`${index + 1}. ${GROUPS[group]}`}>
              {partiesIn(paragraph, group).length === 0 && <p class="empty">Geen, voor zover bekend.</p>}
              {partiesIn(paragraph, group).map((party) => (
                <PartyShown party={party} fills={fills} view={view} />
              ))}
            </Chapter>
          ))}
          {open.length > 0 && (
            <Chapter id="open" title="Nog te bepalen">
              <Note tone="warning">
                <p>Van deze organisaties weten wij niet of er een bestuurlijk én een financieel belang is.</p>
                {bullets(
                  open.map((it) => (
                    <>
                      <a href={it.href}>{it.title}</a>
                      <Closed to={it.circle} />: {it.why} {fills && <a href={it.fillIn}>Vul dit aan</a>}
                    </>
                  )),
                )}
              </Note>
            </Chapter>
          )}
          <Chapter id="niet" title="Waarom de rest er niet in staat">
            {leftOut.length === 0 ? (
              <p>Alles waarin {name} samenwerkt, staat hierboven.</p>
            ) : (
              [...Map.groupBy(leftOut, (it) => it.why)].map(([why, theirs]) => (
                <>
                  <p>{why}</p>
                  {bullets(
                    theirs.map((it) => (
                      <>
                        <a href={it.href}>{it.title}</a>
                        <Closed to={it.circle} />
                      </>
                    )),
                  )}
                </>
              ))
            )}
          </Chapter>
        </WithRail>
        <p class="limits">
          Een verbonden partij is een organisatie waarin u een bestuurlijk en een financieel belang hebt
          (artikel 1 BBV). Bij een openbaar lichaam en een bedrijfsvoeringsorganisatie gaan wij daarvan uit;
          zegt uw organisatie bij de aanvullingen iets anders, dan geldt dat. Controleer de paragraaf voordat
          u haar vaststelt.
        </p>
        <SourceOfMany view={view}>, stand van {formatDay(view.day)}</SourceOfMany>
      </>
    ),
  };
}

/** What not everyone may read says so. */
const Closed = ({ to }: { to: Visibility }) =>
  to === "public" ? null : (
    <>
      {" "}
      <Badge tone="warning">{onlyFor(to)}</Badge>{" "}
    </>
  );

const PartyShown = ({ party, fills, view }: { party: Party; fills: boolean; view: View }) => {
  const { title, href, circle, unsure, fields, completeness, fillIn } = party;
  const lacking = completeness.asked - completeness.filled;
  return (
    <>
      <H3>
        <a href={view.link(href)}>{title}</a>
      </H3>
      <p>
        <Closed to={circle} />
        {lacking === 0 ? (
          <Badge>volledig</Badge>
        ) : (
          <Badge tone="warning">{counted(lacking, "gegeven ontbreekt", "gegevens ontbreken")}</Badge>
        )}{" "}
        {fills && lacking > 0 && (
          <a class="no-print" href={fillIn}>
            Vul aan
          </a>
        )}
      </p>
      {unsure !== null && <p>{unsure}</p>}
      <PhoneFold summary="Wat ervan bekend is">
        <Facts facts={fields.map((it) => ({ term: it.label, value: <FieldValue field={it} /> }))} />
      </PhoneFold>
    </>
  );
};

const FieldValue = ({ field: { value, source, circle, registered } }: { field: Field }) =>
  value === null ? (
    registered ? (
      <Missing why="niet-ingevuld" />
    ) : (
      <span class="missing">nog niet aangevuld</span>
    )
  ) : (
    <>
      {value}
      {source !== null && <span class="who"> ({source})</span>}
      <Closed to={circle} />
    </>
  );
