import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { SourceRefused } from "#kit/source-refused.ts";

/**
 * Writes a file that only its owner can read and that is there whole or not at all: under another name first, then
 * on disk, then under its own name.
 * @param write ends when all was handed over; it leaves the stream open
 * @throws SourceRefused when the file is there and may not be replaced, or cannot be made
 */
export async function writeWhole(
  path: string,
  replace: boolean,
  write: (out: Writable) => Promise<void>,
): Promise<void> {
  if (!replace && (await exists(path)))
    throw new SourceRefused(`${path} bestaat al. Kies een andere naam, of vervang het met --overschrijf.`);
  // With our number in it: two that write the same file at once must not write through each other.
  const part = `${path}.${process.pid}.part`;
  const file = await open(part, "wx", 0o600).catch((error: unknown) => {
    const { code = "onbekend" } = error as { code?: string };
    throw new SourceRefused(
      `${path} kan niet worden gemaakt (${code}). Bestaat de map, en mag u erin schrijven?`,
    );
  });
  const out = file.createWriteStream({ flush: true });
  try {
    await write(out);
    out.end();
    await finished(out);
    await rename(part, path);
  } catch (error) {
    out.destroy();
    await rm(part, { force: true });
    if ((error as { code?: string }).code === "ENOSPC")
      throw new SourceRefused(`De schijf met ${path} is vol. Er is geen back-up gemaakt.`);
    throw error;
  }
  // The name is on disk when its folder is.
  const folder = await open(dirname(path));
  await folder.sync().finally(() => folder.close());
}

const exists = (path: string): Promise<boolean> =>
  open(path).then(
    (file) => file.close().then(() => true),
    (error: unknown) => (error as { code?: string }).code !== "ENOENT",
  );
