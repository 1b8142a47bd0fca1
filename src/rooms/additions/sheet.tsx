/**
 * What an organisation adds as a spreadsheet, out and in: a row for each collaboration it takes part in. Figures are those of one
 * year, that of the sheet: with a year in each row the figures of last year would slide under the next.
 */
import { contentsAt } from "#kit/entries/past.ts";
import { notFound } from "#kit/problem.ts";
import { sheet } from "#kit/sheets/sheet-form.tsx";
import { shortName } from "#rooms/organisations";
import { doing, sideFor } from "#rooms/ties";
import { organisationFor } from "./about.ts";
import type { Trx } from "./db.ts";
import { changesOf, trailTo } from "./forms.tsx";
import { addAddition, changeAddition, type Kept } from "./keeping.ts";
import { KINDS } from "./kinds.ts";
import { reasonsToStay, noticeDoubts } from "./notice.tsx";
import { additionsPath, SHEET_PATH } from "./paths.ts";
import { SHEET_KINDS, sheetFields } from "./sheet-fields.ts";
import { OtherYears } from "./sheet-links.tsx";
import {
  besidesInWords,
  cellsOf,
  meantBy,
  type RowSaid,
  rowsOf,
  saidNow,
  saidThen,
  type Sheet,
  type SheetRow,
  versionOf,
  versionsIn,
} from "./sheet-rows.ts";

const kept = (it: SheetRow) => ({ id: it.about.key, version: versionOf(it), name: it.about.title, item: it });

export const additionSheet = sheet({
  path: SHEET_PATH,
  may: {
    action: "aanvulling.maken",
    of: ({ organisation: { key } }: Sheet) => ({ organisation: key }),
    object: ({ organisation: { key } }) => `organisation:${key}`,
  },
  load: async (building, { code = "", jaar = "" }): Promise<Sheet> => {
    if (!/^20\d\d$/.test(jaar)) throw notFound("Kies een jaar van 2000 tot en met 2099.");
    return { organisation: await organisationFor(building, code), year: Number(jaar) };
  },
  fields: sheetFields,
  tells: [
    {
      title: "Staat in",
      of: ({ about }: SheetRow) => (about.tie === null ? "register" : "buiten het register"),
    },
    { title: "Gegevens nagekeken", day: true, of: (it) => it.kept.standing?.verified_on ?? "" },
    { title: "Gegevens ook voor een kleinere kring", of: (it) => besidesInWords(it, "standing") },
    { title: "Cijfers ook voor een kleinere kring", of: (it) => besidesInWords(it, "year") },
    { title: "Cijfers nagekeken", day: true, of: (it) => it.kept.year?.verified_on ?? "" },
  ],
  words: ["samenwerking", "samenwerkingen"],
  page: ({ thing: { organisation, year } }) => ({
    title: `Aanvullingen als spreadsheet, cijfers van ${year}`,
    lead: `Vul in één keer aan waar ${shortName(organisation.name)} aan deelneemt.`,
    trail: trailTo(organisation),
  }),
  told: ({ thing }) => (
    <>
      <p>
        Vertegenwoordigers, documenten en afspraken over resultaat staan niet in het blad, want daarvan kunnen
        er meer zijn: die vult u in met het formulier.
      </p>
      <p>
        {KINDS.year.lead} Staat iets er voor meer kringen van lezers, dan staat in het blad wat de meeste
        mensen mogen lezen. De laatste kolommen zeggen voor welke kleinere kring er ook iets is, en waarover;
        wat er staat, leest en wijzigt u met het formulier.
      </p>
      <OtherYears {...thing} />
    </>
  ),
  file: ({ thing: { organisation, year } }) => ({
    name: `aanvullingen-${organisation.key}-cijfers-${year}`,
    tab: "Aanvullingen",
  }),
  kept: async ({ building, thing, view }) => (await rowsOf(building, thing, view)).map(kept),
  reading: async ({ building, thing, view }, olds) => {
    const { organisation, year } = thing;
    const [found, bound] = await Promise.all([
      rowsOf(building, thing, view),
      reasonsToStay(building, organisation.key),
    ]);
    const rows = new Map(found.map((it) => [it.about.key, it]));
    const contents = await contentsAt(
      building.primary,
      olds.flatMap(({ id, version }) => {
        const versions = versionsIn(version);
        return SHEET_KINDS.flatMap((kind) => {
          const now = rows.get(id)?.kept[kind];
          return now && versions[kind] > 0 ? [{ id: now.id, version: versions[kind] }] : [];
        });
      }),
    );
    const then = new Map(contents.map((it) => [`${it.id} ${it.version}`, it.content as Kept]));
    return {
      filled: (it: RowSaid) => Promise.resolve(cellsOf(it, year)),
      meantNow: saidNow,
      before: (id, version) => {
        const row = rows.get(id);
        return row ? saidThen(row, version, (it, at) => then.get(`${it} ${at}`)) : null;
      },
      nameOf: ({ about }) => about.title,
      doubts: () => Promise.resolve([]),
      notes: ({ about, said: { standing } }) =>
        standing ? noticeDoubts("standing", standing.facts, bound.get(about.key)) : [],
      unknown: `${shortName(organisation.name)} neemt niet deel aan een samenwerking met dit nummer. Haal het blad opnieuw op.`,
    };
  },
  understand: ({ building, thing, view }, input, row) => meantBy(building, thing, view, input, row),
  leaves: null,
  also: {},
  asks: () => [],
  wrong: () => [],
  changes: ({ changed }, { organisation: { key } }) => [
    ...new Set(
      changed.flatMap(({ item, meant }) =>
        SHEET_KINDS.flatMap((kind) =>
          [item.kept[kind], meant.said[kind]].flatMap((it) =>
            it ? changesOf({ organisation: key, visibility: it.visibility }) : [],
          ),
        ),
      ),
    ),
  ],
  apply: async (
    trx,
    {
      thing: {
        organisation: { key },
      },
      view,
      at,
      batch: { changed },
    },
  ) => {
    const tables = trx as unknown as Trx;
    const by = doing(view.reader, key, at);
    const owner = { organisation: key, side: sideFor(view.reader, key) };
    const deeds = [];
    for (const {
      item: { about, kept: now },
      meant,
    } of changed)
      for (const kind of SHEET_KINDS) {
        const [own, said] = [now[kind], meant.said[kind]];
        if (!said) continue;
        if (own === null) {
          const { collaboration, tie } = about;
          const id = await addAddition(tables, owner, { kind, collaboration, tie }, said, by);
          deeds.push({ action: "aanvulling.maken" as const, object: `addition:${id}` });
        } else if (await changeAddition(tables, own, said, by))
          deeds.push({ action: "aanvulling.bijhouden" as const, object: `addition:${own.id}` });
      }
    return deeds;
  },
  next: ({ organisation: { key } }) => additionsPath(key),
});
