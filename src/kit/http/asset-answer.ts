import type { IncomingMessage, ServerResponse } from "node:http";
import type { Asset } from "../assets.ts";
import { type Encoding, encodingFor } from "./encoding.ts";
import { fileHeaders } from "./headers.ts";

/** One file in one encoding, with all that is said about it. */
interface Form {
  etag: string;
  body: Buffer;
  headers: Record<string, string | number>;
  /** What a reader who has it already is told. */
  unchanged: Record<string, string>;
}

/**
 * Answers for style sheets, scripts, fonts and the icon as the build packed them. Sits before the app, like kept pages:
 * a first visit asks for four of them.
 * @returns sends the file that was asked for, or says that there is none of that address
 */
export function assetAnswers(
  assets: ReadonlyMap<string, Asset>,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const forms = new Map(
    [...assets].map(([address, asset]) => [
      address,
      {
        plain: formOf(asset, null),
        br: asset.packed.br && formOf(asset, "br"),
        gzip: asset.packed.gzip && formOf(asset, "gzip"),
      },
    ]),
  );
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    const found = forms.get(request.url ?? "");
    if (!found) return false;
    const encoding = encodingFor(request.headers["accept-encoding"]?.toString() ?? "");
    const form = (encoding && found[encoding]) ?? found.plain;
    // A proxy may have weakened the tag; to compare, that makes no difference (RFC 9110, 13.1.2).
    if (request.headers["if-none-match"]?.includes(form.etag)) response.writeHead(304, form.unchanged).end();
    else response.writeHead(200, form.headers).end(request.method === "HEAD" ? undefined : form.body);
    return true;
  };
}

function formOf(asset: Asset, encoding: Encoding | null): Form {
  const body = (encoding && asset.packed[encoding]) ?? asset.plain;
  const etag = `"${asset.print}${encoding === null ? "" : `-${encoding}`}"`;
  const unchanged = {
    ETag: etag,
    "Cache-Control": "public, max-age=31536000, immutable",
    ...(Object.keys(asset.packed).length > 0 ? { Vary: "Accept-Encoding" } : {}),
  };
  return {
    etag,
    body,
    unchanged,
    headers: {
      ...fileHeaders(asset.type),
      ...unchanged,
      "Content-Type": asset.type,
      "Content-Length": body.length,
      ...(encoding ? { "Content-Encoding": encoding } : {}),
    },
  };
}
