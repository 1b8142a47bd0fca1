/** The web server: opens the database, brings it up to date, loads the snapshot the first time, serves. */
import { join } from "node:path";
import { createApp } from "./app.ts";
import { openBuilding, readSides } from "./building.ts";
import { type Config, standbyOf } from "./config.ts";
import { rooms } from "./rooms.ts";
import { loadWhatShips } from "./shipped.ts";
import { keepSealed } from "#kit/audit/sealing.ts";
import { keepErased, settleErasures } from "#kit/erasures.ts";
import { keepOnErrands } from "#kit/errands.ts";
import { keepForgetting } from "#kit/forgetting.ts";
import { connect, type Connection } from "#kit/database/connect.ts";
import { unsafeSettings } from "#kit/database/durability.ts";
import { migrate } from "#kit/database/migrate.ts";
import { isStandby, refuseOtherSchema } from "#kit/database/read-only.ts";
import { SERVED_BY_OWNER, servesAsOwner } from "#kit/database/serving-role.ts";
import { answeredByOneSide } from "#kit/http/one-side.ts";
import { serve } from "#kit/http/serve.ts";
import { createLog, type Log } from "#kit/log.ts";
import type { Db } from "#kit/room.ts";
import { gathering } from "#kit/watch/gather.ts";
import { serveWatch } from "#kit/watch/serve-watch.ts";
import { bySmtp, intoFolder } from "#kit/mail/carrier.ts";
import { keepPosting, type PostOffice } from "#kit/mail/posting.ts";
import { layLanes } from "#kit/work/forward.ts";
import { openLanes } from "#kit/work/open-lanes.ts";

/**
 * Serves until SIGTERM or SIGINT.
 * @param prepare what else is done to the database before anyone comes in
 */
export async function startServer(
  config: Config,
  prepare: (db: Db) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const log = createLog(config.logLevel);
  const owner = await connect({
    ...config,
    join: false,
    report: (sentence) => {
      log.error("database", { message: sentence });
    },
  });
  const readOnly = config.readOnly || (await isStandby(owner.db));
  if (readOnly) {
    await refuseOtherSchema(owner.db, rooms);
    log.info("read only");
  } else
    await bringUpToDate(owner, config, log).catch((error: unknown) => {
      throw owner.whyFailed(error);
    });
  await prepare(owner.db);
  // Before anyone comes in: a back-up that was put back may know people who asked to be forgotten.
  if (!readOnly) await settleErasures(owner.db, rooms, config.auditDir, new Date());
  const connection = await connect({ ...config, serving: true });
  if (!readOnly && (await servesAsOwner(connection.db))) refuseAsOwner(config, log);
  const standby =
    config.readUrl !== null && !readOnly ? await connect({ ...standbyOf(config), serving: true }) : null;
  const sides = readSides(
    connection.db,
    standby && {
      db: standby.db,
      mostBehindMs: config.readLagSeconds * 1_000,
      onMove: (why) => {
        if (why === "standby") log.info("pages are read from the standby");
        else log.warn("pages are read from the primary", { standby: why });
      },
    },
  );
  const cheap = rooms.filter((room) => !room.lane);
  const building = await openBuilding(sides, rooms, config, undefined, cheap);
  const lanes = openLanes(rooms, join(import.meta.dirname, "lane-worker.js"), log);
  const app = createApp(building, rooms, log, (it) => {
    layLanes(it, building, rooms, lanes);
  });
  const clocks = readOnly
    ? []
    : [
        keepSealed(connection.db, config.auditDir, log),
        keepForgetting(connection.db, rooms, log),
        keepErased(connection.db, rooms, config.auditDir, log),
        keepOnErrands(building, rooms, log),
        keepPosting(connection.db, postOffice(config, building.demo), log),
      ];
  const serving = await serve({ fetch: answeredByOneSide(sides, app.fetch) }, building, config, log);

  const watching =
    config.watch &&
    (await serveWatch(
      config.watch,
      gathering({ connection, rooms, lanes, serving, clock: () => new Date() }),
      (path) => app.request(path),
    ));

  if (config.contactEmail === null && config.publicUrl === null)
    log.warn("no security.txt", {
      message:
        "Zonder CONTACT_EMAIL of PUBLIC_URL is er geen security.txt: wie een lek vindt, kan het nergens melden.",
    });
  if (config.publicUrl === null)
    log.info("no public url", {
      message:
        "Zonder PUBLIC_URL toont een gedeelde link geen beeld, en staan er geen hele adressen in feeds en om over te nemen.",
    });
  if (building.edition().version > 0 && !building.edition().prose)
    log.info("facts only", {
      message:
        "De teksten van het register (doel, bevoegdheden, beschrijvingen) zijn niet ingeladen: `bin/vliegwiel import roo` doet dat.",
    });
  const shown = config.host === "0.0.0.0" || config.host === "::" ? "localhost" : config.host;
  process.stdout.write(`Vliegwiel draait op http://${shown}:${serving.port}\n`);

  let stopping = false;
  // After the first address is printed: nobody waits for it.
  building.warm().catch((error: unknown) => {
    if (stopping) return;
    log.warn("warm failed", { message: error instanceof Error ? error.message : String(error) });
  });

  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info("stopping", { signal });
    await serving.stop();
    await watching?.stop();
    await lanes.close();
    for (const stopClock of clocks) await stopClock();
    building.close();
    await standby?.close();
    await connection.close();
    await owner.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop("SIGTERM"));
  process.on("SIGINT", () => void stop("SIGINT"));
}

/** How mail leaves this installation, and where its links lead. */
const postOffice = ({ smtpUrl, mailFrom, mailDir, publicUrl, port }: Config, demo: boolean): PostOffice => ({
  carrier: smtpUrl === null ? intoFolder(mailDir, mailFrom) : bySmtp(smtpUrl, mailFrom),
  base: publicUrl?.replace(/\/$/, "") ?? `http://localhost:${port}`,
  keeps: demo,
});

/** Makes the tables those of this version, and loads the register that comes along where there is none. */
async function bringUpToDate({ db, kind, letServe }: Connection, config: Config, log: Log): Promise<void> {
  if (kind === "server") {
    const unsafe = await unsafeSettings(db);
    if (unsafe.length > 0 && config.production)
      throw new Error(
        `De databaseserver kan bevestigde wijzigingen verliezen: ${unsafe.join(", ")} staat uit. Zet dat eerst aan.`,
      );
    if (unsafe.length > 0) log.warn("unsafe database settings", { settings: unsafe.join(", ") });
  }
  await migrate(db, rooms);
  await letServe();
  for (const [name, { written }] of await loadWhatShips(db, new Date()))
    log.info(`${name} loaded`, { written });
}

/** One role for everything works, but what keeps readers apart then rests on the program alone. */
function refuseAsOwner({ production }: Config, log: Log): void {
  if (production) throw new Error(SERVED_BY_OWNER);
  log.warn("served by the owner of the tables", { message: SERVED_BY_OWNER });
}
