import pg from 'pg';

/** Parsers of the driver, with numbers of 64 bits as numbers: positions and versions stay far below 2^53. */
export function parsePostgresType(oid: number, format?: 'text' | 'binary') {
  return oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text');
}
