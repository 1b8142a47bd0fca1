import { z } from "@hono/zod-openapi";
import { dayQuery, listOfValues, whole } from "#kit/http/query.ts";
import { DEFAULT_RESULTS, MOST_RESULTS } from "../answer/index.ts";
import { codeIn, codesIn } from "#rooms/organisations";
import { adviceQuery, MOST_PARTNERS } from "../question/index.ts";

const CODE = /^[a-z0-9][a-z0-9-]{1,119}$/;
const EXAMPLE = "Geef codes van organisaties, bijvoorbeeld gm0014";

/** A machine asks with codes: a name could mean another organisation tomorrow. */
const code = z.string().overwrite(codeIn).regex(CODE, `${EXAMPLE}.`);
const codes = z
  .string()
  .max(6000, "Gebruik hoogstens 6000 tekens.")
  .overwrite(codesIn)
  .regex(/^[a-z0-9][a-z0-9-]*(,[a-z0-9][a-z0-9-]*)*$/, `${EXAMPLE},gm1730 (met komma’s ertussen).`)
  .transform((text) => [...new Set(text.split(","))])
  .openapi(listOfValues({ example: "gm0014" }));

/** Who asks, with whom, for which task and on which day: every answer takes these. */
export const questionFields = {
  ...dayQuery,
  organisatie: code.optional().openapi({ description: "Code van wie het vraagt.", example: "gm0106" }),
  deelnemers: codes.optional().openapi({
    description: `Codes van wie al meedoet, met komma’s ertussen; hoogstens ${MOST_PARTNERS}. Zonder organisatie is dit genoeg.`,
  }),
  thema: adviceQuery.thema.openapi({
    description: "Code van een thema van de TOP-lijst.",
    example: "c_d96f9cd3",
  }),
  taak: adviceQuery.taak.openapi({
    description: "Code van een taak van Vliegwiel (zie /taken), of de taak in eigen woorden.",
    example: "afval",
  }),
};

/** What it must be able to do. */
export const needFields = { bevoegdheid: adviceQuery.bevoegdheid, eigen: adviceQuery.eigen };

export const countField = {
  aantal: whole(1, MOST_RESULTS)
    .optional()
    .openapi({ description: `Hoeveel resultaten hoogstens; zonder is het ${DEFAULT_RESULTS}.`, example: 10 }),
};

export type ApiQuestion = z.output<z.ZodObject<typeof questionFields>> &
  Partial<
    z.output<
      z.ZodObject<typeof needFields & Pick<typeof adviceQuery, "ict" | "behoefte"> & typeof countField>
    >
  >;
