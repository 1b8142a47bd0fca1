/** `/dossiers/{id}/alles`, the whole dossier for paper; and `/dossiers/{id}/archief`, what its archive needs to know. */
import { Hono } from "hono";
import { formatDay } from "#kit/day.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Chapter, DayText, Facts } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { momentOf, readChain } from "#rooms/collaborations";
import { dossierFor } from "../acting.ts";
import { calledBy, nameIn } from "../called.ts";
import { FoldedForm, NOTHING_SENT, type Sent } from "#kit/look/folded-form.tsx";
import { trailTo } from "../trail.ts";
import { dossierPath } from "../paths.ts";
import { none } from "../perspective.tsx";
import type { Dossier } from "../queries.ts";
import { APPRAISALS, DISCLOSURES, DOCUMENT_KINDS, DOCUMENTS, type DocumentKind, PROPOSED } from "./facts.ts";
import { disclosureFields, disclosureTyped, keepingFields, keepingTyped } from "./fields.ts";
import { MDTO_VERSION } from "./mdto.ts";
import {
  ARCHIVE,
  archivePath,
  archiveZipPath,
  disclosurePath,
  keepingPath,
  WHOLE,
  wholePath,
} from "./paths.ts";
import { archiveOf, lifeDays } from "./queries.ts";
import { documentsOf, wholeOf } from "./whole.tsx";
import { WOO_CATEGORIES } from "./woo.ts";
import { archiveZip, fileWord } from "./zip.ts";

const reads = {
  action: "dossier.lezen",
  of: (it: Dossier) => it,
  object: (it: Dossier) => `dossier:${it.id}`,
} as const;

export function archivePages(building: Building): Hono {
  const load = ({ id = "" }: Record<string, string>, view: View) => dossierFor(building, id, view);
  const ZIP = `${ARCHIVE}/dossier.zip`;
  return new Hono()
    .get(
      WHOLE,
      guardedPage(building, WHOLE, {
        may: reads,
        load,
        answer: ({ thing, view }) => wholePage(building, thing, view),
      }),
    )
    .get(
      ARCHIVE,
      guardedPage(building, ARCHIVE, {
        may: reads,
        load,
        answer: ({ thing, view }) => archivePage(building, thing, view),
      }),
    )
    .get(
      ZIP,
      guardedPage(building, ZIP, {
        may: reads,
        load,
        answer: async ({ thing, view }) => {
          const bytes = await archiveZip(building, thing, view, building.clock());
          return new Response(new Uint8Array(bytes), {
            headers: {
              "Content-Type": "application/zip",
              "Content-Disposition": `attachment; filename="${fileWord(thing.facts.title)}-${view.today}.zip"`,
              "Cache-Control": "no-store",
            },
          });
        },
      }),
    );
}

/** Everything that this reader may read, one document after the other. */
async function wholePage(building: Building, dossier: Dossier, view: View): Promise<PageParts> {
  const whole = await wholeOf(building, dossier, view);
  const { facts, id, organisation, version } = dossier;
  return {
    title: facts.title,
    named: `Alles: ${facts.title}`,
    lead: facts.question,
    trail: [...trailTo(view), { label: facts.title, href: dossierPath(id) }],
    timeless: true,
    body: (
      <>
        <p class="no-print limits">
          Alles wat u van dit dossier mag lezen. Druk deze pagina af: menu en knoppen komen niet op papier. Of{" "}
          <a href={archivePath(id)}>neem het mee voor een archief</a>.
        </p>
        <p>Stand van {formatDay(view.today)}.</p>
        {documentsOf(whole).map(({ kind, title, body }) => (
          <Chapter id={`stuk-${kind}`} title={title}>
            {body}
          </Chapter>
        ))}
        <p class="source">
          Bron: opgave van {nameIn(whole.called, organisation)} en de partijen, versie {version}
        </p>
      </>
    ),
  };
}

export async function archivePage(
  building: Building,
  { id: number }: Pick<Dossier, "id">,
  view: View,
  sent: Sent = NOTHING_SENT,
): Promise<PageParts> {
  const { primary } = building;
  const dossier = await dossierFor(building, number, view);
  const { facts, id, organisation, side } = dossier;
  const [kept, days, chain] = await Promise.all([
    archiveOf(primary, id),
    lifeDays(primary, dossier),
    facts.collaboration === null ? null : readChain(building.db, facts.collaboration),
  ]);
  const { keeping, documents } = kept;
  const custodian = keeping?.custodian ?? null;
  const registered = chain && momentOf(chain, building.edition().day, undefined).version.archive_name;
  const called = await calledBy(building, [organisation, custodian], view.today);
  const typedAs = (key: string) => called.get(key)?.name ?? key;
  const keeps = seatIn(view.reader, organisation, "editor", side) !== undefined;
  const shown = [
    { term: "Wie het maakte", value: nameIn(called, organisation) },
    { term: "Wie voor het archief zorgt", value: custodian === null ? none : nameIn(called, custodian) },
    {
      term: "Wat er later mee gebeurt",
      value:
        keeping === null
          ? none
          : keeping.years === null
            ? APPRAISALS[keeping.appraisal]
            : `${APPRAISALS[keeping.appraisal]}, ${keeping.years} jaar na sluiting`,
    },
    {
      term: "Volgens",
      value: keeping?.list ? `${keeping.list}, categorie ${keeping.category ?? "–"}` : none,
    },
    { term: "Begonnen op", value: <DayText day={days.began} /> },
    {
      term: "Gesloten op",
      value: days.closed === null ? "nog niet: het dossier loopt" : <DayText day={days.closed} />,
    },
  ];
  return {
    title: "Archief en openbaarmaking",
    named: `Archief: ${facts.title}`,
    lead: "Hoe lang dit dossier bewaard blijft, wie daarvoor zorgt, en welk stuk openbaar is.",
    trail: [...trailTo(view), { label: facts.title, href: dossierPath(id) }],
    timeless: true,
    body: (
      <>
        {sent.errors.length > 0 && <ErrorSummary errors={sent.errors} />}
        <Chapter id="meenemen" title="Meenemen">
          <p>
            <a class="nl-button nl-button--primary" href={archiveZipPath(id)} download>
              Neem het dossier mee (zip met MDTO {MDTO_VERSION})
            </a>
          </p>
          <p>
            Erin zit wat u mag lezen, als stukken die u met een browser opent, met de gegevens voor een
            archief ernaast. Voor papier: <a href={wholePath(id)}>alles op één pagina</a>.
          </p>
        </Chapter>
        <Chapter id="bewaren" title="Bewaren">
          <Facts facts={shown} />
          {registered && (
            <p class="no-print">
              Bij de regeling waar dit dossier over gaat, noemt het register {registered} als wie voor het
              archief zorgt.
            </p>
          )}
          {keeps && (
            <FoldedForm
              view={view}
              sent={sent}
              name="bewaren"
              title="Zeg hoe het bewaard blijft"
              action={keepingPath(id)}
              fields={keepingFields}
              filled={
                keeping === null
                  ? { zorgdrager: typedAs(organisation), waardering: "N" }
                  : keepingTyped(keeping, typedAs(keeping.custodian))
              }
              button="Bewaar"
            />
          )}
        </Chapter>
        <Chapter id="stukken" title="Stukken">
          <Table
            caption="Per stuk: categorie van de Woo en of het openbaar is"
            empty=""
            rows={DOCUMENT_KINDS.map((kind) => ({ kind, said: documents.get(kind) ?? null }))}
            view={view}
            columns={[
              { label: "Stuk", cell: ({ kind }) => DOCUMENTS[kind] },
              {
                label: "Categorie van de Woo",
                cell: ({ said }) =>
                  said === null ? none : said.category === null ? "geen" : WOO_CATEGORIES[said.category],
              },
              {
                label: "Openbaar",
                cell: ({ said }) =>
                  said === null
                    ? none
                    : said.ground === null
                      ? DISCLOSURES[said.disclosure]
                      : `${DISCLOSURES[said.disclosure]}: ${said.ground}`,
              },
              ...(keeps
                ? [
                    {
                      label: "Bijwerken",
                      cell: ({ kind, said }: DocumentRow) => (
                        <FoldedForm
                          view={view}
                          sent={sent}
                          name={`stuk-${kind}`}
                          title="Zeg of dit openbaar is"
                          action={disclosurePath(id, kind)}
                          fields={disclosureFields}
                          filled={said === null ? { woo: PROPOSED[kind] } : disclosureTyped(said)}
                          button="Bewaar"
                        />
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Chapter>
      </>
    ),
  };
}

interface DocumentRow {
  kind: DocumentKind;
  said: Parameters<typeof disclosureTyped>[0] | null;
}
