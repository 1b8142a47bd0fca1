import { readFileSync } from "node:fs";
import { connect } from "../src/kit/database/connect.ts";
import type { History } from "../src/rooms/advice/engine/history.ts";
import { readHistory } from "../src/rooms/advice/engine/read-history.ts";

/** The history in a database that holds the shipped register, on that register's own day. */
export async function loadHistory(databaseUrl: string): Promise<History> {
  if (databaseUrl === "") throw new Error("Zet DATABASE_URL op een database met het register.");
  const meta = readFileSync(new URL("../data/register/meta.json", import.meta.url), "utf8");
  const { day } = JSON.parse(meta) as { day: string };
  const { db, close } = await connect({ databaseUrl, dataDir: "./var" });
  try {
    return await readHistory(db, day);
  } finally {
    await close();
  }
}
