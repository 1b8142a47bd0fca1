import { z } from "@hono/zod-openapi";

export const NO_PURPOSE = "Zeg met welk doel u de gegevens van deze mensen bekijkt.";

/** What a program says it looks at data of persons for: no question about them is answered without. */
export const purposeField = z
  .string({ error: NO_PURPOSE })
  .trim()
  .min(1, NO_PURPOSE)
  .max(300, "Gebruik hoogstens 300 tekens.")
  .openapi({
    description: "Met welk doel u de gegevens van deze mensen bekijkt. Dit komt in het logboek.",
    example: "nagaan wie namens ons een dossier bijhoudt",
  });
