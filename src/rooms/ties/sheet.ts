/** What one organisation keeps beside the register as a spreadsheet, out and in: a row for each. */
import { addDays } from "#kit/day.ts";
import { choiceField, dayInput, optional } from "#kit/form-fields.tsx";
import { contentsAt } from "#kit/entries/past.ts";
import type { Building, View } from "#kit/room.ts";
import { sheet } from "#kit/sheets/sheet-form.tsx";
import { type Organisation, organisationPath, shortName } from "#rooms/organisations";
import { families } from "#rooms/tasks";
import { doing, sideFor } from "./acting.ts";
import type { Trx } from "./db.ts";
import { organisationFor } from "./edit-forms.tsx";
import { factsOf, type TieFacts } from "./facts.ts";
import { factsIn, filledWith, HANDED_ON, tieFields } from "./fields.ts";
import { addTies, changeTie, endTie, offerTie, withdrawTie } from "./keeping.ts";
import { life } from "./life.ts";
import { tiesPath } from "./paths.ts";
import { type Tie, tiesOf } from "./queries.ts";
import { alikeIn } from "./alike.ts";
import { tellOfSheet } from "./sheet-telling.ts";
import { changesOf } from "./step-forms.ts";

const also = {
  laatsteDag: optional(dayInput("Laatste dag van wat u beëindigt")),
  voorleggen: optional(
    choiceField(
      "Wat doen we met concepten uit dit blad?",
      { nee: "Bewaren als concept", ja: "Meteen voorleggen aan de andere deelnemers" },
      { hint: "Leeg is hetzelfde als bewaren." },
    ),
  ),
};

/** Of one side: a sheet that is handed round must not hold what the other side keeps for itself. */
async function ownTies(
  { primary, policy }: Building,
  { key }: Organisation,
  { reader }: View,
): Promise<Tie[]> {
  const side = sideFor(reader, key);
  return (await tiesOf(primary, reader, key)).filter(
    (it) =>
      it.organisation === key &&
      it.side === side &&
      life.states[it.state].next.change !== undefined &&
      policy.may(reader, "overige.bijhouden", it) === true,
  );
}

export const tieSheet = sheet({
  path: "/organisaties/:code/overige-samenwerkingen/blad",
  may: {
    action: "overige.maken",
    of: ({ key }: Organisation) => ({ organisation: key }),
    object: ({ key }) => `organisation:${key}`,
  },
  load: (building, { code }) => organisationFor(building, code),
  fields: tieFields,
  lists: { taak: families.map((it) => it.name) },
  tells: [
    { title: "Stand", of: ({ state }: Tie) => life.states[state].word },
    { title: "Nagekeken", day: true, of: (it) => it.verified_on },
  ],
  words: ["samenwerking", "samenwerkingen"],
  page: ({ thing: { key, name } }) => ({
    title: "Samenwerkingen als spreadsheet",
    lead: `Vul in één keer aan wat ${shortName(name)} buiten het register bijhoudt.`,
    trail: [
      { label: shortName(name), href: organisationPath(key) },
      { label: "Overige samenwerkingen", href: tiesPath(key) },
    ],
  }),
  file: ({ thing: { key } }) => ({ name: `samenwerkingen-${key}`, tab: "Samenwerkingen" }),
  kept: async ({ building, thing, view }) =>
    (await ownTies(building, thing, view)).map((item) => ({
      ...{ id: item.id, version: item.version, name: item.facts.name, item },
    })),
  reading: async ({ building, thing: { key }, view }, olds) => {
    const [find, contents] = await Promise.all([
      alikeIn(building, key, view),
      contentsAt(building.primary, olds),
    ]);
    const then = new Map(contents.map((it) => [`${it.id} ${it.version}`, factsOf(it.content)]));
    return {
      filled: (facts: TieFacts) => filledWith(building.primary, key, facts),
      meantNow: ({ facts }: Tie) => facts,
      before: (id, version) => then.get(`${id} ${version}`) ?? null,
      nameOf: ({ name }: TieFacts) => name,
      doubts: (facts: TieFacts) => {
        const { ties, registered } = find.asWritten(facts);
        return Promise.resolve([
          ...ties.map(({ facts: it, state }) => `${it.name} (${life.states[state].word})`),
          ...registered.map(({ title }) => `${title} (register)`),
        ]);
      },
    };
  },
  handsOn: HANDED_ON,
  understand: ({ building, thing, view }, input, item) =>
    factsIn(building, thing.key, input, view.today, item?.participants),
  leaves: ({ state }) => (state === "confirmed" ? "Beëindig deze op de dag hieronder" : "Trek deze in"),
  also,
  asks: ({ outcomes, missing }) => [
    ...(missing.some(({ item }) => item.state === "confirmed") ? (["laatsteDag"] as const) : []),
    ...(outcomes.some((it) => it.kind === "new" || (it.kind === "changed" && it.item.state === "draft"))
      ? (["voorleggen"] as const)
      : []),
  ],
  wrong: ({ left }, { laatsteDag }) =>
    laatsteDag === undefined && left.some((it) => it.state === "confirmed")
      ? [{ field: "laatsteDag", message: "Vul in: laatste dag van wat u beëindigt." }]
      : [],
  changes: ({ changed, left }) => [...new Set([...changed.map((it) => it.item), ...left].flatMap(changesOf))],
  apply: async (
    trx,
    { thing: { key }, view, at, batch: { added, changed, left }, also: { laatsteDag, voorleggen } },
  ) => {
    const tables = trx as unknown as Trx;
    const by = doing(view.reader, key, at);
    const owner = { organisation: key, side: sideFor(view.reader, key) };
    const small = { small: true };
    const done = await addTies(tables, owner, added, by, small);
    const deeds = done.map(({ id }) => deedOf("overige.maken", id));
    for (const { item, meant } of changed) {
      const tie = await changeTie(tables, item, meant, by, small);
      done.push(tie);
      deeds.push(deedOf("overige.bijhouden", tie.id));
    }
    if (voorleggen === "ja")
      for (const [at, tie] of done.entries())
        if (tie.state === "draft") done[at] = await offerTie(tables, tie, by, small);
    for (const tie of left) {
      if (tie.state !== "confirmed") await withdrawTie(tables, tie, by, small);
      else if (laatsteDag !== undefined) await endTie(tables, tie, addDays(laatsteDag, 1), by, small);
      deeds.push(deedOf("overige.bijhouden", tie.id));
    }
    const counts = { added: added.length, changed: changed.length, left: left.length };
    await tellOfSheet(tables, owner, [...done, ...left], counts, by);
    return deeds;
  },
  next: ({ key }) => tiesPath(key),
});

const deedOf = (action: "overige.maken" | "overige.bijhouden", id: string) => ({
  action,
  object: `tie:${id}`,
});
