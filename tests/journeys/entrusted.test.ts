/** An admin takes along everything of his organisation, asks to have it removed, and it is stopped. */
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { isWell, WIDTHS } from "./browser.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";

const WESTERWOLDE = "gm1950";
const OLDAMBT = "gm1895";
const ADMIN = "Beheerder, gemeente Westerwolde";
const CLERK = "Griffier, gemeente Westerwolde";
const ENTRUSTED = `/organisaties/${WESTERWOLDE}/toevertrouwd`;

let stage: DemoStage;
beforeAll(async () => {
  stage = await openDemoStage(
    inject("database"),
    {
      [WESTERWOLDE]: "Gemeente Westerwolde",
      [OLDAMBT]: "Gemeente Oldambt",
      gm0047: "Gemeente Veendam",
      gm0106: "Gemeente Assen",
      gm0014: "Gemeente Groningen",
    },
    // What a page of an organisation looks for in it.
    (db) =>
      db
        .updateTable("organisation")
        .set({
          details: JSON.stringify({
            ...{ addresses: [], contacts: [], classifications: [], legalBases: [], themes: [] },
          }),
        })
        .execute(),
  );
});
afterAll(() => stage.close());

describe.each([
  ["without JavaScript", false],
  ["with JavaScript", true],
] as const)("who gives rights in an organisation, %s", (_how, javaScriptEnabled) => {
  const looks = { javaScriptEnabled, viewport: { width: WIDTHS.phone, height: 800 } };

  it("takes along what it entrusts, asks to have it removed, and stops that", async () => {
    const admin = await stage.logIn(ADMIN, ENTRUSTED, looks);
    await isWell(admin, looks);
    const saving = admin.waitForEvent("download");
    await admin.getByRole("link", { name: "Neem alles mee (zip)" }).click();
    const pieces = (await (await (await saving).createReadStream()).toArray()) as Buffer[];
    const parts = unzipSync(Buffer.concat(pieces));
    expect(JSON.parse(strFromU8(parts["inhoud.json"]!))).toMatchObject({
      organisatie: { code: WESTERWOLDE },
    });
    const text = Object.values(parts)
      .map((it) => strFromU8(it))
      .join();
    expect(text).toContain("Uitvoering leerplicht (voorbeeld)");
    // Of the clerk alone.
    expect(text).not.toContain("Griffiers vervangen elkaar (voorbeeld)");

    await admin.reload();
    await admin.getByRole("link", { name: /^Bekijk wat er weggaat/ }).click();
    expect(await admin.locator("main").innerText()).toContain("eindigt, en blijft te lezen voor de anderen");
    await isWell(admin, looks);
    await admin.getByLabel("Waarom haalt u alles weg?").fill("wij stappen over");
    await admin.getByRole("button", { name: "Verder" }).click();
    await admin.getByRole("button", { name: "Ja" }).click();
    await admin.waitForURL(`**${ENTRUSTED}`);
    expect(await admin.locator("main").innerText()).toContain("gaat alles weg wat bestuur");

    // The other side neither sees nor stops it.
    const clerk = await stage.logIn(CLERK, ENTRUSTED, looks);
    expect(await clerk.locator("main").innerText()).not.toContain("gaat alles weg");
    await admin.getByRole("button", { name: "Stop het weghalen" }).click();
    await admin.waitForURL(`**${ENTRUSTED}`);
    expect(await admin.locator("main").innerText()).not.toContain("gaat alles weg wat");
  });

  it("sees who of another organisation looked at what is not for everyone, and by whom it was not", async () => {
    // Westerwolde may read what Oldambt offers it, and Oldambt sees that it did.
    const reader = await stage.logIn(ADMIN, ENTRUSTED, looks);
    await reader.getByRole("heading", { level: 1 }).waitFor();
    await reader.goto(new URL(`/organisaties/${OLDAMBT}/buiten-het-register`, reader.url()).href);
    await reader.getByRole("link", { name: "Gezamenlijke inkoop jeugdhulp (voorbeeld)" }).click();
    await reader.getByRole("heading", { level: 1, name: /Gezamenlijke inkoop jeugdhulp/ }).waitFor();
    const owner = await stage.logIn(
      "Gemeentesecretaris, gemeente Oldambt",
      `/organisaties/${OLDAMBT}/toevertrouwd`,
      looks,
    );
    await owner.getByRole("link", { name: "Alle regels" }).click();
    const text = await owner.locator("main").innerText();
    expect(text).toContain("Westerwolde (");
    expect(text).toContain("overige samenwerkingen");
    await isWell(owner, looks);
    const saving = owner.waitForEvent("download");
    await owner.getByRole("link", { name: "spreadsheet (CSV)" }).click();
    const csv = Buffer.concat((await (await (await saving).createReadStream()).toArray()) as Buffer[]);
    expect(csv.toString()).toContain("Westerwolde (");
  });
});
