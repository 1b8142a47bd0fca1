/** What the page of a dossier shows beside its perspective, in one question however many parts of the page tell of it. */
import type { View } from "#kit/room.ts";
import type { Db } from "./db.ts";
import type { SeenView } from "./seen-view.ts";

const COLUMNS = [
  ...([
    "agreements",
    "projects",
    "versions",
    "figures",
    "duties",
    "dependences",
    "asked",
    "decisions",
  ] as const),
  ...(["has_items", "has_guest_words", "has_in_force"] as const),
];
export type Beside = Pick<SeenView, (typeof COLUMNS)[number]>;

/** Of a dossier that went out of sight meanwhile. */
const NOTHING: Beside = {
  ...{ agreements: [], projects: [], versions: [], figures: [], duties: [], dependences: [] },
  ...{ asked: null, decisions: [], has_items: false, has_guest_words: false, has_in_force: false },
};

/** Asked once for each page, as far as its reader may see. */
export const besideOf = (db: Db, { id }: { id: string }, view: View): Promise<Beside> =>
  view.once(
    `dossier beside ${id}`,
    async () =>
      (await db.selectFrom("dossier_seen").select(COLUMNS).where("id", "=", id).executeTakeFirst()) ??
      NOTHING,
  );
