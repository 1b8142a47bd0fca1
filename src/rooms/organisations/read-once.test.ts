import type { KyselyPlugin } from "kysely";
import { describe, expect, it } from "vitest";
import { registerApp, testApp } from "../../testing.ts";

const register = registerApp();

describe("the page of an organisation", () => {
  it("reads its organisation once, whatever rooms hang on it", async () => {
    const whole: string[] = [];
    const listening: KyselyPlugin = {
      transformQuery: ({ node }) => {
        const question = JSON.stringify(node);
        // All of one row of the table, found by its key.
        if (
          /"from":\{"kind":"FromNode","froms":\[[^\]]*"name":"organisation"/.test(question) &&
          question.includes('"SelectAllNode"') &&
          question.includes('"gm1699"')
        )
          whole.push(question);
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    };
    const app = await testApp(register.db.withPlugin(listening));
    expect(await app.page("/organisaties/gm1699")).toContain("Agenda voor de raad");
    expect(whole).toHaveLength(1);
    app.building.close();
  });
});
