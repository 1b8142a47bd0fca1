/**
 * Notices (berichten): tells what happened to those whom it concerns: on pages, in feeds, by mail and to programs. Leans on
 * people, organisations and collaborations. What an event means is said by the room that tells it (`Room.news`).
 */
import type { Kysely } from "kysely";
import { allDone } from "#kit/errands.ts";
import { OF_THIS_INSTALLATION, stays } from "#kit/takeout/belonging.ts";
import { longBefore } from "#kit/processing.ts";
import type { Building, Room } from "#kit/room.ts";
import { policies } from "./actions.ts";
import { activityPages, collaborationSection, organisationSection, tieSection } from "./activity.tsx";
import { addressForm, choicePages, endFeedForm, feedForm } from "./choices-page.tsx";
import type { Tables } from "./db.ts";
import { deliverAll } from "./deliveries.ts";
import { mailboxPages } from "./demo-mailbox.tsx";
import { writeDigests } from "./digest.ts";
import { feedPages } from "./feeds.ts";
import { ownData } from "./own-data.ts";
import { parting } from "./parting.ts";
import { NOTICES_LAST, processings } from "./processings.ts";
import { stopPages } from "./stop-page.tsx";
import { rowSecurityMigrations } from "./row-security.ts";
import { migrations } from "./tables.ts";
import { tellAll } from "./telling.ts";
import { waitsFor } from "./waits.ts";
import { addForm, endForm, probeForm, restartForm } from "./webhook-forms.ts";
import { webhookPages } from "./webhook-pages.tsx";
import words from "./woorden.md?raw";

export type { NoticeTables } from "./tables.ts";

export const notices: Room = {
  name: "notices",
  words,
  migrations: { ...migrations, ...rowSecurityMigrations },
  tables: {
    delivery: "bezorgingen aan webhooks",
    feed_key: "eigen feeds",
    notice: "berichten",
    notice_choice: "keuzes voor berichten",
    notice_stop: "links waarmee mail stopt",
    webhook: "webhooks",
  },
  policies,
  processings,
  belongings: [
    ...stays(OF_THIS_INSTALLATION, "event", "event_participant"),
    ...stays("een webhook heeft een geheim, en wordt daar opnieuw toegevoegd", "webhook"),
  ],
  parting,
  waits: waitsFor,
  ownData,
  errands: (building: Building) => allDone([tellAll(building), writeDigests(building), deliverAll(building)]),
  forget: async (db, at) => {
    const before = longBefore(at, NOTICES_LAST);
    const tables = db as unknown as Kysely<Tables>;
    await tables.deleteFrom("notice").where("made_at", "<", before).execute();
    await tables.deleteFrom("notice_stop").where("made_at", "<", before).execute();
    await tables.deleteFrom("delivery").where("tried_at", "<", before).execute();
  },
  faces: [feedForm, endFeedForm, addressForm, addForm, probeForm, endForm, restartForm],
  pages: (building) =>
    feedPages(building)
      .route("/", activityPages(building))
      .route("/", choicePages(building))
      .route("/", stopPages(building))
      .route("/", webhookPages(building))
      .route("/", mailboxPages(building)),
  sections: {
    organisation: () => [organisationSection],
    collaboration: () => [collaborationSection],
    tie: (building) => [tieSection(building)],
  },
};
