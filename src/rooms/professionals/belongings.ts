import { type Belonging, stays } from "#kit/takeout/belonging.ts";

export const belongings: readonly Belonging[] = stays(
  "is van een mens en niet van de organisatie; wie het maakte, neemt het mee bij Mijn gegevens",
  "profile",
  "profile_field",
  "help_question",
  "help_asked",
  "help_answer",
);
