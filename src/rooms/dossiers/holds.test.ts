/** A room above can hold a step of a dossier back, and the dossier says why; without that room nothing is held. */
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import type { Room } from "#kit/room.ts";
import { openRoom, putOrganisation, TEST_NOW } from "../../testing.ts";
import { arrive } from "../people/testing-access.ts";
import { asking } from "../ties/testing-ties.ts";
import { dossierPath } from "./paths.ts";
import { dossierIn, putDossier } from "./testing-dossiers.ts";

const holding: Room = {
  name: "holding",
  holds: {
    dossier: (_, { facts }, step) =>
      Promise.resolve(
        step === "close" && facts.title.includes("persoonsgegevens")
          ? [{ sentence: "De privacytoets is nog niet klaar.", path: "/dossiers" }]
          : [],
      ),
  },
};

let opened: Awaited<ReturnType<typeof openRoom>>;
beforeAll(async () => {
  opened = await openRoom(inject("database"), holding);
  await putOrganisation(opened.db, HERE, "Gemeente Assen");
  await putOrganisation(opened.db, ELSEWHERE, "Gemeente Groningen");
});
afterAll(async () => {
  opened.building.close();
  await opened.close();
});

it.each([
  ["Iets met persoonsgegevens", 409, "shared"],
  ["Iets anders", 303, "closed"],
] as const)("%s: %i, and it is %s then", async (title, status, state) => {
  const world = { db: opened.db, at: TEST_NOW };
  const { id, version } = await putDossier(world, { state: "shared", facts: { title } });
  const editor = asking(opened.app, await arrive(world, "editor"));
  const sent = { uitkomst: "een afspraak", _versie: String(version) };
  const answer = await editor.send(`${dossierPath(id)}/afronden`, sent);
  expect([answer.status, (await dossierIn(world, id)).state]).toEqual([status, state]);
  if (status === 409) expect(answer.html).toContain("De privacytoets is nog niet klaar.");
});
