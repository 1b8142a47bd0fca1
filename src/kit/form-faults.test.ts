import { z } from "@hono/zod-openapi";
import { describe, expect, it } from "vitest";
import { allFaults } from "./form-faults.ts";
import { choiceField, dayInput, fileField, type FormFields, optional, textField } from "./form-fields.tsx";
import { ToReview } from "./form-review.tsx";
import { Problem } from "./problem.ts";

const fields = {
  naam: textField("Naam"),
  soort: choiceField("Soort", { groot: "Groot", klein: "Klein" }),
  partner: optional(textField("Partner")),
  dag: optional(dayInput("Dag")),
};
const TYPED = { naam: "Convenant", soort: "groot", partner: "Atlantis", dag: "" };

interface Seen {
  partner?: string;
  dag?: string;
}

/** What is said of these, by a form that knows no partner and wants a day. */
async function faultsOf(
  sent: Record<string, unknown>,
  { handsOn, asks = fields }: { handsOn?: readonly string[]; asks?: FormFields } = {},
) {
  const schema = z.strictObject(
    Object.fromEntries(Object.entries(asks).map(([name, field]) => [name, field.schema])),
  );
  const seen: Seen[] = [];
  const found = await allFaults(
    { fields: asks, schema, ...(handsOn && { handsOn }) },
    sent,
    schema.safeParse(sent).error as z.ZodError,
    (input: Seen) => {
      seen.push(input);
      throw new Problem(422, "Niet alles is goed ingevuld.", [
        { field: "dag", message: "Zonder dag gaat het niet." },
        { field: "partner", message: "Die kennen we niet." },
      ]);
    },
  );
  return { fields: found.map((it) => it.field), seen };
}

describe("the faults of a form", () => {
  it("are told in one round: a day that is none, and a name that nobody has", async () => {
    const { fields: told } = await faultsOf({ ...TYPED, dag: "30 februari" });
    expect(told).toEqual(["partner", "dag"]);
  });

  it("are told beside a required field that is only handed on, and not beside one that is looked into", async () => {
    const wrong = { ...TYPED, naam: "", soort: "" };
    expect((await faultsOf(wrong, { handsOn: ["naam", "soort"] })).fields).toEqual([
      "naam",
      "soort",
      "partner",
    ]);
    const { fields: told, seen } = await faultsOf(wrong, { handsOn: ["naam"] });
    expect(told).toEqual(["naam", "soort"]);
    expect(seen).toEqual([]);
  });

  it("name no field that was left empty, and each wrong field once", async () => {
    const { fields: told } = await faultsOf({ ...TYPED, partner: "", dag: "30 februari" });
    expect(told).toEqual(["dag"]);
  });

  it("are those of the fields where a field is not known, or a file would have to be looked through", async () => {
    expect((await faultsOf({ ...TYPED, rol: "x" })).seen).toEqual([]);
    const asks = { ...fields, blad: optional(fileField("Blad", { accept: ".csv" })) };
    expect((await faultsOf({ ...TYPED, dag: "30 februari" }, { asks })).fields).toEqual(["dag"]);
  });

  it("are those of the fields where the rest is to be looked at first, and any other failure goes on", async () => {
    const schema = z.strictObject({ dag: fields.dag.schema });
    const sent = { dag: "30 februari" };
    const told = (thrown: Error) =>
      allFaults({ fields, schema }, sent, schema.safeParse(sent).error as z.ZodError, () => {
        throw thrown;
      });
    expect(await told(new ToReview("Kijk eerst."))).toHaveLength(1);
    await expect(told(new TypeError("stuk"))).rejects.toThrow("stuk");
  });
});
