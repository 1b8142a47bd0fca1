/** Several parts of the room as one, where the building asks for one. */
import type { DemoShare } from "#kit/demo.ts";
import type { Ruled } from "#kit/policy.ts";
import type { Parting } from "#kit/takeout/parting.ts";

export const joinedPolicies = (...all: readonly Ruled[]): Ruled => ({
  rules: Object.assign({}, ...all.map((it) => it.rules)) as object,
  words: Object.assign({}, ...all.map((it) => it.words)) as Ruled["words"],
});

export const joinedParting = (...all: readonly Parting[]): Parting => ({
  look: async (db, leaver) => (await Promise.all(all.map((it) => it.look(db, leaver)))).flat(),
  part: async (trx, leaver, by) => {
    const gone: string[] = [];
    for (const it of all) gone.push(...(await it.part(trx, leaver, by)));
    return gone;
  },
});

export const joinedDemo = (...all: readonly DemoShare[]): DemoShare => ({
  fill: async (db, demo) => {
    for (const it of all) await it.fill(db, demo);
  },
});
