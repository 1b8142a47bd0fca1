/** `/organisaties/{code}/toevertrouwd`: what an organisation entrusts, on one page, with the buttons to take it or remove it. */
import { Hono } from "hono";
import { record } from "#kit/audit/record.ts";
import { seeingAll } from "#kit/database/acting.ts";
import { amsterdamDay, formatDay, formatMoment } from "#kit/day.ts";
import { deedOf } from "#kit/http/authorize.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { bullets, Button, Chapter, Facts, Note } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { Table } from "#kit/look/table.tsx";
import { noteLook } from "#kit/looks.ts";
import type { FieldError } from "#kit/problem.ts";
import { inWords } from "#kit/processing.ts";
import type { Building, View } from "#kit/room.ts";
import { type Asked, COOLING, openPartings } from "#kit/takeout/parting.ts";
import { zipOf } from "#kit/takeout/zip.ts";
import { VISIBILITIES } from "#kit/visibility.ts";
import { type Organisation, organisationPath, shortName } from "#rooms/organisations";
import { FORMER, managePath, namesOf, organisationIn, personIn, SIDES } from "#rooms/people";
import type { Db } from "./db.ts";
import { partPath, stopPath, zipPath } from "./paths.ts";
import { TAKING } from "./processings.ts";
import { reads, takes } from "./reads.ts";
import { circlesOf, doneWithAll, looksFor, otherThan, sidesOf } from "./reading.ts";
import { lastViews, viewPages } from "./views.tsx";

const PATH = "/organisaties/:code/toevertrouwd";
const ZIP_PATH = `${PATH}/alles.zip`;

export function entrustedPages(building: Building): Hono {
  const load = ({ code = "" }: Record<string, string>) => organisationIn(building.primary, code);
  return new Hono()
    .route("/", viewPages(building))
    .get(
      PATH,
      guardedPage(building, PATH, {
        may: reads,
        load,
        answer: ({ thing, view }) => entrustedPage(building, thing, view),
      }),
    )
    .get(
      ZIP_PATH,
      guardedPage(building, ZIP_PATH, {
        may: takes,
        load,
        answer: ({ thing, view }) => zipAnswer(building, thing, view),
      }),
    );
}

/** Everything as a file, with a line of the record and, for each person in it, that he was looked at. */
async function zipAnswer(building: Building, organisation: Organisation, view: View): Promise<Response> {
  const { primary, clock, belongings } = building;
  const { key } = organisation;
  const at = clock();
  const without = otherThan(sidesOf(view.reader, key));
  // By which people are known elsewhere is theirs alone to read; it goes along to know them again there.
  const { bytes, persons } = await seeingAll(primary, () =>
    zipOf(primary, belongings, organisation, at, without),
  );
  const look = { processing: TAKING, action: takes.action, reader: personIn(view), organisation: key };
  await noteLook(primary, { ...look, began: at }, persons, clock());
  await record(primary, deedOf(view.reader, takes, organisation), at);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="vliegwiel-${key}-${amsterdamDay(at)}.zip"`,
      "Cache-Control": "no-store",
    },
  });
}

export async function entrustedPage(
  building: Building,
  organisation: Organisation,
  view: View,
  errors: readonly FieldError[] = [],
): Promise<PageParts> {
  const { primary, host, processings } = building;
  const { key, name } = organisation;
  const db = primary as unknown as Db;
  const sides = sidesOf(view.reader, key);
  const [circles, looks, deeds, views, leaving] = await Promise.all([
    circlesOf(db, view.reader, key),
    looksFor(db, key),
    doneWithAll(db, key),
    lastViews(building, organisation, view),
    openPartings(
      primary,
      sides.map((side) => ({ organisation: key, side })),
    ),
  ]);
  const people = await namesOf(primary, [
    ...looks.map((it) => it.by),
    ...deeds.flatMap((it) => it.actor ?? []),
    ...leaving.map((it) => it.actor),
  ]);
  const who = (id: string | null) =>
    id === null ? "de beheerder van deze website" : (people.get(id) ?? FORMER);
  const keeper = host.name ?? "Wie deze website beheert";
  return {
    title: `Wat ${shortName(name)} hier toevertrouwt`,
    lead: "Wie het leest, waar het ligt, hoe lang, en hoe u alles meeneemt of weghaalt.",
    trail: [{ label: shortName(name), href: organisationPath(key) }],
    timeless: true,
    body: (
      <>
        {errors.length > 0 && <ErrorSummary errors={[...errors]} />}
        {leaving.map((it) => (
          <Leaving asked={it} organisation={key} by={who(it.actor)} view={view} />
        ))}
        <Chapter id="wie" title="Wie leest het?">
          <Table
            caption="Wat uw organisatie bijhoudt, per kring van lezers, voor zover u het zelf mag lezen"
            empty="Uw organisatie houdt hier nog niets bij."
            rows={circles}
            view={view}
            columns={[
              { label: "Wat", cell: (it) => building.kindOf(it.kind).word },
              { label: "Wie het leest", cell: (it) => VISIBILITIES[it.visibility] },
              { label: "Hoeveel", cell: (it) => it.count, numeric: true },
            ]}
          />
          {bullets([
            <>
              Wie er namens u meedoet, en welke programma’s een sleutel hebben:{" "}
              <a href={managePath(key)}>Wie er meedoet</a>.
            </>,
            "Raad en griffie lezen niet wat het bestuur voor zichzelf houdt, en andersom.",
            `${keeper} leest niets van wat niet voor iedereen is, behalve met noodtoegang: die duurt kort en u ziet wat er gelezen is.`,
          ])}
        </Chapter>
        <Chapter id="bekeken" title="Wie keek erin?">
          {views}
        </Chapter>
        <Chapter id="woo" title="Opvraagbaar onder de Woo">
          <p>
            Wat u hier opschrijft, is van uw organisatie. Het kan bij een verzoek op grond van de Wet open
            overheid worden opgevraagd, ook als de kring klein is. Denk daaraan bij wat openhartig is:
            risico’s, waarom iets niet klopt, waarom een kennismaking nu niet kan, en wat u over een
            toezegging zegt.
          </p>
        </Chapter>
        <Chapter id="waar" title="Waar ligt het, en wat is afgesproken?">
          <Facts
            facts={[
              { term: "Wie het bewaart", value: host.name ?? "niet ingevuld door wie deze website beheert" },
              { term: "Waar", value: host.location ?? "niet ingevuld door wie deze website beheert" },
              {
                term: "Verwerkersovereenkomst",
                value: (
                  <a href="/over/afspraken">
                    {host.agreement ? "Lees haar" : "Nog niet ingevuld: het voorbeeld"}
                  </a>
                ),
              },
              {
                term: "Samenvatting van de DPIA",
                value: <a href="/over/dpia">{host.assessment ? "Lees haar" : "Nog niet ingevuld"}</a>,
              },
            ]}
          />
        </Chapter>
        <Chapter id="hoe-lang" title="Hoe lang?">
          <Table
            caption="Termijnen, van alles waarin gegevens van mensen staan"
            empty="Er staat niets in waarin gegevens van mensen staan."
            rows={processings.flatMap((it) =>
              it.terms.map((term) => ({ ...term, id: it.id, name: it.name })),
            )}
            view={view}
            columns={[
              { label: "Wat", cell: (it) => it.what },
              {
                label: "Hoe lang",
                cell: (it) => (typeof it.lasts === "string" ? it.lasts : inWords(it.lasts)),
              },
              { label: "Waarvoor", cell: (it) => <a href={`/over/verwerkingen#${it.id}`}>{it.name}</a> },
            ]}
          />
        </Chapter>
        <Chapter id="meenemen" title="Alles meenemen">
          <p>
            Eén zip met alles van uw organisatie, die mensen kunnen openen en een andere installatie inleest.
            Er staan gegevens van mensen in: bewaar hem veilig. Wie erin staat, ziet bij zijn eigen gegevens
            dat u ze meenam.
          </p>
          {sides.length === 1 && (
            <p>
              Wat {SIDES[sides[0] === "council" ? "executive" : "council"]} voor zichzelf houdt, zit er niet
              bij: dat neemt een beheerder aan die kant mee.
            </p>
          )}
          <p>
            <a class="nl-button nl-button--primary" href={zipPath(key)} download>
              Neem alles mee (zip)
            </a>
          </p>
        </Chapter>
        <Chapter id="weghalen" title="Alles weghalen">
          <p>
            U ziet eerst wat er weggaat en wat eindigt. Daarna duurt het {inWords(COOLING)}: zo lang kan elke
            beheerder aan uw kant het stoppen.
          </p>
          {sides
            .filter((side) => !leaving.some((it) => it.side === side))
            .map((side) => (
              <p>
                <a href={partPath(key, side)}>Bekijk wat er weggaat voor {SIDES[side]}</a>
              </p>
            ))}
        </Chapter>
        <Chapter id="log" title="Wat ermee gebeurde">
          <Table
            caption="Met alles tegelijk, het laatste eerst"
            empty="Niemand nam alles mee of haalde alles weg."
            rows={deeds}
            view={view}
            columns={[
              { label: "Wanneer", cell: (it) => formatMoment(it.at) },
              { label: "Wat", cell: (it) => building.policy.called(it.action) },
              { label: "Door", cell: (it) => who(it.actor) },
            ]}
          />
          <Table
            caption="Wie gegevens van mensen bekeek namens uw organisatie, in het afgelopen jaar"
            empty="Niemand bekeek gegevens van een ander."
            rows={looks}
            view={view}
            columns={[
              { label: "Wie", cell: (it) => who(it.by) },
              {
                label: "Waarvoor",
                cell: (it) => processings.find(({ id }) => id === it.processing)?.name ?? it.processing,
              },
              { label: "Gegevens van mensen", cell: (it) => it.times, numeric: true },
              { label: "Laatst", cell: (it) => formatMoment(it.last) },
            ]}
          />
        </Chapter>
      </>
    ),
  };
}

const Leaving = ({
  asked: { side, due_at: due, reason },
  organisation,
  by,
  view,
}: {
  asked: Asked;
  organisation: string;
  by: string;
  view: View;
}) => (
  <Note tone="warning">
    <p>
      Op {formatDay(amsterdamDay(due))} gaat alles weg wat {SIDES[side]} hier bewaart. {by} vroeg dat:{" "}
      {reason}
    </p>
    <PostForm view={view} action={stopPath(organisation, side)} named="inline">
      <Button>Stop het weghalen</Button>
    </PostForm>
  </Note>
);
