// Runs turbo with telemetry off, also for wrangler and Vite.
import { spawnSync } from 'node:child_process';

export const QUIET = {
  TURBO_TELEMETRY_DISABLED: '1',
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  DO_NOT_TRACK: '1',
};

/** Runs turbo with inherited output; true if it exits with 0. */
export function turbo(args, env = process.env) {
  const shell = process.platform === 'win32';
  return spawnSync('npx', ['turbo', ...args], { env: { ...env, ...QUIET }, stdio: 'inherit', shell }).status === 0;
}

if (import.meta.filename === process.argv[1]) process.exitCode = turbo(process.argv.slice(2)) ? 0 : 1;
