#!/usr/bin/env bash
# Date: 29 November 2026. nodemailer 10.6.1, Node.js 24.
#
# A header whose value is one long word, as the address of `List-Unsubscribe` with a secret in it (RFC 2369, RFC 8058), is
# folded straight after its colon: its first line is the name alone and the address stands on the next. By RFC 5322 that is
# the same header, and a short address is not folded. But whoever reads headers line by line (a log, a filter, a test on
# the text of the message) finds an empty `List-Unsubscribe`. Unfold before reading, or look the header up in a parser.
#
# Output seen:
#   short: "List-Unsubscribe: <https://o.example/s>"
#   long: "List-Unsubscribe:"
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts nodemailer@10.6.1
cat >fold.mjs <<'JS'
import nodemailer from "nodemailer";
const post = nodemailer.createTransport({ streamTransport: true, buffer: true });
const addresses = { short: "https://o.example/s", long: `https://organisatie.example/stop?sleutel=${"a".repeat(43)}` };
for (const [name, address] of Object.entries(addresses)) {
  const { message } = await post.sendMail({
    from: "van@o.example", to: "aan@o.example", subject: "proef", text: "proef",
    headers: { "List-Unsubscribe": `<${address}>` },
  });
  const line = message.toString().split("\r\n").find((it) => it.startsWith("List-Unsubscribe:"));
  console.log(`${name}: ${JSON.stringify(line)}`);
}
JS
seen="$(node fold.mjs)"
echo "$seen"
[ "$seen" = 'short: "List-Unsubscribe: <https://o.example/s>"
long: "List-Unsubscribe:"' ]
