/** What programs with a key can ask about people: in whose name they ask, and who takes part in an organisation. */
import { z } from "@hono/zod-openapi";
import { data } from "#kit/data.ts";
import { amsterdamDay } from "#kit/day.ts";
import { listOf, pageOfAll } from "#kit/http/api.ts";
import { listQuery } from "#kit/http/query.ts";
import { purposeField } from "#kit/http/purpose.ts";
import { tracedIn } from "#kit/http/traceparent.ts";
import { ORGANS, type Organ, ROLES, type Role } from "#kit/reader.ts";
import { nameMap } from "#rooms/organisations";
import { lookedAt } from "../looked-at.ts";
import { organisationIn, readsMembers } from "../manage-page.tsx";
import { membersOf } from "../memberships.ts";
import { FORMER, namesOf } from "../persons.ts";

const TAG = "Mensen en rechten";

/** Whose members, in an address of the API. */
export const codeOfOrganisation = {
  code: z.string().max(120).openapi({ description: "Code van de organisatie.", example: "gm0106" }),
};

const inPlace = {
  orgaan: z.enum(Object.keys(ORGANS) as [Organ]),
  orgaanNaam: z.string(),
  rol: z.enum(Object.keys(ROLES) as [Role]),
  rolNaam: z.string(),
};
const placeJson = ({ organ, role }: { organ: Organ; role: Role }) => ({
  orgaan: organ,
  orgaanNaam: ORGANS[organ],
  rol: role,
  rolNaam: ROLES[role],
});

export const ownPlaces = data({
  path: "/eigen-plekken",
  operationId: "haalEigenPlekken",
  tag: TAG,
  summary: "In wiens naam en vanuit welke plek deze sleutel vraagt",
  schema: z
    .object({
      naam: z.string(),
      sleutel: z.uuid(),
      mag: z.array(z.string()),
      plekken: z.array(z.object({ organisatie: z.string(), organisatieNaam: z.string(), ...inPlace })),
    })
    .openapi("EigenPlekken"),
  answer: "De plek van deze sleutel",
  guarded: {
    may: { action: "eigen.lezen", of: () => null, object: () => "eigen-plekken" },
    load: () => Promise.resolve(undefined),
  },
  json: async ({ db }, { reader }) => {
    if (reader.kind !== "person" || !reader.key) throw new Error("asked without a key");
    const names = await nameMap(
      db,
      reader.seats.map((it) => it.organisation),
    );
    return {
      naam: reader.name,
      sleutel: reader.key.id,
      mag: [...reader.key.actions],
      plekken: reader.seats.map((it) => ({
        organisatie: it.organisation,
        organisatieNaam: names.get(it.organisation) ?? it.organisation,
        ...placeJson(it),
      })),
    };
  },
});

export const membersData = data({
  path: "/organisaties/{code}/leden",
  operationId: "lijstLeden",
  tag: TAG,
  summary: "Wie er meedoet bij een organisatie",
  description:
    "Alleen met een sleutel van iemand die er zelf een plek heeft. Van ieder die in het antwoord kan staan, komt in het logboek wie hem met welk doel bekeek; een `traceparent` in de kop gaat mee.",
  params: codeOfOrganisation,
  query: { ...listQuery, doel: purposeField },
  schema: listOf(
    z.object({ id: z.uuid(), naam: z.string(), ...inPlace, sinds: z.iso.date() }).openapi("Lid"),
    "Ledenlijst",
  ),
  answer: "Een deel van de lijst, wie het langst meedoet eerst",
  guarded: {
    may: readsMembers,
    load: ({ primary }, { code }) => organisationIn(primary, code),
  },
  json: async (building, { thing, query, url, reader, header }) => {
    const began = building.clock();
    const members = await membersOf(building.primary, thing.key);
    const persons = members.map((it) => it.person);
    const names = await namesOf(building.primary, persons);
    const trace = tracedIn(header("traceparent"));
    await lookedAt(building, reader, thing.key, persons, { purpose: query.doel, began, trace });
    return pageOfAll(url, query, members, (it) => ({
      id: it.id,
      naam: names.get(it.person) ?? FORMER,
      ...placeJson(it),
      sinds: amsterdamDay(it.since),
    }));
  },
});
