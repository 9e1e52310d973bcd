/**
 * True for an error of a database or of the way to it: SQLite names its errors, D1 begins its messages, PostgreSQL sends a state of five
 * characters, and a connection fails with a code of the system or in words of its driver.
 */
export function isDatabaseFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  const isCoded = code === 'ERR_SQLITE_ERROR' || code === 'ERR_INVALID_STATE' || /^[0-9A-Z]{5}$/.test(code) || /^E[A-Z]{3,}$/.test(code);
  return isCoded || /^D1_|connection|timeout exceeded|driver has already been destroyed/i.test(error.message);
}
