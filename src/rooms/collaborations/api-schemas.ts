import { z } from "@hono/zod-openapi";
import { API_BASE, SourceSchema } from "#kit/http/api.ts";
import { taskName, ThemeReference, themeReference } from "#rooms/tasks";
import type { Edition } from "#kit/room.ts";
import { OrganisationReference, organisationReference } from "#rooms/organisations";
import { type FormCode, FORMS, POWERS, type Power } from "./facts.ts";
import type { ChainVersion } from "./chain-queries.ts";
import type { Moment } from "./moment.ts";
import type { ListedCollaboration } from "./queries.ts";
import { CollaborationReference } from "./reference.ts";
import type { EndBasis, SinceBasis } from "./tables.ts";
import { END_WORDS, type Since, SINCE_WORDS } from "./words.ts";

const day = z.iso.date();
const firstDay = (description: string) => day.openapi({ description });

const Form = z
  .object({ code: z.enum(Object.keys(FORMS) as [FormCode, ...FormCode[]]), naam: z.string() })
  .openapi("Samenwerkingsvorm");

const Task = z
  .object({
    code: z.string(),
    naam: z.string(),
    ingedeeldDoor: z.string().openapi({
      description: "Wie deze taak aan de samenwerking gaf. Het register kent geen taken.",
      example: "Vliegwiel",
    }),
  })
  .openapi("Taakverwijzing");

export const Collaboration = z
  .object({
    id: z.string().openapi({ example: "23862467" }),
    titel: z.string(),
    vorm: Form,
    bevoegdheden: z.array(z.enum(Object.keys(POWERS) as [Power, ...Power[]])),
    themas: z
      .array(ThemeReference)
      .openapi({ description: "Beleidsterreinen zoals het register ze noemt; kan leeg zijn." }),
    taak: Task,
    aantalDeelnemers: z.int(),
    uitvoerder: OrganisationReference.nullable(),
    bestaatSinds: firstDay("Eerste dag van de samenwerking, over alle versies."),
    geldigVan: firstDay("Eerste dag van deze tekst."),
    geldigTot: day
      .nullable()
      .openapi({ description: "Eerste dag waarop deze tekst niet meer geldt; null is open." }),
    versie: z.string().openapi({ description: "ROO-nummer van deze tekst." }),
    bron: SourceSchema,
    _links: z.object({ self: z.object({ href: z.string() }), deelnemers: z.object({ href: z.string() }) }),
  })
  .openapi("Samenwerking");

const Version = z
  .object({
    versie: z.string(),
    titel: z.string(),
    vorm: Form,
    geldigVan: day,
    geldigTot: day.nullable(),
  })
  .openapi("Regelingversie");

export const CollaborationDetail = Collaboration.extend({
  vanKracht: z.boolean().openapi({ description: "Of de getoonde tekst op de gevraagde dag van kracht is." }),
  citeertitel: z.string().nullable(),
  afkorting: z.string().nullable(),
  doel: z.string().nullable(),
  doelIngeladen: z.boolean().openapi({
    description:
      "Onwaar als deze installatie de teksten van het register niet heeft ingeladen; dan zegt `doel` niets.",
  }),
  taakReden: z.string().openapi({ description: "Waarom Vliegwiel deze taak koos." }),
  bronhouder: OrganisationReference.nullable(),
  archiefzorgdrager: OrganisationReference.nullable(),
  besluiten: z.array(z.string()),
  wettelijkeGrondslagen: z.array(z.object({ opschrift: z.string().nullable(), verwijzing: z.string() })),
  versies: z.array(Version).openapi({ description: "Alle teksten, oudste eerst." }),
}).openapi("SamenwerkingMetDetails");

/** Since when someone takes part, as data: what `sinceFields` fills. */
export const SINCE_FIELDS = {
  deelnemerSinds: day.nullable().openapi({
    description: "Eerste dag waarop de organisatie zelf deelnam; null bij een tekst die nooit gold.",
  }),
  deelnemerSindsGrondslag: z
    .enum(Object.keys(SINCE_WORDS) as [SinceBasis, ...SinceBasis[]])
    .nullable()
    .openapi({ description: "Waaruit die dag blijkt." }),
  viaVoorgangersSinds: day.nullable().openapi({
    description: "Eerste dag waarop een voorganger deelnam, als de organisatie diens plaats overnam.",
  }),
  toetredingVolgensRegister: day.nullable().openapi({
    description: "De toetredingsdatum zoals het register die bij deze tekst schrijft.",
  }),
};

/** Since when someone takes part, as data. */
export const sinceFields = (it: Since | null) => ({
  deelnemerSinds: it?.day ?? null,
  deelnemerSindsGrondslag: it?.basis ?? null,
  viaVoorgangersSinds: it?.heldSince ?? null,
  toetredingVolgensRegister: it?.registered ?? null,
});

export const Participant = OrganisationReference.extend({
  ...SINCE_FIELDS,
  geeindigdOp: day
    .nullable()
    .openapi({ description: "Eerste dag zonder deze deelnemer; null als er geen einde bekend is." }),
  grondslag: z
    .enum(Object.keys(END_WORDS) as [EndBasis, ...EndBasis[]])
    .nullable()
    .openapi({ description: "Waaruit het einde blijkt; het register kent zelf geen uittreedatum." }),
  organen: z.array(z.string()),
  verdeelsleutel: z.number().nullable().openapi({ description: "Deel van de kosten in procenten." }),
  opgevolgdDoor: OrganisationReference.nullable(),
  ookOpgevolgdDoor: z.array(OrganisationReference).optional(),
  gereconstrueerd: z.boolean(),
  genoemdAls: OrganisationReference.nullable(),
  ookGenoemdAls: z.array(OrganisationReference).optional(),
}).openapi("Deelnemer");

export const Membership = CollaborationReference.extend({
  versie: z.string(),
  ...SINCE_FIELDS,
  organen: z.array(z.string()),
  tekstVanKracht: z.boolean().openapi({
    description: "Of het register een tekst heeft die op die dag gold; zo niet, dan telt zij nergens mee.",
  }),
  gereconstrueerd: z.boolean().openapi({
    description: "Waar als het register deze organisatie voor deze dag niet noemt, maar zij wel deelnam.",
  }),
  genoemdAls: OrganisationReference.nullable().openapi({
    description: "De voorganger of opvolger die het register in haar plaats noemt.",
  }),
  ookGenoemdAls: z.array(OrganisationReference).optional(),
}).openapi("Deelname");

export const reference = (it: { key: string; name: string | null } | null | undefined) =>
  it ? organisationReference(it.key, it.name ?? it.key) : null;

/** Those after the first, under a name of their own; nothing when there is only one. */
export const also = <Name extends string>(
  name: Name,
  list: readonly { key: string; name: string }[] = [],
): Partial<Record<Name, ReturnType<typeof organisationReference>[]>> =>
  list.length < 2
    ? {}
    : ({ [name]: list.slice(1).map((it) => organisationReference(it.key, it.name)) } as Record<
        Name,
        ReturnType<typeof organisationReference>[]
      >);

export const referenceOf = (key: string | null, name: string | null) =>
  key === null ? null : reference({ key, name });

export const formOf = (code: FormCode) => ({ code, naam: FORMS[code] });

export const themesOf = (codes: string[]) => codes.map(themeReference);

export const taskOf = (code: string) => ({
  code,
  naam: taskName(code),
  ingedeeldDoor: "Vliegwiel",
});

export const linksOf = (key: string) => ({
  self: { href: `${API_BASE}/samenwerkingen/${key}` },
  deelnemers: { href: `${API_BASE}/samenwerkingen/${key}/deelnemers` },
});

/** A collaboration as every list gives it. */
export const listed = (it: ListedCollaboration, edition: Edition) => ({
  id: it.key,
  titel: it.title,
  vorm: formOf(it.form),
  bevoegdheden: it.powers,
  themas: themesOf(it.themes),
  taak: taskOf(it.task_code),
  aantalDeelnemers: it.participants,
  uitvoerder: referenceOf(it.executor_key, it.executor_name),
  bestaatSinds: it.since,
  geldigVan: it.valid_from,
  geldigTot: it.valid_until,
  versie: it.roo_id,
  bron: { naam: edition.source, datum: edition.day, gecontroleerdOp: it.last_verified },
  _links: linksOf(it.key),
});

/** A collaboration with all that is known of it. */
export const detailed = ({ chain, version, participants, inForce }: Moment, edition: Edition) => ({
  ...listed({ ...version, key: chain.key, participants: participants.length, since: chain.since }, edition),
  vanKracht: inForce,
  citeertitel: version.citation_title,
  afkorting: version.abbreviation,
  doel: version.purpose,
  doelIngeladen: version.prose_loaded,
  taakReden: version.task_why,
  bronhouder: referenceOf(version.steward_key, version.steward_name),
  archiefzorgdrager: referenceOf(version.archive_key, version.archive_name),
  besluiten: version.details.decisions,
  wettelijkeGrondslagen: version.details.legalBases.map((it) => ({
    opschrift: it.title,
    verwijzing: it.url,
  })),
  versies: chain.versions.map(versioned),
});

const versioned = (it: ChainVersion) => ({
  versie: it.roo_id,
  titel: it.title,
  vorm: formOf(it.form),
  geldigVan: it.valid_from,
  geldigTot: it.valid_until,
});

/** Which text of a collaboration. */
export const versionField = z.string().max(40).openapi({
  description: "ROO-nummer van een tekst van de samenwerking; wint van `geldigOp`.",
  example: "24963490",
});

/** What the API says of the number of a version. */
export const MOVED = "Dit nummer is een versie; de samenwerking staat onder haar eigen nummer.";
