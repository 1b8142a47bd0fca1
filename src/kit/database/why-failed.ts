import { StartRefused } from "./embedded/refused.ts";

const FULL_DISK = "53100";
/** The server stopped meanwhile, by itself or by a crash. */
const BROKEN = ["ECONNRESET", "EPIPE", "57P01", "57P02"];

/** Why some work at a server of somebody else's failed: in a sentence, where whoever keeps it can do something. */
export function whyServerFailed(error: unknown): unknown {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  if (code === FULL_DISK)
    return new StartRefused(
      "De schijf van de databaseserver is vol. Maak daar ruimte en doe het opnieuw; er is niets verloren.",
    );
  if (BROKEN.includes(code) || /terminated unexpectedly/.test(message))
    return new StartRefused(
      `De databaseserver brak de verbinding af (${message}). Kijk in zijn log: misschien is zijn schijf vol. Er is niets verloren.`,
    );
  return error;
}
