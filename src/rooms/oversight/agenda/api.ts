import { z } from "@hono/zod-openapi";
import { data } from "#kit/data.ts";
import { amsterdamDay } from "#kit/day.ts";
import { API_BASE, Link, SourceSchema } from "#kit/http/api.ts";
import { VISITOR } from "#kit/reader.ts";
import { CollaborationReference, collaborationReference } from "#rooms/collaborations";
import { statusOf } from "#rooms/law";
import { OrganisationReference, organisationReference } from "#rooms/organisations";
import { readOrganisation } from "../council.ts";
import { type OwnDay, ownDaysIn, ownDaysOf, remarksOn } from "../own/own-days.ts";
import { agendaPath } from "../paths.ts";
import { type Agenda, councilMoment, lookUpDay, oldestCheck, readAgenda } from "./agenda.ts";
import { keptDays, meetingsWith } from "./kept-days.ts";
import { meetingFields, yearAsked, yearField } from "./questions.ts";
import type { ArrangementOfCouncil } from "./queries.ts";
import { entryTitle } from "./words.ts";

const Rule = z
  .object({
    code: z.string().openapi({ example: "ontwerpbegroting" }),
    naam: z.string(),
    uitleg: z.string(),
    artikel: z.string(),
    zekerheid: z.enum(["voorlopig", "in de wet gelezen"]),
    vindplaats: z.string().openapi({ description: "Waar de regel gelezen is." }),
    afwijking: z.string().openapi({ description: "Waar de regeling zelf iets anders kan zeggen." }),
  })
  .openapi("Termijnregel");

const Deadline = z
  .object({
    datum: z.iso.date().openapi({ description: "De laatste dag die op tijd is." }),
    titel: z.string(),
    overJaar: z.int().nullable().openapi({ description: "Het jaar waar het stuk over gaat." }),
    regel: Rule,
    samenwerking: CollaborationReference,
    laatsteVergadering: z.iso.date().nullable().openapi({
      description:
        "Laatste vergaderdag die op tijd is: van de gegeven dagen, en anders van die de griffie bijhoudt. Null zonder vergaderdagen of als er geen is.",
    }),
    eersteVergaderingDaarna: z.iso.date().nullable().openapi({
      description: "Bij een stuk dat de raad ontvangt: de eerste vergadering op of na de dag.",
    }),
    ookBij: z
      .array(OrganisationReference)
      .openapi({ description: "Andere gemeenten, provincies en waterschappen die hetzelfde stuk krijgen." }),
  })
  .openapi("Termijn");

const Own = z
  .object({
    datum: z.iso.date(),
    soort: z.enum(["evaluatie", "opzeggen", "einde"]).openapi({
      description: "Een evaluatie, de uiterste dag om op te zeggen, of de laatste dag van wat eindigt.",
    }),
    samenwerking: z.object({ id: z.string(), titel: z.string() }),
    buitenRegister: z.boolean(),
    bron: z.string().nullable().openapi({ description: "Null voor een eigen opgave zonder bron." }),
    kanttekening: z.string().nullable().openapi({
      description:
        "Wat u erbij moet weten: nog niet iedereen bevestigde de samenwerking, of de dag klopt niet met wat verder bekend is, omdat opzeggen hier niet kan. Anders null.",
    }),
  })
  .openapi("EigenDag");

const Remark = z
  .object({ regel: Rule, samenwerking: CollaborationReference, reden: z.string() })
  .openapi("TermijnZonderDag");

const Answer = z
  .object({
    organisatie: OrganisationReference,
    jaar: z.int(),
    deelnamesOp: z.iso.date().openapi({ description: "De dag waarop de deelnames zijn bekeken." }),
    termijnen: z.array(Deadline),
    zonderDag: z.array(Remark).openapi({ description: "Regels die gelden, maar geen dag geven." }),
    nietVanToepassing: z.array(Remark),
    eigenDagen: z.array(Own).openapi({
      description:
        "Dagen die de organisatie zelf opgaf, voor zover openbaar. Met `geldigOp` leeg: zij gelden voor nu.",
    }),
    bron: SourceSchema,
    _links: z
      .object({ self: Link, ics: Link, csv: Link })
      .openapi({ description: "Hetzelfde als agendabestand (iCalendar) en als spreadsheet." }),
  })
  .openapi("RaadsagendaAntwoord");

/** The calendar of a council as data. */
export const agendaData = data({
  path: "/toezicht/organisaties/{code}/agenda",
  operationId: "toonRaadsagenda",
  tag: "Toezicht",
  summary: "Uiterste dagen voor de raad in een jaar",
  description:
    "Volgt uit regels van de wet, met per regel hoe zeker die is. Niet volledig: een regeling kan andere dagen noemen.",
  params: {
    code: z.string().max(60).openapi({
      description: "Code van een organisatie, of een nummer dat zij in een register heeft of had.",
      example: "gm1699",
    }),
  },
  query: { jaar: yearField.optional(), ...meetingFields },
  schema: Answer,
  answer: "De agenda",
  json: async (building, { params, query, url }) => {
    const edition = building.edition();
    const year = yearAsked(query.jaar, query.geldigOp, amsterdamDay(building.clock()));
    const { organisation } = await readOrganisation(building.db, params.code);
    const agenda = await readAgenda(
      building.db,
      organisation,
      year,
      lookUpDay(year, edition.day, query.geldigOp),
    );
    const meetings = meetingsWith(await keptDays(building.db, organisation.key), query)(year);
    const own = await ownDaysOf(building, organisation.key, agenda.arrangements, {
      reader: VISITOR,
      dayChosen: query.geldigOp !== undefined,
    });
    return {
      organisatie: organisationReference(organisation.key, organisation.name),
      jaar: year,
      deelnamesOp: agenda.day,
      termijnen: agenda.entries.map((entry) => deadlineOf(entry, agenda, meetings)),
      zonderDag: agenda.undated.map(remarkOf),
      nietVanToepassing: agenda.excluded.map(remarkOf),
      eigenDagen: ownDaysIn(own, year).map(ownDayOf),
      bron: { naam: edition.source, datum: edition.day, gecontroleerdOp: oldestCheck(agenda) },
      _links: linksOf(organisation.key, year, new URL(url).searchParams),
    };
  },
});

/** The same question in the forms that calendars and spreadsheets read. */
function linksOf(organisation: string, year: number, asked: URLSearchParams) {
  const question = new URLSearchParams(asked);
  question.set("jaar", String(year));
  const page = agendaPath(organisation);
  return {
    self: { href: `${API_BASE}/toezicht/organisaties/${organisation}/agenda?${question.toString()}` },
    ics: { href: `${page}.ics?${question.toString()}` },
    csv: { href: `${page}.csv?${question.toString()}` },
  };
}

const ownDayOf = (it: OwnDay): z.input<typeof Own> => ({
  ...{ datum: it.day, soort: it.kind, samenwerking: { id: it.key, titel: it.title } },
  ...{ buitenRegister: !it.registered, bron: it.source, kanttekening: remarksOn(it).join(" ") || null },
});

function deadlineOf(entry: Agenda["entries"][number], agenda: Agenda, meetings: readonly string[]) {
  const moment = councilMoment(entry, agenda, meetings);
  return {
    datum: entry.day,
    titel: entryTitle(entry),
    overJaar: entry.documentYear,
    regel: ruleOf(entry.rule),
    samenwerking: referenceOf(entry.arrangement),
    laatsteVergadering: moment.kind === "behandelen" ? (moment.meeting ?? null) : null,
    eersteVergaderingDaarna: moment.kind === "ontvangen" ? (moment.meeting ?? null) : null,
    ookBij: entry.arrangement.others.map((it) => organisationReference(it.key, it.name)),
  };
}

const remarkOf = ({ rule, arrangement, why }: Agenda["undated"][number]) => ({
  regel: ruleOf(rule),
  samenwerking: referenceOf(arrangement),
  reden: why,
});

const referenceOf = (it: ArrangementOfCouncil) => collaborationReference(it.key, it.title);

const ruleOf = (rule: Agenda["entries"][number]["rule"]) => ({
  code: rule.id,
  naam: rule.value.name,
  uitleg: rule.says,
  artikel: rule.article,
  zekerheid: statusOf(rule),
  vindplaats: rule.source,
  afwijking: rule.value.ownText,
});
