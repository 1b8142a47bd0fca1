/** Writes what the search room can find in DATABASE_URL as JSON: `search-documents.js <file>`. */
import { writeFileSync } from "node:fs";
import { connect } from "../src/kit/database/connect.ts";
import { documents } from "../src/rooms/search/documents.ts";

const { db, close } = await connect({ databaseUrl: process.env.DATABASE_URL ?? null, dataDir: "./var" });
writeFileSync(process.argv[2]!, JSON.stringify(await documents(db)));
await close();
