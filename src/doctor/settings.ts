/** What the settings of an installation leave open. */
import { statSync } from "node:fs";
import type { Config } from "../config.ts";
import { type Finding, good, look, wrong } from "#kit/watch/finding.ts";

/** @param environment where the files are named that the settings were read from */
export function settingsFindings(config: Config, environment: NodeJS.ProcessEnv): Finding[] {
  const { publicUrl, providers, production } = config;
  const open = [
    ...(config.hostedBy === null ? ["HOSTED_BY (wie deze installatie draait)"] : []),
    ...(config.contactEmail === null ? ["CONTACT_EMAIL (waar mensen een fout of lek melden)"] : []),
    ...(publicUrl === null ? ["PUBLIC_URL (het adres van de website)"] : []),
  ];
  const secure = publicUrl?.startsWith("https:") ?? false;
  return [
    open.length > 0 ? look(`Vul nog in: ${open.join(", ")}.`) : good("De naam en adressen zijn ingevuld."),
    production
      ? good("NODE_ENV is production.")
      : look("Zet NODE_ENV op production: dan start Vliegwiel niet op een onveilige database."),
    ...(publicUrl !== null && !secure
      ? [wrong("PUBLIC_URL begint niet met https: cookies en pagina’s gaan onbeschermd over de lijn.")]
      : []),
    ...(secure && config.trustedProxies.rules.length === 0
      ? [
          look(
            "Er is geen TRUSTED_PROXIES. Alle bezoekers achter uw webserver tellen dan als één adres. Noem het adres van die webserver.",
          ),
        ]
      : []),
    ...(providers.length > 0 && publicUrl === null
      ? [wrong("Mensen kunnen inloggen, maar PUBLIC_URL ontbreekt: de aanbieder kan hen niet terugsturen.")]
      : []),
    ...providers
      .filter((it) => it.acr.length === 0)
      .map((it) =>
        look(`Bij aanbieder ${it.id} staat geen acr: wie met alleen een wachtwoord inlogt, komt ook binnen.`),
      ),
    ...readableByOthers([environment.IDENTITY_PROVIDERS, ...providers.flatMap((it) => it.privateKey ?? [])]),
  ];
}

/** Files with a secret that every user of the machine can read. */
const readableByOthers = (files: readonly (string | undefined)[]): Finding[] =>
  files
    .filter((it) => it !== undefined)
    .flatMap((file) => {
      const { mode } = statSync(file, { throwIfNoEntry: false }) ?? {};
      if (mode === undefined) return [wrong(`Het bestand ${file} is er niet.`)];
      return mode & 0o004
        ? [wrong(`Iedereen op deze machine kan ${file} lezen. Doe: chmod 600 ${file}`)]
        : [];
    });
