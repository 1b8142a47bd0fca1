/** Making a key for a program, and ending one. */
import { Hono } from "hono";
import { form } from "#kit/form.tsx";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { showOnce, takeShown } from "#kit/http/shown-once.ts";
import { notFound, Problem } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { personIn } from "../my-work.tsx";
import { isUuid, KEYS, managePath } from "../paths.ts";
import { endKey, findKey, type Key, makeKey } from "./keys.ts";
import { keyFields, keysPage } from "./page.tsx";

const manages = { action: "zelf.beheren", of: () => null, object: () => "sleutels" } as const;

/** What the key that was just made is shown as. */
const SHOWN = "sleutel";

export function keyPages(building: Building): Hono {
  return new Hono().get(
    KEYS,
    guardedPage(building, KEYS, {
      may: manages,
      load: () => Promise.resolve(null),
      answer: ({ c, view }) =>
        keysPage(building, view, { typed: {}, errors: [] }, takeShown(building, c, SHOWN)),
    }),
  );
}

/** Makes a key; the page that follows shows it, once. */
export const keyForm = form({
  path: KEYS,
  elsewhere: true,
  may: manages,
  mayAs: {
    action: "sleutel.maken",
    of: ({ input }) => ({ seat: input.plek }),
    object: () => "sleutel",
  },
  fields: keyFields,
  page: ({ building, view, ...sent }) => keysPage(building, view, sent),
  changes: () => [],
  submit: ({ building, input, view, trx, at }) => {
    const unknown = input.rechten.filter((it) => !building.policy.scopes.has(it));
    if (unknown.length > 0) {
      const message = "Kies uit wat een programma hier kan.";
      throw new Problem(422, message, [{ field: "rechten", message }]);
    }
    const { naam: name, plek: membership, rechten: actions, tot: lastDay } = input;
    return makeKey(trx, { person: personIn(view).id, membership, name, actions, lastDay }, at);
  },
  after: (c, { building, done }) => {
    showOnce(building, c, SHOWN, done.secret);
  },
  afterwards: () => KEYS,
  next: () => KEYS,
});

const isOwn = (key: Key, view: Parameters<typeof personIn>[0]) => personIn(view).id === key.person;

/** Ends a key: one's own, or one that asks from a place on the side where one gives rights. */
export const endKeyForm = form({
  path: `${KEYS}/:id/einde`,
  elsewhere: true,
  may: {
    action: "sleutel.beeindigen",
    of: (key: Key) => key,
    object: ({ id }) => `sleutel:${id}`,
  },
  load: async ({ primary, clock }, { id = "" }) => {
    const found = isUuid(id) ? await findKey(primary, id, clock()) : undefined;
    if (!found) throw notFound("Deze sleutel is er niet (meer).");
    return found;
  },
  fields: {},
  page: ({ building, view, ...sent }) => keysPage(building, view, sent),
  changes: () => [],
  submit: ({ thing, trx, at }) => endKey(trx, thing.id, at),
  afterwards: () => KEYS,
  next: ({ thing, view }) => (isOwn(thing, view) ? KEYS : `${managePath(thing.organisation)}#sleutels`),
});
