import { optional, textField } from "#kit/form-fields.tsx";

/** What somebody fills in who answers a question. */
export const answerFields = {
  antwoord: textField("Uw antwoord", { most: 3_000 }),
  bereik: optional(
    textField("Hoe kan de vrager u bereiken?", {
      hint: "Alleen als u dat wilt. De vrager ziet dit, en niemand anders.",
      most: 200,
    }),
  ),
};
