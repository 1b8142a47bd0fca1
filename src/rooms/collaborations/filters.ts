import { z } from "@hono/zod-openapi";
import type { Day } from "#kit/day.ts";
import { choices, listOfValues, textField } from "#kit/http/query.ts";
import type { Named } from "#kit/named-choices.tsx";
import type { Building } from "#kit/room.ts";
import {
  codesTyped,
  codesIn,
  keysOfCodes,
  organisationCode,
  ORGANISATION_TYPES,
  type OrganisationType,
  provinceCodes,
  waysToSay,
} from "#rooms/organisations";
import { families, narrowerOf, NO_THEME, themeByCode } from "#rooms/tasks";
import { type FormCode, FORMS, type Power, POWERS } from "./facts.ts";

/** Sizes by number of participants, `[least, most]`. */
export const SIZES = {
  "2": [0, 2],
  "3-5": [3, 5],
  "6-10": [6, 10],
  "11-20": [11, 20],
  "21+": [21, null],
} as const satisfies Record<string, readonly [number, number | null]>;
export type Size = keyof typeof SIZES;

export const COLLABORATION_SORTS = ["naam", "deelnemers", "sinds", "geldigVan", "vorm"] as const;

const organisationCodes = z
  .string()
  .overwrite(codesIn)
  .regex(
    /^[a-z0-9][a-z0-9-]{1,119}(,[a-z0-9][a-z0-9-]{1,119}){0,4}$/,
    "Geef de code van een organisatie, bijvoorbeeld gm0882; hoogstens vijf, met komma's.",
  )
  .transform((text) => text.split(","))
  .openapi(listOfValues({ example: "gm0882" }));

/** More of them take part in no arrangement together that one would look for. */
const MOST_PARTICIPANTS = 5;

/** Who must all take part, by code or name. */
export const namedParticipants: Named = {
  schema: z
    .string()
    .max(600, "Gebruik hoogstens 600 tekens.")
    .transform((text) =>
      text
        .split(",")
        .map((it) => it.trim())
        .filter((it) => it !== ""),
    )
    .refine(
      (names) => names.length <= MOST_PARTICIPANTS,
      "Noem hoogstens vijf deelnemers, met komma's ertussen.",
    ),
  codes: (building, typed, day) => codesTyped(building, "deelnemer", typed, day),
};

/** What a collaboration is for and how it is made: choices wherever collaborations are narrowed. */
export const workFilter = {
  thema: z
    .string()
    .refine(
      (code) => code === NO_THEME.code || themeByCode(code) !== undefined,
      "Dit thema bestaat niet. Geef de code van een thema van de TOP-lijst, bijvoorbeeld c_d96f9cd3, of “geen”.",
    )
    .openapi({
      description:
        "Code van een thema van de TOP-lijst, met wat eronder valt; `geen` voor wat geen thema heeft.",
      example: "c_d96f9cd3",
    })
    .optional(),
  taak: choices(families.map((family) => family.code))
    .openapi({ description: "Taken zoals Vliegwiel ze indeelt (zie /taken); een van deze." })
    .optional(),
  vorm: choices(Object.keys(FORMS))
    .openapi({ description: "Vormen van samenwerking; een van deze." })
    .optional(),
  bevoegdheid: choices(Object.keys(POWERS))
    .openapi({ description: "Soorten bevoegdheid; een van deze." })
    .optional(),
};

/** Filters of the list, the same on the page, in the spreadsheet and in the API. */
export const collaborationFilter = {
  zoek: textField
    .openapi({
      description: "Woorden uit titel, afkorting of doel; alle moeten voorkomen.",
      example: "belasting",
    })
    .optional(),
  ...workFilter,
  deelnemer: organisationCodes
    .openapi({
      description:
        "Codes van organisaties die alle deelnemen, hoogstens vijf; elke code of elk nummer dat zij hebben of hadden.",
    })
    .optional(),
  typeDeelnemer: choices(Object.keys(ORGANISATION_TYPES))
    .openapi({ description: "Soorten organisatie; ten minste een doet mee." })
    .optional(),
  provincie: provinceCodes
    .openapi({ description: "Codes van provincies; een deelnemer ligt in een van deze." })
    .optional(),
  grootte: z
    .enum(Object.keys(SIZES) as [Size, ...Size[]], {
      error: `Kies uit: ${Object.keys(SIZES).join(", ")} (schrijf + in een adres als %2B).`,
    })
    .openapi({ description: "Hoeveel deelnemers." })
    .optional(),
  uitvoerder: organisationCode("gm0882")
    .openapi({
      description: "Code van wie het uitvoert; elke code of elk nummer dat die organisatie heeft of had.",
      example: "so0884",
    })
    .optional(),
};

/** What a reader wants to see of the collaborations in force on a day. */
export interface CollaborationFilter {
  day: Day;
  /** All words of one of these must occur in a title, abbreviation or purpose, as names are compared (`plainName`). */
  words?: string[][];
  /** Codes of which the register gave one; `null` asks for those without any. */
  themes?: string[] | null;
  tasks?: string[];
  forms?: FormCode[];
  /** Any of these. */
  powers?: Power[];
  /** All of these take part. */
  participants?: string[];
  /** Someone of one of these types takes part, in one of these provinces. */
  types?: OrganisationType[];
  provinces?: string[];
  size?: Size;
  executor?: string;
}

type FilterQuery = z.output<z.ZodObject<typeof collaborationFilter>>;

/**
 * The same question with the keys of the organisations it names, by whatever codes.
 * @throws Problem 400 with a sentence for each code that nobody has
 */
export async function withKeys<Query extends FilterQuery>({ db }: Building, query: Query): Promise<Query> {
  const { deelnemer, uitvoerder } = query;
  const participants = deelnemer && (await keysOfCodes(db, "deelnemer", deelnemer));
  const [executor] = uitvoerder === undefined ? [] : await keysOfCodes(db, "uitvoerder", [uitvoerder]);
  return {
    ...query,
    ...(participants ? { deelnemer: participants } : {}),
    ...(executor ? { uitvoerder: executor } : {}),
  };
}

export function filterOf(query: FilterQuery, day: Day): CollaborationFilter {
  const words = waysToSay(query.zoek ?? "").map((said) => said.split(" "));
  return {
    day,
    ...(query.zoek === undefined ? {} : { words }),
    ...(query.thema ? { themes: query.thema === NO_THEME.code ? null : narrowerOf(query.thema) } : {}),
    ...(query.taak?.length ? { tasks: query.taak } : {}),
    ...(query.vorm?.length ? { forms: query.vorm as FormCode[] } : {}),
    ...(query.bevoegdheid?.length ? { powers: query.bevoegdheid as Power[] } : {}),
    ...(query.deelnemer ? { participants: query.deelnemer } : {}),
    ...(query.typeDeelnemer?.length ? { types: query.typeDeelnemer as OrganisationType[] } : {}),
    ...(query.provincie ? { provinces: query.provincie } : {}),
    ...(query.grootte ? { size: query.grootte } : {}),
    ...(query.uitvoerder ? { executor: query.uitvoerder } : {}),
  };
}
