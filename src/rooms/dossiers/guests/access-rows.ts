/** Who invites parties outside government, and what a guest reaches, stated by hand. */
import type { Kysely } from "kysely";
import { randomUUID } from "node:crypto";
import { amsterdamDay } from "#kit/day.ts";
import { IN_EMERGENCY, type RouteRow } from "#kit/route-access.ts";
import { pageShownTo, SIDES, without, WRITES } from "#kit/route-access-circles.ts";
import { inviteGuest } from "#rooms/people";
import { READERS, type World } from "../access-asking.ts";
import type { Tables } from "../db.ts";
import { KIND } from "../queries.ts";
import { OFFICE, putDossier } from "../testing-dossiers.ts";

export const PARTY = "Stichting Voorbeeld";
export const INVITE: Record<string, string> = {
  ...{ gastNamens: PARTY, gastAdres: "bestuur@stichting.example", gastTot: "2026-06-30" },
};
export const GUEST_WORDS: Record<string, string> = {
  ...{ rol: "client", wil: "korte lijnen", vreest: "", functie: "directeur" },
};

/** Lets somebody in who speaks for the party outside government. @returns his number */
export async function guestAt(
  { db, at }: { db: Kysely<object>; at: Date },
  dossier: string,
): Promise<string> {
  const email = `${randomUUID()}@stichting.example`;
  const invited = { kind: KIND, thing: dossier, email, by: null, lastDay: amsterdamDay(at) };
  return (db as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
    const { id } = await inviteGuest(trx, invited, at);
    await trx.insertInto("dossier_speaker").values({ guest: id, dossier, outsider: PARTY }).execute();
    return id;
  });
}

/** Of one that only its parties read: who is let in for it reads it, and nobody else. */
const asGuest = (step: string) => async (world: World) => {
  const { id } = await putDossier(world, { state: "open" });
  return { address: `/dossiers/${id}${step}`, guestOf: { kind: KIND, thing: id } };
};

export const guestRows: readonly RouteRow[] = [
  ...["", "/perspectief", "/alles", "/archief/dossier.zip", "/keten"].map((step): RouteRow => ({
    route: `GET /dossiers/:id${step}`,
    when: "for its parties, for who is a guest of it",
    action: "dossier.lezen",
    ask: asGuest(step),
    may: [...pageShownTo("executive", "participants"), "guest"],
    unknown: without([...READERS, IN_EMERGENCY]),
  })),
  ...SIDES.flatMap((side): RouteRow[] => [
    {
      route: "POST /dossiers/:id/gasten",
      when: `for its parties, kept by the ${side}`,
      action: "dossier.gasten",
      ask: async (world: World) => {
        const { id } = await putDossier(world, { side, state: "open" });
        return { address: `/dossiers/${id}/gasten`, fields: INVITE };
      },
      may: WRITES[side],
      unknown: without(READERS),
      changes: "dossier_speaker",
    },
    {
      route: "POST /dossiers/:id/gasten/:guest/einde",
      when: `a guest of one of the ${side}`,
      action: "dossier.gasten",
      ask: async (world: World) => {
        const { id } = await putDossier(world, { side, state: "open" });
        return { address: `/dossiers/${id}/gasten/${await guestAt(world, id)}/einde`, fields: {} };
      },
      may: WRITES[side],
      unknown: without(READERS),
      changes: "guest",
    },
  ]),
  ...(
    [
      ["/gast/woorden", GUEST_WORDS],
      ["/gast/antwoord", { oordeel: "ja", reden: "", functie: OFFICE }],
    ] as const
  ).map(([step, fields]): RouteRow => ({
    route: `POST /dossiers/:id${step}`,
    when: "for its parties, by a guest who speaks for one and by all others",
    action: "dossier.gast.zeggen",
    ask: async ({ arrived, ...world }) => {
      const { id, textVersion } = await putDossier(world, { state: "open" });
      await (world.db as unknown as Kysely<Tables>)
        .insertInto("dossier_speaker")
        .values({ guest: arrived.person, dossier: id, outsider: PARTY })
        // Those who are nobody share a number.
        .onConflict((it) => it.column("guest").doUpdateSet({ dossier: id }))
        .execute();
      const tekst = step === "/gast/antwoord" ? { tekst: String(textVersion) } : {};
      return {
        address: `/dossiers/${id}${step}`,
        guestOf: { kind: KIND, thing: id },
        fields: { ...fields, ...tekst },
      };
    },
    may: ["guest"],
    unknown: without(READERS),
    changes: "dossier_guest_word",
  })),
];
