import type { TestServers } from './servers.js';

/** What the runner has started. */
export function fromRunner(name: keyof TestServers): string {
  const value = process.env[name];
  if (value === undefined) throw new Error('This spec needs servers: run it with npm test -- <its path>.');
  return value;
}
