/** What programs with a key ask here: people by a question, as far as its owner may know, and what he says of himself. */
import { z } from "@hono/zod-openapi";
import { data } from "#kit/data.ts";
import { countTry } from "#kit/http/tries.ts";
import { amsterdamDay } from "#kit/day.ts";
import { ORGANS, type Organ, type Person, type Reader } from "#kit/reader.ts";
import { FIELD_NAMES, FIELDS, type ProfileField } from "./facts.ts";
import { typedOf } from "./fields.ts";
import { findPeople } from "./finding.ts";
import { SEARCHES } from "./limits.ts";
import { profilesOf } from "./queries.ts";
import { LONGEST_QUESTION } from "./words.ts";

export const TAG = "Mensen";

const onderdeel = z.enum(FIELD_NAMES as [ProfileField, ...ProfileField[]]);

/** Behind the policy whoever asks is a person, by his key. */
function personOf(reader: Reader): Person {
  if (reader.kind !== "person") throw new Error("asked without a key");
  return reader;
}

export const peopleData = data({
  path: "/mensen",
  operationId: "vindMensen",
  tag: TAG,
  summary: "Mensen die iets zeggen over een vraag",
  description:
    "Alleen wat de eigenaar van de sleutel mag zien, hoogstens tien, zonder volgende bladzijde: een lijst van mensen is er niet. Bij ieder staat op welk onderdeel en welk woord hij gevonden is. De sleutel mag zo vaak vragen als zijn eigenaar.",
  query: {
    q: z
      .string()
      .trim()
      .min(1, "Stel een vraag.")
      .max(LONGEST_QUESTION)
      .openapi({ description: "Waarvoor u iemand zoekt, in gewone woorden.", example: "jeugdhulp inkopen" }),
  },
  schema: z
    .object({
      totaal: z.int(),
      resultaten: z.array(
        z
          .object({
            zegt: z.array(z.object({ onderdeel, onderdeelNaam: z.string(), tekst: z.string() })),
            gevondenOp: z.array(z.object({ onderdeel, woorden: z.array(z.string()) })),
          })
          .openapi("GevondenMens"),
      ),
    })
    .openapi("GevondenMensen"),
  answer: "Wie iets over de vraag zegt",
  guarded: {
    may: { action: "mensen.zoeken", of: () => null, object: () => "mensen" },
    load: () => Promise.resolve(undefined),
  },
  json: async ({ primary, clock }, { query: { q }, reader }) => {
    const at = clock();
    await countTry(primary, SEARCHES.account, personOf(reader).id, at);
    const { hits, total } = await findPeople(primary, q, amsterdamDay(at));
    return {
      totaal: total,
      resultaten: hits.map(({ says, because }) => ({
        zegt: says.map(({ field, text }) => ({
          onderdeel: field,
          onderdeelNaam: FIELDS[field].label,
          tekst: text,
        })),
        gevondenOp: because.map(({ field, words }) => ({ onderdeel: field, woorden: words })),
      })),
    };
  },
});

export const ownProfilesData = data({
  path: "/eigen-profielen",
  operationId: "haalEigenProfielen",
  tag: TAG,
  summary: "Wat de eigenaar van de sleutel over zichzelf zegt",
  description: "De velden heten zoals bij het bewaren.",
  schema: z
    .object({
      profielen: z.array(
        z
          .object({
            plek: z
              .uuid()
              .nullable()
              .openapi({ description: "Null waar die plek eindigde, of niet die van de sleutel is" }),
            organisatie: z.string(),
            orgaan: z.enum(Object.keys(ORGANS) as [Organ]),
            velden: z.record(z.string(), z.string()),
          })
          .openapi("EigenProfiel"),
      ),
    })
    .openapi("EigenProfielen"),
  answer: "De profielen, het langst bestaande eerst",
  guarded: {
    may: { action: "profiel.lezen", of: () => null, object: () => "eigen-profielen" },
    load: () => Promise.resolve(undefined),
  },
  json: async ({ primary }, { reader }) => {
    const { id, seats } = personOf(reader);
    return {
      profielen: (await profilesOf(primary, id)).map((it) => ({
        plek:
          seats.find((seat) => seat.organisation === it.organisation && seat.organ === it.organ)?.id ?? null,
        ...{ organisatie: it.organisation, orgaan: it.organ, velden: typedOf(it) },
      })),
    };
  },
});
