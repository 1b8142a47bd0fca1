/**
 * Hosts (bestaande organisatie die dit kan doen): arrangements in force that could take a task on, each with what
 * speaks for it and what stands in the way. It proposes; nobody was asked.
 */
export { findHosts, type Host, type HostQuestion } from "./hosts.ts";
