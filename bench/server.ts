/** Starts the contestants as processes of their own, as they would run in earnest. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { ask } from "./load.ts";

export interface Running {
  pid: number;
  port: number;
  stop: () => Promise<void>;
}

/** A port that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

/**
 * Starts a script and waits until it answers.
 * @param ready the address that answers 200 once it is
 * @throws Error when it stops before that
 */
export async function startServer(
  script: string,
  settings: { args?: string[]; nodeArgs?: string[]; env?: NodeJS.ProcessEnv; ready: string },
): Promise<Running> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ["--disable-proto=delete", ...(settings.nodeArgs ?? []), script, ...(settings.args ?? [])],
    {
      env: { ...process.env, ...settings.env, PORT: String(port), HOST: "127.0.0.1" },
      // The log goes where a test machine would send it: nowhere. Complaints at the start do not.
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    if (complaint.length < 2_000) complaint += text;
  });
  while (!(await answers(port, settings.ready))) {
    if (child.exitCode !== null) throw new Error(`${script} stopte bij het starten: ${complaint}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { pid: child.pid!, port, stop: () => stop(child) };
}

async function answers(port: number, path: string): Promise<boolean> {
  try {
    return (await ask(port, path)).status === 200;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}
