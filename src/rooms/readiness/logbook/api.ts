/** `/api/v1/organisaties/{code}/logboek`: systems of an organisation write whose data they looked at for what; and its report. */
import { z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { record } from "#kit/audit/record.ts";
import { data } from "#kit/data.ts";
import {
  answerOf,
  BY_KEY,
  createApi,
  guardedRefusals,
  listAnswer,
  listOf,
  pageOfAll,
  pagingOf,
  problem,
  refusals,
} from "#kit/http/api.ts";
import { authorize, deedOf, findFor, mustHaveRule } from "#kit/http/authorize.ts";
import { listQuery, parseQuery } from "#kit/http/query.ts";
import { readerOf } from "#kit/http/reader-of.ts";
import { jsonOf, MOST_BYTES } from "#kit/http/sent-body.ts";
import { Problem } from "#kit/problem.ts";
import { seatIn, sideOf } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { organisationFor } from "../activities/register.ts";
import { readsBack, readsReport, writesLines } from "./acting.ts";
import { SOURCES } from "./facts.ts";
import { noteLines } from "./keeping.ts";
import { linesPath } from "./paths.ts";
import { addressOf, withProcessings } from "./processing-address.ts";
import { isMonth, logFor, systemLines } from "./queries.ts";
import { reportOf, type Told } from "./report.ts";
import { BatchSchema, lineJson, LineSchema, linesIn, MOST_LINES } from "./shape.ts";

const TAG = "Klaar voor besluit";
const LOG = "/organisaties/{code}/logboek";
const params = {
  code: z.string().max(120).openapi({ description: "Code van de organisatie.", example: "gm0106" }),
};
const maand = z
  .string()
  .refine(isMonth, "Geef een maand, bijvoorbeeld 2026-06.")
  .openapi({ description: "Alleen wat in deze maand begon.", example: "2026-06" })
  .optional();

const WrittenSchema = z
  .object({
    nieuw: z.int().openapi({ description: "Regels die nu zijn opgeschreven." }),
    bekend: z.int().openapi({ description: "Regels die er al zo stonden." }),
  })
  .openapi("Opgeschreven");

export const writingApi = {
  api: (building: Building) => {
    const routes = createApi();
    mustHaveRule(building, writesLines, LOG);
    routes.openAPIRegistry.registerPath({
      method: "post",
      path: LOG,
      operationId: "schrijfLogregels",
      tags: [TAG],
      summary: "Schrijft op van wie systemen van deze organisatie gegevens bekeken, en met welk doel",
      description: `In de vorm van Logboek dataverwerkingen 1.0: één regel per betrokkene, hoogstens ${MOST_LINES} tegelijk. Alles wordt opgeschreven of niets. Dezelfde regel nog eens (trace_id en span_id) verandert niets. Andere kenmerken worden niet bewaard.`,
      security: BY_KEY,
      request: {
        params: z.object(params),
        query: z.strictObject({}),
        body: { required: true, content: { "application/json": { schema: BatchSchema } } },
      },
      responses: {
        200: answerOf(WrittenSchema, "Alle regels stonden er al"),
        201: answerOf(WrittenSchema, "Hoeveel regels nieuw zijn, en hoeveel er al stonden"),
        ...refusals,
        ...guardedRefusals,
        409: problem("Er staat al een andere regel met deze nummers."),
      },
    });
    routes.post(LOG.replaceAll(/\{(\w+)\}/g, ":$1"), bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
      const reader = await readerOf(building, c);
      parseQuery(z.object({}), c.req.queries());
      const code = c.req.param("code") ?? "";
      const thing = await findFor(reader, writesLines, () => organisationFor(building, code));
      await authorize(building, reader, writesLines, thing);
      const at = building.clock();
      const read = linesIn(await jsonOf(c), at);
      const { lines, errors } = await withProcessings(building, reader, thing.key, read.lines);
      const wrong = [...read.errors, ...errors];
      if (wrong.length > 0)
        throw new Problem(400, "Niet alle regels kloppen. Er is niets opgeschreven.", wrong);
      const seat = seatIn(reader, thing.key, "editor");
      if (reader.kind !== "person" || !seat) throw new Error("written without a place");
      const writer = { organisation: thing.key, side: sideOf(seat.organ), by: reader.id };
      // No page that is kept shows a line: none is made anew.
      const added = await building.change([], async (trx) => {
        const count = await noteLines(trx, writer, lines, at);
        if (count > 0) await record(trx, deedOf(reader, writesLines, thing), at);
        return count;
      });
      return c.json({ nieuw: added, bekend: lines.length - added }, added > 0 ? 201 : 200);
    });
    return routes;
  },
};

export const writtenData = data({
  path: LOG,
  operationId: "lijstLogregels",
  tag: TAG,
  summary: "Wat systemen van een organisatie in het logboek schreven",
  description:
    "Alleen met een sleutel van een redacteur van die organisatie, en van zijn kant. De laatste regel eerst.",
  params,
  query: { ...listQuery, maand },
  schema: listOf(LineSchema, "Logboek"),
  answer: "Een deel van het logboek",
  guarded: { may: readsBack, load: (building, { code }) => organisationFor(building, code) },
  json: async (building, { thing, query, url, reader }) => {
    const { page, pageSize, offset } = pagingOf(query);
    const log = logFor(reader, thing.key, "editor");
    const part = { offset, limit: pageSize };
    const { lines, total } = await systemLines(building.primary, log, { month: query.maand }, part);
    const json = lines.map((it) => lineJson(it, addressOf(building)));
    return listAnswer(url, total, page, pageSize, json);
  },
});

const RowSchema = z
  .object({
    maand: z.string(),
    verwerking: z.string().openapi({ description: "Hoe de verwerking heet." }),
    register: z
      .string()
      .nullable()
      .openapi({ description: "Waar zij in een register van verwerkingen staat." }),
    doel: z.string(),
    bron: z.enum(Object.keys(SOURCES) as [keyof typeof SOURCES]),
    keren: z.int().openapi({ description: "Keer bekeken; één keer kan over meer personen gaan." }),
    regels: z.int().openapi({ description: "Regels: van elke keer één per persoon." }),
    mensen: z.int().openapi({ description: "Mensen die keken." }),
    mislukt: z.int(),
    _links: z.object({ regels: z.object({ href: z.string() }) }),
  })
  .openapi("LogboekMaand");

const rowJson =
  (building: Building, organisation: string) =>
  (it: Told): z.input<typeof RowSchema> => ({
    ...{ maand: it.month, verwerking: it.called, doel: it.what, bron: it.source, keren: it.times },
    ...{ regels: it.lines, mensen: it.lookers, mislukt: it.failed },
    register: it.href === null ? null : addressOf(building)(it.href),
    _links: { regels: { href: linesPath(organisation, it) } },
  });

export const reportData = data({
  path: `${LOG}/maanden`,
  operationId: "lijstLogboekMaanden",
  tag: TAG,
  summary: "Hoe vaak een organisatie gegevens van personen bekeek, per maand, verwerking en doel",
  description:
    "Alleen met een sleutel van een lid van die organisatie, of meer. De getallen zijn geteld uit de regels zelf. De regels achter een getal staan op een pagina voor beheerders.",
  params,
  query: { ...listQuery, maand },
  schema: listOf(RowSchema, "LogboekMaanden"),
  answer: "Een deel van het rapport, de laatste maand eerst",
  guarded: { may: readsReport, load: (building, { code }) => organisationFor(building, code) },
  json: async (building, { thing, query, url, reader }) => {
    const rows = await reportOf(building, thing, reader);
    const asked = rows.filter((it) => query.maand === undefined || it.month === query.maand);
    return pageOfAll(url, query, asked, rowJson(building, thing.key));
  },
});
