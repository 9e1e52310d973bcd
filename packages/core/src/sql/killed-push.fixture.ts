// Program for tests: pushes a compiled corpus, and kills itself with SIGKILL inside its n-th batch, before the transaction is committed. The batch after the
// last is the switch. node --conditions=synoptic:source killed-push.fixture.ts FILE|postgres://… CORPUS N
import { readFile } from 'node:fs/promises';
import { openPostgresStore } from '../node/stores/open-postgres-store.ts';
import { openSqliteStore } from '../node/stores/open-sqlite-store.ts';
import { pushCorpus } from './push-corpus.ts';

const [, , address = '', corpus = '', limit = ''] = process.argv;
const store = address.startsWith('postgres:')
  ? openPostgresStore(address, { password: process.env['PGPASSWORD'] })
  : openSqliteStore(address);
let updates = 0;
// Each batch ends with an update of its number.
const db = store.db.withPlugin({
  transformQuery: ({ node }) => {
    if (node.kind === 'UpdateQueryNode') updates += 1;
    if (updates === Number(limit)) process.kill(process.pid, 'SIGKILL');
    return node;
  },
  transformResult: async ({ result }) => result,
});
await pushCorpus({ ...store, db }, JSON.parse(await readFile(corpus, 'utf8')));
await store.close();
