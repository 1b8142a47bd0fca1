/** LibreOffice, that opens a spreadsheet and saves it again, where it is there. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export const soffice = await promisify(execFile)("soffice", ["--version"]).then(
  () => true,
  () => false,
);

/** Opens a file in it and saves it as another. @param filter as it calls the kind of file */
export async function savedAgain(content: Uint8Array, filter: string, ending: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "blad-"));
  try {
    await writeFile(join(folder, "in.xlsx"), content);
    const words = ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", filter];
    await promisify(execFile)("soffice", [
      ...words,
      "--outdir",
      join(folder, "out"),
      join(folder, "in.xlsx"),
    ]);
    return await readFile(join(folder, "out", `in.${ending}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const XLSX_FILTER = "xlsx:Calc MS Excel 2007 XML";
