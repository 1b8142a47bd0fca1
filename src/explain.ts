/** Does what starts a process; what is in its way is told in one sentence, and the process ends. */
export async function orExplain(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    process.stderr.write(
      `Vliegwiel kan niet starten: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  }
}
