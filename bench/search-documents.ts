/** Writes what the search room can find in DATABASE_URL as JSON: `search-documents.js <file>`. */
import { writeFileSync } from "node:fs";
import { openBuilding } from "../src/building.ts";
import { connect } from "../src/kit/database/connect.ts";
import { documents } from "../src/rooms/search/documents.ts";
import { rooms } from "../src/rooms.ts";

const { db, close } = await connect({ databaseUrl: process.env.DATABASE_URL ?? null, dataDir: "./var" });
const building = await openBuilding(db, rooms, { contactEmail: null, hostedBy: null, publicUrl: null });
writeFileSync(process.argv[2]!, JSON.stringify(await documents(building)));
building.close();
await close();
