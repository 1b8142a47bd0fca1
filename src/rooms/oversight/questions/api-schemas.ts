import { z } from "@hono/zod-openapi";
import type { Statement, Gap } from "./questions.ts";
import { QUESTIONS, whoTells } from "./questions.ts";

export const QuestionCode = z.enum(QUESTIONS.map((it) => it.id)).openapi({ example: "kosten" });

export const StateSchema = z.enum(["ja", "deels", "nee"]).openapi({
  description: "Of het register de vraag beantwoordt.",
});

const StatementSchema = z
  .object({
    tekst: z.string(),
    herkomst: z.enum(["register", "wet", "vliegwiel", "organisatie"]),
    voorlopig: z.boolean().openapi({
      deprecated: true,
      description: "Altijd onwaar: de wet is gelezen. Wat niet is gelezen, staat op /over/wet.",
    }),
    verwijzing: z.string().optional(),
  })
  .openapi("RaadsvraagUitspraak");

export const GapSchema = z
  .object({
    wat: z.string().openapi({ description: "Wat niet bekend is." }),
    wie: z.string().openapi({ description: "Wie dat kan aanvullen." }),
  })
  .openapi("Leemte");

/** What every answer has: the question in words, what is known and what is not. */
export const answerShape = {
  vraag: QuestionCode,
  tekst: z.string(),
  uitspraken: z.array(StatementSchema),
  leemten: z.array(GapSchema),
};

export const statementOf = (it: Statement) => ({
  tekst: it.text.trim(),
  herkomst: it.basis,
  voorlopig: false,
  ...(it.href === undefined || it.href.startsWith("#") ? {} : { verwijzing: it.href }),
});

export const gapOf = (it: Gap) => ({ wat: it.what, wie: whoTells(it) });
