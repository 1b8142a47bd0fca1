import { sql } from "kysely";
import { insertRows, updateRows } from "#kit/database/batch.ts";
import type { Day } from "#kit/day.ts";
import type { Trx } from "./db.ts";
import type { Identifier, OrganisationFacts } from "./facts.ts";

const naming = (key: string, scheme: string, value: string) => `${key} ${scheme} ${value}`;

/**
 * Writes the codes the register now states: one it no longer states ends on `day`, one that returns opens again.
 * Codes of the municipality table are not the register's to end; it may take them over.
 */
export async function storeIdentifiers(trx: Trx, facts: OrganisationFacts[], day: Day): Promise<void> {
  const have = await trx
    .selectFrom("organisation_identifier")
    .selectAll()
    .where(sql<boolean>`organisation_key = any(${facts.map((it) => it.key)})`)
    .execute();
  const rows = new Map(have.map((it) => [naming(it.organisation_key, it.scheme, it.value), it]));
  const hadScheme = new Set(have.map((it) => `${it.organisation_key} ${it.scheme}`));
  const stated = new Map(
    facts.flatMap((it) =>
      it.identifiers.map(
        (id) => [naming(it.key, id.scheme, id.value), { organisation_key: it.key, ...id }] as const,
      ),
    ),
  );

  const ended = have
    .filter((it) => it.source === "register" && it.valid_until === null)
    .filter((it) => !stated.has(naming(it.organisation_key, it.scheme, it.value)))
    .map((it) => ({ ...it, valid_until: day }));
  const returned = [...stated].flatMap(([name]) => {
    const row = rows.get(name);
    return row && (row.valid_until !== null || row.source !== "register")
      ? [{ ...row, source: "register", valid_until: null }]
      : [];
  });
  await updateRows(
    trx,
    "organisation_identifier",
    ["organisation_key", "scheme", "value"],
    [...ended, ...returned],
  );
  await insertRows(
    trx,
    "organisation_identifier",
    [...stated]
      .filter(([name]) => !rows.has(name))
      .map(([, it]) => ({
        organisation_key: it.organisation_key,
        scheme: it.scheme,
        value: it.value,
        source: "register",
        // The first code of its kind is as old as the organisation; a second one is new.
        valid_from: hadScheme.has(`${it.organisation_key} ${it.scheme}`) ? day : null,
        valid_until: null,
      })),
  );
}

/**
 * Adds codes that the municipality table gives; what is there stays.
 * @returns how many were new
 */
export async function storeIdentifiersOf(
  trx: Trx,
  identifiers: (Identifier & { key: string })[],
): Promise<number> {
  const have = new Set(
    (
      await trx
        .selectFrom("organisation_identifier")
        .select(["organisation_key", "scheme", "value"])
        .execute()
    ).map((it) => naming(it.organisation_key, it.scheme, it.value)),
  );
  const fresh = identifiers.filter((it) => !have.has(naming(it.key, it.scheme, it.value)));
  await insertRows(
    trx,
    "organisation_identifier",
    fresh.map(({ key, scheme, value }) => ({
      organisation_key: key,
      scheme,
      value,
      source: "gemeententabel",
      valid_from: null,
      valid_until: null,
    })),
  );
  return fresh.length;
}
