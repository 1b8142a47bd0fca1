/** What work costs, for tests that must hold on a machine that other work shares. */

/** Starts a clock of this process's CPU: on a busy machine work takes longer, but costs the same. @returns ms since */
export function cpuClock(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
}
