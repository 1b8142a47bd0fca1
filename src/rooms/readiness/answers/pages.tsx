/** Reading what an organisation answered, and taking its account along. */
import { z } from "@hono/zod-openapi";
import { Hono } from "hono";
import { amsterdamDay } from "#kit/day.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { listingCsv } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { nameMap, type Organisation } from "#rooms/organisations";
import {
  ACCOUNT_COLUMNS,
  ACCOUNTS,
  accountOf,
  type AccountRow,
  type AccountTo,
  formerOf,
  measured,
} from "./account.ts";
import { inheritedBy } from "./inherited.ts";
import { askedFor, organisationFor, readsAnswer } from "./asked.ts";
import { itemPage } from "./item-page.tsx";
import { listPage, STANDING_WORDS, SUBJECT_WORDS } from "./list-page.tsx";
import { ANSWERS, ITEM } from "./paths.ts";

const oneOf = (words: object, what: string) => {
  const names = Object.keys(words) as [string];
  return z.enum(names, { error: `Kies als ${what}: ${names.join(", ")}.` }).optional();
};
const chosen = { onderwerp: oneOf(SUBJECT_WORDS, "onderwerp"), stand: oneOf(STANDING_WORDS, "stand") };
const to = { voor: oneOf(ACCOUNTS, "ontvanger") };

interface OfOrganisation {
  organisation: Organisation;
}

export function answerPages(building: Building): Hono {
  const { primary } = building;
  const load = async ({ code = "" }: Record<string, string>): Promise<OfOrganisation> => ({
    organisation: await organisationFor(building, code),
  });
  const rowsOf = ({ organisation: { key } }: OfOrganisation, { reader, today }: View) =>
    accountOf(primary, reader, key, today);
  /** What it answered and is asked no more; the asked rows say what is asked. */
  const formerly = (
    { organisation: { key } }: OfOrganisation,
    rows: readonly AccountRow[],
    { reader, today }: View,
  ) =>
    formerOf(
      primary,
      reader,
      key,
      rows.map((it) => it.item),
      today,
    );
  /** An account as a file: the rows are the same, whoever it is for and however it is written. */
  const account = async (thing: OfOrganisation, view: View, voor: string | undefined) => {
    const receiver = (voor ?? "raad") as AccountTo;
    const asked = await rowsOf(thing, view);
    const rows = measured([...asked, ...(await formerly(thing, asked, view))]);
    const day = amsterdamDay(building.clock());
    return { receiver, rows, columns: ACCOUNT_COLUMNS[receiver], day };
  };
  const csv = `${ANSWERS}/verantwoording.csv`;
  const json = `${ANSWERS}/verantwoording.json`;
  return (
    new Hono()
      .get(
        ANSWERS,
        guardedPage(building, ANSWERS, {
          ...{ may: readsAnswer, query: chosen, load },
          answer: async ({ thing, query, view }) => {
            const [rows, inherited] = await Promise.all([
              rowsOf(thing, view),
              inheritedBy(primary, view.reader, thing.organisation.key, view.today),
            ]);
            const via = new Set(rows.map((it) => it.answer?.via ?? null));
            const [names, former] = await Promise.all([
              nameMap(primary, [...via]),
              formerly(thing, rows, view),
            ]);
            return listPage(thing.organisation, { rows, names, former }, query, {
              view,
              inherited: inherited.length,
            });
          },
        }),
      )
      // Fixed addresses before the one with an item in it.
      .get(
        csv,
        guardedPage(building, csv, {
          ...{ may: readsAnswer, query: to, load },
          answer: async ({ thing, query: { voor }, view }) => {
            const { receiver, rows, columns, day } = await account(thing, view, voor);
            const name = `verantwoording-${receiver}-${thing.organisation.key}-${day}`;
            return listingCsv(name, { columns, rows });
          },
        }),
      )
      .get(
        json,
        guardedPage(building, json, {
          ...{ may: readsAnswer, query: to, load },
          answer: async ({ c, thing, query: { voor }, view }) => {
            const { receiver, rows, columns, day } = await account(thing, view, voor);
            const told = rows.map((row) =>
              Object.fromEntries(columns.map((it) => [it.json, it.csv?.(row) ?? null])),
            );
            const organisatie = thing.organisation.key;
            return c.json({
              organisatie,
              voor: receiver,
              peildatum: day,
              totaal: told.length,
              resultaten: told,
            });
          },
        }),
      )
      .get(
        ITEM,
        guardedPage(building, ITEM, {
          may: readsAnswer,
          load: (words, view) => askedFor(building, words, view),
          answer: ({ thing, view }) => itemPage(building, thing, view),
        }),
      )
  );
}
