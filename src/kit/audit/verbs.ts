import { existsSync } from "node:fs";
import type { Kysely } from "kysely";
import { seeingAll } from "../database/acting.ts";
import { inWords } from "../processing.ts";
import type { Verb } from "../verb.ts";
import { isOurs, readAnchors } from "./anchor.ts";
import { verify } from "./chain.ts";
import { RECORD_LASTS } from "./pruning.ts";
import type { AuditTables } from "./tables.ts";

/** Every key that anchors were shown with. */
const keysOf = async (db: Kysely<AuditTables>): Promise<string[]> => {
  const rows = await db.selectFrom("audit_anchor").select("key").distinct().execute();
  return rows.map((it) => it.key);
};

export const auditVerbs: Verb[] = [
  {
    name: "audit verify",
    help: "[bestand met ankers]  leest de hele keten van wat is vastgelegd na",
    run: async ([file], { db, out, err, clock }) => {
      const audit = db as Kysely<AuditTables>;
      if (file !== undefined && !existsSync(file)) {
        err(
          `${file} bestaat niet. De ankers van deze installatie staan in ankers.jsonl, in de map van AUDIT_DIR.`,
        );
        return 1;
      }
      const anchors = file === undefined ? [] : readAnchors(file);
      if (file !== undefined && anchors.length === 0) {
        err(`In ${file} staat geen anker.`);
        return 1;
      }
      // A role that serves sees no lines but one's own, and would miss all others.
      const { sealed, pruned, unsealed, head, faults } = await audit
        .transaction()
        .execute((trx) => seeingAll(trx, () => verify(trx, anchors, clock())));
      const keys = await keysOf(audit);
      const foreign = anchors.filter((it) => !keys.some((key) => isOurs(it, key)));
      const all = [
        ...faults,
        ...foreign.map((it) => `Het anker bij schakel ${it.place} is niet door deze installatie getekend.`),
      ];
      out(`${sealed} regels in de keten, ${unsealed} wachten nog op hun schakel.`);
      if (pruned > 0) out(`Daarvan zijn er ${pruned} opgeruimd, want ouder dan ${inWords(RECORD_LASTS)}.`);
      if (head) out(`Laatste schakel: ${head.place} ${head.hash}`);
      if (file === undefined)
        out(
          "Zonder ankers blijkt niet of het einde is afgekapt of alles opnieuw is gemaakt: noem het bestand erbij.",
        );
      else out(`${anchors.length} ankers nagekeken.`);
      for (const fault of all) err(fault);
      return all.length === 0 ? 0 : 1;
    },
  },
];
