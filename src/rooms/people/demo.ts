/** The people of the demo: roles at real organisations, each with a place. */
import { createHash } from "node:crypto";
import { demoEmail, type DemoRole, type DemoShare } from "#kit/demo.ts";
import type { Kysely } from "kysely";
import type { Tables } from "./db.ts";
import { giveMembership } from "./memberships.ts";

const at = (
  organisation: string,
  organ: "council" | "executive" | "staff",
  role: "reader" | "member" | "editor" | "admin",
) => ({ organisation, organ, role });

const WESTERWOLDE = "gm1950";
const OLDAMBT = "gm1895";

const roles: DemoRole[] = [
  {
    id: "griffier-westerwolde",
    name: "Griffier, gemeente Westerwolde",
    purpose: "Kijkt wat op de raad afkomt, en geeft collega’s van de griffie toegang.",
    place: at(WESTERWOLDE, "council", "admin"),
  },
  {
    id: "beleid-jeugd-westerwolde",
    name: "Beleidsmedewerker jeugd, gemeente Westerwolde",
    purpose: "Houdt bij met wie de gemeente samenwerkt.",
    place: at(WESTERWOLDE, "staff", "editor"),
  },
  {
    id: "controller-westerwolde",
    name: "Controller, gemeente Westerwolde",
    purpose: "Volgt de verbonden partijen.",
    place: at(WESTERWOLDE, "staff", "member"),
  },
  {
    id: "beheer-westerwolde",
    name: "Beheerder, gemeente Westerwolde",
    purpose: "Geeft ambtenaren van de gemeente toegang.",
    place: at(WESTERWOLDE, "staff", "admin"),
  },
  {
    id: "secretaris-oldambt",
    name: "Gemeentesecretaris, gemeente Oldambt",
    purpose: "Beslist namens het dagelijks bestuur.",
    place: at(OLDAMBT, "executive", "admin"),
  },
  {
    id: "fg-oldambt",
    name: "Functionaris gegevensbescherming, gemeente Oldambt",
    purpose: "Let op persoonsgegevens.",
    place: at(OLDAMBT, "staff", "member"),
  },
  {
    id: "contract-veendam",
    name: "Contractmanager, gemeente Veendam",
    purpose: "Koopt in en beheert contracten.",
    place: at("gm0047", "staff", "member"),
  },
  {
    id: "jurist-assen",
    name: "Jurist, gemeente Assen",
    purpose: "Leest regelingen na.",
    place: at("gm0106", "staff", "editor"),
  },
  {
    id: "publiekszaken-groningen",
    name: "Hoofd publiekszaken, gemeente Groningen",
    purpose: "Geeft leiding aan de balie.",
    place: at("gm0014", "staff", "editor"),
  },
  {
    id: "installatie",
    name: "Beheerder van deze installatie",
    purpose: "Houdt de techniek draaiend, en leest niets van organisaties.",
    place: "platform",
  },
];

/** The account of a role: the same one at every start. */
export const accountOf = (role: string): string => {
  const hex = createHash("sha256").update(`demo ${role}`).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
};

export const demo: DemoShare = {
  roles,
  fill: async (db, { issuer, roles: all, at: moment }) => {
    await (db as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
      for (const { id, name, place } of all) {
        const person = accountOf(id);
        const known = await trx.selectFrom("person").select("id").where("id", "=", person).executeTakeFirst();
        if (!known) {
          await trx
            .insertInto("person")
            .values({ id: person, name, email: demoEmail(id), began_at: moment, seen_at: moment })
            .execute();
          if (place === "platform")
            await trx
              .insertInto("platform_admin")
              .values({ person, since: moment, given_by: null })
              .execute();
          else await giveMembership(trx, { ...place, person, ground: "invitation", by: null }, moment);
        }
        await trx
          .insertInto("login")
          .values({ issuer, subject: id, provider: "proef", person, began_at: moment })
          .onConflict((it) => it.columns(["issuer", "subject"]).doNothing())
          .execute();
      }
    });
  },
};
