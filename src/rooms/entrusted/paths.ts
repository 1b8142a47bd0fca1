import type { Side } from "#kit/reader.ts";
import { organisationPath } from "#rooms/organisations";

/** What an organisation entrusts to this installation, for those who give rights there. */
export const entrustedPath = (organisation: string): string =>
  `${organisationPath(organisation)}/toevertrouwd`;
/** Everything of it as a file. */
export const zipPath = (organisation: string): string => `${entrustedPath(organisation)}/alles.zip`;
/** Who looked at what is not for everyone. */
export const viewsPath = (organisation: string): string => `${entrustedPath(organisation)}/bekeken`;
/** Removing what one side keeps, and stopping that. */
export const partPath = (organisation: string, side: Side): string =>
  `${entrustedPath(organisation)}/weghalen/${side}`;
export const stopPath = (organisation: string, side: Side): string =>
  `${partPath(organisation, side)}/stoppen`;
