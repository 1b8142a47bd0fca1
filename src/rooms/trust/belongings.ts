/** What an organisation takes along of what it began here. Heads and past go with those of all that it keeps (`ties`). */
import { type Belonging, ofEntries } from "#kit/takeout/belonging.ts";
import { INTRODUCTION, PLEDGE } from "./queries.ts";

export const belongings: readonly Belonging[] = [
  { table: "pledge", rows: ofEntries(PLEDGE) },
  { table: "introduction", rows: ofEntries(INTRODUCTION) },
  { table: "introduction_answer", rows: ofEntries(INTRODUCTION, "introduction") },
];
