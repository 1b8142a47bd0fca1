import { z } from "@hono/zod-openapi";
import { textField } from "#kit/http/query.ts";
import { themeByCode } from "#rooms/tasks";
import { NEEDS } from "../level/index.ts";

/** With more partners than this a question is about the country, and no list of partners helps. */
export const MOST_PARTNERS = 10;

const yes = z
  .enum(["ja"], { error: "Dit kan alleen “ja” zijn; laat het weg als het niet zo is." })
  .optional();

/**
 * The whole question as it stands in an address, beside the day. Names and codes are taken as typed: `readQuestion`
 * tells what is wrong with them, so that a form can keep them.
 */
export const adviceQuery = {
  /** Who asks: a code or (part of) a name. */
  organisatie: textField.optional(),
  /** With whom already: codes or names, with commas between them. */
  deelnemers: z
    .string()
    .max(6000, "Gebruik hoogstens 6000 tekens.")
    .transform((text) => [
      ...new Set(
        text
          .split(",")
          .map((it) => it.trim())
          .filter((it) => it !== ""),
      ),
    ])
    .optional(),
  /** A task family, or the task in one's own words. */
  taak: textField.optional(),
  thema: z
    .string()
    .refine(
      (code) => themeByCode(code) !== undefined,
      "Dit thema bestaat niet. Geef de code van een thema van de TOP-lijst, bijvoorbeeld c_d96f9cd3.",
    )
    .optional(),
  bevoegdheid: z
    .enum(["geen", "mandaat", "delegatie"], { error: "Kies uit: geen, mandaat, delegatie." })
    .openapi({ description: "Welke bevoegdheid de samenwerking nodig heeft." })
    .optional(),
  /** Own staff or property. */
  eigen: yes.openapi({ description: "`ja` als er eigen personeel of bezit nodig is." }),
  ict: yes.openapi({ description: "`ja` als het om ict gaat." }),
  /** Where the need is felt. */
  behoefte: z
    .enum(Object.keys(NEEDS) as [keyof typeof NEEDS], {
      error: `Kies uit: ${Object.keys(NEEDS).join(", ")}.`,
    })
    .openapi({ description: "Op welk niveau de behoefte ligt." })
    .optional(),
};

export type AdviceQuery = z.output<z.ZodObject<typeof adviceQuery>>;
