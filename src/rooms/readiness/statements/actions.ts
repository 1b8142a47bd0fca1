/** Who reads what another organisation answered. */
import { type Policies, ruled } from "#kit/policy.ts";
import { seatIn } from "#kit/reader.ts";

interface StatementActions {
  /** Read the statements of an organisation: its own people, and those of who works together with it. */
  "verklaring.lezen": { organisation: string; readers: readonly string[] };
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends StatementActions {}
}

const rules: Policies<StatementActions> = {
  "verklaring.lezen": (reader, { organisation, readers }) =>
    [organisation, ...readers].some((it) => seatIn(reader, it, "reader") !== undefined) ||
    "Dat leest alleen wie een plek heeft bij deze organisatie, bij een organisatie die met haar in een dossier zit, of bij een organisatie waarvoor zij antwoordt.",
};

export const statementPolicies = ruled(rules, {
  "verklaring.lezen": "antwoorden van een andere organisatie lezen",
});
