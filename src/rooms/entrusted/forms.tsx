/** Having all removed that one side keeps, after seeing what that is; and stopping it. */
import { FormParts } from "#kit/form-edits.tsx";
import { textField } from "#kit/form-fields.tsx";
import { ToReview } from "#kit/form-review.tsx";
import { form } from "#kit/form.tsx";
import { formatDay, amsterdamDay } from "#kit/day.ts";
import { Table } from "#kit/look/table.tsx";
import { notFound } from "#kit/problem.ts";
import { inWords } from "#kit/processing.ts";
import type { Side } from "#kit/reader.ts";
import type { Building, Faces, View } from "#kit/room.ts";
import { askParting, COOLING, FATES, type Left, stopParting } from "#kit/takeout/parting.ts";
import { type Organisation, organisationPath, shortName } from "#rooms/organisations";
import { organisationIn, personIn, SIDES } from "#rooms/people";
import { entrustedPage } from "./page.tsx";
import { entrustedPath } from "./paths.ts";
import { ASKED, STOPPED, tellSide } from "./news.ts";

interface Leaving {
  organisation: Organisation;
  side: Side;
}

/** @throws Problem 404 for a code or a side that there is not */
async function leavingFor({ primary }: Building, { code = "", side = "" }: Record<string, string>) {
  const organisation = await organisationIn(primary, code);
  if (side !== "council" && side !== "executive") throw notFound("Deze kant is er niet.");
  return { organisation, side } satisfies Leaving;
}

const guardOf = <Name extends "toevertrouwd.weghalen" | "toevertrouwd.stoppen">(action: Name) => ({
  action,
  of: ({ organisation: { key }, side }: Leaving) => ({ organisation: key, side }),
  object: ({ organisation: { key }, side }: Leaving) => `organisation:${key}:${side}`,
});

/** What there is now, in every room. */
export async function allLeft(
  { primary, partings }: Building,
  { organisation, side }: Leaving,
): Promise<Left[]> {
  const found: Left[] = [];
  for (const it of partings)
    found.push(...(await it.look(primary, { organisation: organisation.key, side })));
  return found.filter((it) => it.count > 0);
}

const fields = {
  reden: textField("Waarom haalt u alles weg?", {
    hint: "Wie aan deze kant beheert, leest dit in het bericht dat nu uitgaat.",
    most: 300,
  }),
};

const WhatGoes = ({ left, side, view, at }: { left: readonly Left[]; side: Side; view: View; at: Date }) => (
  <>
    <p>
      Dit is wat {SIDES[side]} nu heeft. Op {formatDay(amsterdamDay(at))} gebeurt wat erachter staat; tot dan
      verandert er niets.
    </p>
    <Table
      caption="Wat er is, en wat ermee gebeurt"
      empty="Er is niets dat weggaat."
      rows={left}
      view={view}
      columns={[
        { label: "Wat", cell: (it) => it.what },
        { label: "Hoeveel", cell: (it) => it.count, numeric: true },
        { label: "Daarna", cell: (it) => FATES[it.fate] },
      ]}
    />
    <p>Neem eerst alles mee als u het wilt bewaren. Daarna is er geen weg terug.</p>
  </>
);

const dueAt = (at: Date) => new Date(at.getTime() + COOLING.days * 24 * 60 * 60 * 1000);

export const partForm = form({
  path: "/organisaties/:code/toevertrouwd/weghalen/:side",
  may: guardOf("toevertrouwd.weghalen"),
  load: leavingFor,
  fields,
  page: async ({ building, thing, ...asked }) => ({
    title: `Alles weghalen: ${shortName(thing.organisation.name)}`,
    lead: `Voor ${SIDES[thing.side]}. Na ${inWords(COOLING)} is het weg; zo lang kan elke beheerder aan deze kant het stoppen.`,
    trail: [
      { label: shortName(thing.organisation.name), href: organisationPath(thing.organisation.key) },
      { label: "Toevertrouwd", href: entrustedPath(thing.organisation.key) },
    ],
    timeless: true,
    body: (
      <>
        <WhatGoes
          left={await allLeft(building, thing)}
          side={thing.side}
          view={asked.view}
          at={dueAt(building.clock())}
        />
        <FormParts {...asked} fields={fields} button="Verder" />
      </>
    ),
  }),
  changes: () => [],
  understand: ({ building, thing }) => allLeft(building, thing),
  review: ({ building, thing, meant, view }) => {
    const at = dueAt(building.clock());
    return new ToReview(<WhatGoes left={meant} side={thing.side} view={view} at={at} />, {
      agree: `Ja, haal dit weg op ${formatDay(amsterdamDay(at))}`,
    });
  },
  submit: async ({ thing: { organisation, side }, input, view, trx, at }) => {
    const leaver = { organisation: organisation.key, side };
    const by = { actor: personIn(view).id, at };
    const { due_at: due } = await askParting(trx, leaver, input.reden, by);
    await tellSide(trx, ASKED, leaver, { op: amsterdamDay(due) }, by);
  },
  afterwards: ({ thing }) => entrustedPath(thing.organisation.key),
  next: ({ thing }) => entrustedPath(thing.organisation.key),
});

export const stopForm = form({
  path: "/organisaties/:code/toevertrouwd/weghalen/:side/stoppen",
  elsewhere: true,
  may: guardOf("toevertrouwd.stoppen"),
  load: leavingFor,
  fields: {},
  page: ({ building, thing, view, errors }) => entrustedPage(building, thing.organisation, view, errors),
  changes: () => [],
  submit: async ({ thing: { organisation, side }, view, trx, at }) => {
    const leaver = { organisation: organisation.key, side };
    const by = { actor: personIn(view).id, at };
    await stopParting(trx, leaver, by);
    await tellSide(trx, STOPPED, leaver, {}, by);
  },
  afterwards: ({ thing }) => entrustedPath(thing.organisation.key),
  next: ({ thing }) => entrustedPath(thing.organisation.key),
});

export const entrustedForms: Faces[] = [partForm, stopForm];
