/** What an organisation takes along of what it began here. Heads and past go with those of all that it keeps (`ties`). */
import { sql } from "kysely";
import type { Belonging } from "#kit/takeout/belonging.ts";
import { INTRODUCTION, PLEDGE } from "./queries.ts";

const begun = (column: string, kind: string) => (organisation: string) =>
  sql`${sql.ref(column)} in (select id from entry where kind = ${kind} and organisation = ${organisation})`;

export const belongings: readonly Belonging[] = [
  { table: "pledge", rows: begun("entry", PLEDGE) },
  { table: "introduction", rows: begun("entry", INTRODUCTION) },
  { table: "introduction_answer", rows: begun("introduction", INTRODUCTION) },
];
