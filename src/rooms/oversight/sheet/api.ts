import { z } from "@hono/zod-openapi";
import { data, Elsewhere } from "#kit/data.ts";
import { API_BASE, SourceSchema } from "#kit/http/api.ts";
import type { Edition } from "#kit/room.ts";
import {
  CollaborationReference,
  collaborationReference,
  CollaborationSchema,
  formOf,
  SINCE_FIELDS,
  sinceFields,
  taskOf,
  themesOf,
} from "#rooms/collaborations";
import { arrangementKind, formSentence, powerSentence } from "#rooms/law";
import { OrganisationReference, organisationReference } from "#rooms/organisations";
import {
  answerShape,
  GapSchema,
  gapOf,
  QuestionCode,
  StateSchema,
  statementOf,
} from "../questions/api-schemas.ts";
import { answersOf } from "./answers.ts";
import { readCouncil } from "../council.ts";
import { participationPath, sheetPath } from "../paths.ts";
import { publicFactsOf } from "../own/own-facts.ts";
import { readCollaboration, readSheet, type Sheet } from "./sheet.ts";
import { unknownOf } from "./unknown.ts";

const { vorm, bevoegdheden, themas, taak } = CollaborationSchema.shape;
const day = z.iso.date();

const Participation = OrganisationReference.extend({
  ...SINCE_FIELDS,
  organen: z.array(z.string()),
  verdeelsleutel: z.number().nullable(),
  gereconstrueerd: z.boolean(),
}).openapi("Bladdeelnemer");

const SheetSchema = z
  .object({
    samenwerking: CollaborationReference,
    geldigOp: day,
    vanKracht: z.boolean(),
    doel: z.string().nullable(),
    doelIngeladen: z.boolean(),
    taak,
    themas,
    vorm,
    vormUitleg: z.string(),
    bestuursorganen: z.string().nullable().openapi({ description: "Wie deelneemt, in een zin." }),
    bevoegdheden,
    bevoegdhedenUitleg: z.array(z.string()),
    huidigeTekstSinds: day,
    bestaatSinds: day,
    deelnemers: z.array(Participation),
    besluiten: z.array(z.string()),
    wettelijkeGrondslagen: z.array(z.object({ opschrift: z.string().nullable(), verwijzing: z.string() })),
    raadsmomenten: z.array(
      z
        .object({ moment: z.string(), wat: z.string(), grondslag: z.string(), voorlopig: z.boolean() })
        .openapi("Raadsmoment"),
    ),
    uitvoerder: OrganisationReference.nullable(),
    contact: z.array(z.object({ soort: z.string(), waarde: z.string() })),
    bronhouder: OrganisationReference.nullable(),
    leemten: z.array(GapSchema.extend({ vraag: QuestionCode }).openapi("LeemteBijVraag")),
    deelname: Participation.nullable().openapi({
      description:
        "De deelname van de organisatie bij `deelnemer`; null zonder, of als zij die dag niet deelnam.",
    }),
    antwoorden: z
      .array(z.object({ ...answerShape, weetHetRegister: StateSchema }).openapi("Bladantwoord"))
      .nullable()
      .openapi({
        description:
          "De zes antwoorden voor de raad van `deelnemer`; null zonder, leeg als die organisatie die dag niet bestond.",
      }),
    bron: SourceSchema,
    _links: z.object({ self: z.object({ href: z.string() }), blad: z.object({ href: z.string() }) }),
  })
  .openapi("Informatieblad");

/** Information sheets as data. */
export const sheetData = data({
  path: "/toezicht/informatiebladen/{id}",
  operationId: "toonInformatieblad",
  tag: "Toezicht",
  summary: "Het informatieblad van een samenwerking, voor iedereen of voor de raad van een deelnemer",
  description: "`versie` wint van `geldigOp`. Met `deelnemer` komen de deelname en de zes antwoorden erbij.",
  params: {
    id: z.string().max(40).openapi({
      description: "ROO-nummer van de samenwerking of van een van haar teksten.",
      example: "23862467",
    }),
  },
  query: {
    versie: z
      .string()
      .max(40)
      .optional()
      .openapi({ description: "ROO-nummer van een tekst; wint van `geldigOp`.", example: "24963490" }),
    deelnemer: z.string().max(120).optional().openapi({
      description: "Code van een gemeente, provincie of waterschap.",
      example: "gm1699",
    }),
  },
  schema: SheetSchema,
  answer: "Het informatieblad",
  moved: "Dit nummer is een versie; het blad staat onder het nummer van de samenwerking.",
  json: async (building, { params: { id }, query, day: on }) => {
    const chain = await readCollaboration(building.db, id);
    const council = query.deelnemer === undefined ? null : await readCouncil(building.db, query.deelnemer);
    if (chain.key !== id)
      return new Elsewhere(selfOf(chain.key, { ...query, geldigOp: undefined, versie: id }));
    const own =
      council === null || query.versie !== undefined
        ? new Map<string, never>()
        : await publicFactsOf(building, council.organisation.key, query.geldigOp);
    const sheet = await readSheet(building.db, chain, on, query.versie, council, own.get(chain.key));
    return sheetOf(sheet, building.edition(), selfOf(chain.key, query));
  },
});

function selfOf(key: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((it): it is [string, string] => it[1] !== undefined);
  const search = new URLSearchParams(given).toString();
  return `${API_BASE}/toezicht/informatiebladen/${key}${search === "" ? "" : `?${search}`}`;
}

function sheetOf(sheet: Sheet, edition: Edition, self: string) {
  const { moment, council } = sheet;
  const { chain, version, participants } = moment;
  return {
    samenwerking: collaborationReference(chain.key, version.title),
    geldigOp: moment.day,
    vanKracht: moment.inForce,
    doel: version.purpose,
    doelIngeladen: version.prose_loaded,
    taak: taskOf(version.task_code),
    themas: themesOf(version.themes),
    vorm: formOf(version.form),
    vormUitleg: formSentence(version.form),
    bestuursorganen: arrangementKind(participants.flatMap((it) => it.organs))?.sentence ?? null,
    bevoegdheden: version.powers,
    bevoegdhedenUitleg: version.powers.map(powerSentence),
    huidigeTekstSinds: version.valid_from,
    bestaatSinds: chain.since,
    deelnemers: participants.map(participationOf),
    besluiten: version.details.decisions,
    wettelijkeGrondslagen: version.details.legalBases.map((it) => ({
      opschrift: it.title,
      verwijzing: it.url,
    })),
    raadsmomenten: sheet.rights.map((it) => ({
      moment: it.moment,
      wat: it.what,
      grondslag: it.basis,
      voorlopig: it.unread,
    })),
    uitvoerder: bodyOf(version.executor_key, version.executor_name),
    contact: [
      ...sheet.addresses.map((it) => ({
        soort: it.kind,
        waarde: [it.line, it.postcode, it.town].filter((part) => part !== null && part !== "").join(", "),
      })),
      ...sheet.contacts.map((it) => ({ soort: it.kind, waarde: it.value })),
    ],
    bronhouder: bodyOf(version.steward_key, version.steward_name),
    leemten: unknownOf(sheet).map((it) => ({ vraag: it.question, ...gapOf(it) })),
    deelname: sheet.participation && participationOf(sheet.participation),
    antwoorden:
      council &&
      answersOf(sheet).map((it) => ({
        vraag: it.question,
        tekst: it.text,
        weetHetRegister: it.state,
        uitspraken: it.statements.map(statementOf),
        leemten: it.gaps.map(gapOf),
      })),
    bron: { naam: edition.source, datum: edition.day, gecontroleerdOp: version.last_verified },
    _links: {
      self: { href: self },
      blad: {
        href: council ? participationPath(council.organisation.key, chain.key) : sheetPath(chain.key),
      },
    },
  };
}

const participationOf = (it: Sheet["moment"]["participants"][number]) => ({
  ...organisationReference(it.key, it.name),
  ...sinceFields(it.since),
  organen: it.organs,
  verdeelsleutel: it.costKey,
  gereconstrueerd: it.reconstructed,
});

const bodyOf = (key: string | null, name: string | null) =>
  key === null ? null : organisationReference(key, name ?? key);
