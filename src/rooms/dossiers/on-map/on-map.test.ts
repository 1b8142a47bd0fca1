/** Dossiers on the map: only what everyone may read, only who goes on, on the day that it went on, and no more than can be seen. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { putOrganisation, siteWith, wordsOf } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import type { Tables } from "../db.ts";
import { dossierNow, endDossier } from "../keeping.ts";
import { putAnswer, putDossier, type Wanted } from "../testing-dossiers.ts";
import { MOST_ON_MAP } from "./queries.ts";

const THIRD = "gm0034";
const PROVINCE = "pv99";
const PATCHES = [HERE, ELSEWHERE, THIRD];
const EXTRA = Array.from({ length: 30 }, (_, index) => `gm98${String(index).padStart(2, "0")}`);

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen", [THIRD]: "Gemeente Almere" },
  {
    prepare: async (db) => {
      await putOrganisation(db, PROVINCE, "Provincie Proef");
      await db.updateTable("organisation").set({ type: "provincie" }).where("key", "=", PROVINCE).execute();
      for (const key of EXTRA) await putOrganisation(db, key, `Gemeente Proef ${key}`);
      for (const [index, organisation_key] of [...PATCHES, ...EXTRA].entries())
        for (const grid_row of [0, 1, 2])
          await db
            .insertInto("hexagon")
            .values({ grid_column: index * 4, grid_row, organisation_key })
            .execute();
    },
  },
);
const put = (title: string, { facts, ...more }: Wanted = {}, at = opened.world().at) =>
  putDossier({ ...opened.world(), at }, { state: "shared", ...more, facts: { title, ...facts } });
const map = (question = "") => asking(opened.site.app, null).open(`/kaart${question}`);
/** The part beside the map, in words. */
const beside = async (question = "") => {
  const { html } = await map(question);
  const part = /<section id="dossiers-op-de-kaart">.*?<\/section>/s.exec(html)?.[0];
  return part === undefined ? null : wordsOf(part);
};
const stars = (html: string) =>
  [...(/<g class="dots">(.*?)<\/g>/s.exec(html)?.[1] ?? "").matchAll(/ d="([^"]*)"/g)].map(
    (it) => it[1] ?? "",
  );
/** With no other public dossier. */
const inEmpty = async (work: () => Promise<void>) => {
  await opened.db.updateTable("entry").set({ visibility: "participants" }).execute();
  await work();
};

describe("public dossiers on the map", () => {
  it("are not there while there are none: no line, no legend, no list", async () => {
    const { status, html } = await map();
    expect(status).toBe(200);
    expect(html).not.toContain('class="dotted-ties"');
    expect(await beside()).toBeNull();
  });

  it("are a dotted line between its parties, and a link in the list below", async () => {
    await inEmpty(async () => {
      const { id } = await put("Afval samen");
      const { html } = await map();
      expect(stars(html)).toHaveLength(1);
      expect(stars(html)[0]?.split("M")).toHaveLength(3);
      expect(html).toContain(`href="/dossiers/${id}"`);
      expect(await beside()).toContain("Afval samen (perspectief gedeeld): Assen en Groningen.");
      // The dossier that it leads to is there for the same reader.
      expect((await asking(opened.site.app, null).open(`/dossiers/${id}`)).status).toBe(200);
    });
  });

  it("is none of what a visitor may not read, also for who may read it", async () => {
    await inEmpty(async () => {
      await put("Onder ons", { wanted: "participants" });
      await put("Nog een concept", { state: "draft" });
      await put("In gesprek", { state: "open" });
      const editor = asking(opened.site.app, await arrive(opened.world(), "editor"));
      for (const html of [(await map()).html, (await editor.open("/kaart")).html]) {
        expect(html).not.toContain('class="dotted-ties"');
        for (const title of ["Onder ons", "Nog een concept", "In gesprek"]) expect(html).not.toContain(title);
      }
    });
  });

  it("has only the parties that go on, and says where there is nothing to draw", async () => {
    await inEmpty(async () => {
      const { id } = await put("Met drie", { facts: { participants: PATCHES } });
      expect(stars((await map()).html)[0]?.split("M")).toHaveLength(4);
      await putAnswer(opened.world(), id, THIRD, "left");
      expect(stars((await map()).html)[0]?.split("M")).toHaveLength(3);
      expect(await beside()).not.toContain("Almere");
      await put("Met de provincie", { facts: { participants: [HERE, PROVINCE] } });
      expect(stars((await map()).html)).toHaveLength(1);
      expect(await beside()).toContain(
        "Assen en Provincie Proef. Geen lijn: minder dan twee partijen hebben een lap.",
      );
    });
  });

  it("stands there from the day that all could read it until it ended", async () => {
    await inEmpty(async () => {
      const early = await put("Afgelopen", {}, new Date("2026-02-10T10:00:00Z"));
      const by = { actor: randomUUID(), organisation: HERE, at: new Date("2026-03-01T10:00:00Z") };
      await (opened.db as unknown as Kysely<Tables>)
        .transaction()
        .execute(async (trx) => endDossier(trx, await dossierNow(trx, early.id), "close", "klaar", by));
      expect(await beside()).toBeNull();
      expect(await beside("?geldigOp=2026-02-09")).toBeNull();
      expect(await beside("?geldigOp=2026-02-10")).toContain("Afgelopen");
      expect(await beside("?geldigOp=2026-02-28")).toContain("Afgelopen (nu afgerond)");
      expect(await beside("?geldigOp=2026-03-01")).toBeNull();
      await put("Loopt", {}, new Date("2026-03-10T10:00:00Z"));
      expect(await beside("?geldigOp=2026-03-09")).toBeNull();
      expect(await beside("?geldigOp=2026-03-10")).toContain("Loopt");
    });
  });

  it("is hidden and shown again; files are asked without it", async () => {
    await inEmpty(async () => {
      await put("Afval samen");
      const { html } = await map("?stippellijnen=verberg");
      expect(html).not.toContain('class="dotted-ties"');
      expect(html).toContain('href="/kaart">Toon de stippellijnen');
      expect(html).not.toMatch(/lappendeken[^"]*stippellijnen/);
      expect((await map()).html).toContain('href="/kaart?stippellijnen=verberg">Verberg');
      expect((await map("?stippellijnen=ja")).status).toBe(400);
    });
  });

  it("follows the municipality, the province and the task that were chosen", async () => {
    await inEmpty(async () => {
      await put("Afval in Assen");
      await put("Zorg zonder Assen", {
        organisation: ELSEWHERE,
        facts: { participants: [ELSEWHERE, THIRD], task: "jeugd-en-wmo" },
      });
      expect(await beside(`?beeld=met-wie&gemeente=${HERE}`)).not.toContain("Zorg zonder Assen");
      expect(await beside(`?beeld=met-wie&gemeente=${THIRD}`)).not.toContain("Afval in Assen");
      expect(await beside("?taak=afval")).not.toContain("Zorg zonder Assen");
      expect(await beside("?taak=afval")).toContain("Afval in Assen");
      // A form or a theme of the register says nothing of what is still being made.
      expect(await beside("?vorm=OL")).toBeNull();
    });
  });

  it("draws no more lines than can be seen, and says what one can choose", async () => {
    await inEmpty(async () => {
      // Three lines each.
      for (let index = 0; index < MOST_ON_MAP; index++)
        await put(`Kring ${index}`, { facts: { participants: PATCHES } });
      expect(await beside()).not.toContain("te veel");
      const more = [...PATCHES, ...EXTRA];
      for (let index = 0; index < 3; index++)
        await put(`Ruim ${index}`, { facts: { participants: more } }, new Date("2026-06-01T11:00:00Z"));
      const text = await beside();
      expect(text).toContain("Geen lijn: het zijn er te veel. Kies een gemeente, een provincie of een taak.");
      // What changed last is drawn first.
      expect(stars((await map()).html)[0]?.split("M")).toHaveLength(more.length + 1);
    });
  });

  it("draws no more than the last so many, says how many there are, and puts the same circle on one line", async () => {
    await inEmpty(async () => {
      for (let index = 0; index < MOST_ON_MAP + 2; index++) await put(`Dossier nummer ${index}`);
      const { html } = await map();
      expect(stars(html)).toHaveLength(1);
      expect(html).toContain(`1·2·3 +${MOST_ON_MAP - 3}`);
      const text = await beside();
      expect(text).toContain(`${MOST_ON_MAP + 2} openbare dossiers`);
      expect(text).toContain(`Dit zijn de ${MOST_ON_MAP} die het laatst veranderden.`);
    });
  });
});
