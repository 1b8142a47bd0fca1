import type { Verb } from "#kit/verb.ts";
import { counted } from "#kit/words.ts";
import { takeOver } from "./keeping.ts";
import { installationAt, readInstallation } from "./reading.ts";

export const elsewhereVerbs: Verb[] = [
  {
    name: "import installation",
    help: "<adres>  leest wat een andere installatie aan iedereen toont: samenwerkingen buiten het register",
    writes: true,
    run: async ([given = "", ...more], { db, out, err, clock }) => {
      if (given === "" || more.length > 0) {
        err(
          given === ""
            ? "Geef het adres van een installatie op."
            : `Dit zijn te veel woorden: ${more.join(" ")}.`,
        );
        return 2;
      }
      const address = installationAt(given);
      const all = await readInstallation(address);
      const { added, changed, gone, total } = await takeOver(db, address, all, clock());
      out(
        `${counted(total, "samenwerking", "samenwerkingen")} van ${new URL(address).host}: ${added} nieuw, ${changed} gewijzigd, ${gone} daar niet meer.`,
      );
      return 0;
    },
  },
];
