import type { KyselyPlugin } from "kysely";
import { describe, expect, it } from "vitest";
import { registerApp, testApp } from "../../../testing.ts";

const register = registerApp();

describe("a question of advice that is asked again", () => {
  it("reads the imported regions once for a day, and again for another day", async () => {
    let readings = 0;
    const listening: KyselyPlugin = {
      transformQuery: ({ node }) => {
        const question = JSON.stringify(node);
        if (question.includes('"name":"region_member"') && question.includes('"2026-05-0')) readings++;
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    };
    const app = await testApp(register.db.withPlugin(listening));
    await app.page("/verkennen?organisatie=gm1992&geldigOp=2026-05-01");
    expect(readings).toBe(1);
    await app.page("/verkennen?organisatie=gm1699&taak=afval&geldigOp=2026-05-01");
    expect(readings).toBe(1);
    await app.page("/verkennen?organisatie=gm1992&geldigOp=2026-05-02");
    expect(readings).toBe(2);
    app.building.close();
  });
});
