import { type Encoding, encodingFor } from "./encoding.ts";
import { tellsMunicipalityOnly } from "./own-municipality.ts";

/** What the road before the app needs to know of a request. */
export interface RequestHead {
  encoding: Encoding | null;
  ifNoneMatch: string;
  /** Whether the reader says who he is: then an answer is his alone. */
  personal: boolean;
  /** Whether his device remembers his municipality: then pages that look at it are his alone, and no others. */
  ownMunicipality: boolean;
  /** Whether one host is named, at most: of two, a proxy may have read the other. */
  oneHost: boolean;
}

/** Reads the headers in one pass over what came in; Node makes an object of all of them only when the app asks. */
export function readHead(rawHeaders: readonly string[]): RequestHead {
  let accepted = "";
  let ifNoneMatch = "";
  let personal = false;
  let ownMunicipality = false;
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const value = rawHeaders[at + 1] ?? "";
    switch (rawHeaders[at]?.toLowerCase()) {
      case "host":
        hosts += 1;
        break;
      case "accept-encoding":
        accepted = accepted === "" ? value : `${accepted},${value}`;
        break;
      case "if-none-match":
        ifNoneMatch += `${value},`;
        break;
      case "cookie":
        // Two of them may together be more than one says.
        if (tellsMunicipalityOnly(value) && !ownMunicipality) ownMunicipality = true;
        else personal = true;
        break;
      case "authorization":
        personal = true;
        break;
    }
  }
  return { encoding: encodingFor(accepted), ifNoneMatch, personal, ownMunicipality, oneHost: hosts <= 1 };
}
