import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCompiledCorpus } from '@synoptic/core/corpus/read-compiled-corpus';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { ENTITIES_STATE, MAIN_SCREENS, openDocument, openSynopsis, type ScreenState } from '../packages/cli/src/screens/screen-state.ts';
import { quantile } from './report.ts';
import { openMeasuredSession } from './tui-session.ts';

const LANGUAGES = ['en', 'ja'] as const;
const file = fileURLToPath(new URL('../data/dist/corpus.json', import.meta.url));
const corpus = await readCompiledCorpus(readFileSync(file, 'utf8'), file);
const shipped = memoryReader(corpus);

/** Bytes per step down within the first page, on every list and in the largest document. */
export async function measureListKeys() {
  const largest = corpus.documents.toSorted((a, b) => passageCount(b.id) - passageCount(a.id))[0];
  const screens: ScreenState[] = [...MAIN_SCREENS, ...(largest ? [openDocument(largest.id)] : [])];
  const told: { screen: string; language: string; median: number; most: number }[] = [];
  for (const start of screens)
    for (const language of LANGUAGES) {
      const at = await openMeasuredSession(shipped, language, start);
      // Search shows a list only after a query.
      if (start.screen === 'search') for (const sign of ['派', '遣', '\u001B']) await at.press(sign);
      const bytes: number[] = [];
      for (let i = 0; i < 12; i++) bytes.push((await at.press('j')).bytes);
      at.end();
      told.push({ screen: start.screen, language, median: quantile(bytes), most: Math.max(...bytes) });
    }
  return told;
}

function passageCount(id: string): number {
  return corpus.passages.filter((p) => p.document === id).length;
}

/** Bytes and time per key on entity lists of the given sizes: within the page, scrolling, and paging. */
export async function measureLongListKeys(sizes: readonly number[]) {
  const [one] = corpus.entities;
  if (!one) throw new Error('the corpus holds no entity');
  const told: { rows: number; inPage: number; scrolling: number; page: number; median: number; p95: number }[] = [];
  for (const rows of sizes) {
    const entities = Array.from({ length: rows }, (_, i) => {
      const name = `A thing that has a name of some length, number ${String(i).padStart(7, '0')}`;
      return { ...one, id: `${one.kind}:thing-${i}`, label: { en: name, ja: name }, names: { en: [name], ja: [], ru: [] } };
    });
    const reader = memoryReader({ ...corpus, entities: [...entities, ...corpus.entities] });
    const at = await openMeasuredSession(reader, 'en', ENTITIES_STATE);
    // Wait for the list: a million rows take a while to load.
    for (let waited = 0; at.bytes() < 1200 && waited < 600; waited++) await new Promise((soon) => setTimeout(soon, 100));
    await at.press('g');
    const steps = async (key: string, n: number) => {
      const all = [];
      for (let i = 0; i < n; i++) all.push(await at.press(key));
      return all;
    };
    const inPage = await steps('j', 15);
    await steps('j', 8);
    const scrolling = await steps('j', Math.min(200, rows - 40));
    const pages = await steps('\u0006', 2);
    at.end();
    const times = [...inPage, ...scrolling].map((p) => p.time).filter((t) => t > 0);
    const mean = scrolling.reduce((sum, p) => sum + p.bytes, 0) / scrolling.length;
    told.push({
      ...{ rows, inPage: quantile(inPage.map((p) => p.bytes)), scrolling: Math.round(mean), page: Math.max(...pages.map((p) => p.bytes)) },
      ...{ median: quantile(times), p95: quantile(times, 0.95) },
    });
  }
  return told;
}

/** Bytes per key in the five largest comparisons, for every key except those that leave the screen or redraw it completely. */
export async function measureSynopsisKeys() {
  const about = [...new Set(corpus.claims.map((c) => c.about))];
  const largest = about.toSorted((a, b) => claimCount(b) - claimCount(a)).slice(0, 5);
  const told: { about: string; language: string; size: string; step: number; median: number; most: number; by: string }[] = [];
  for (const id of largest) {
    const { rows, accounts } = await shipped.compare({ about: [id] });
    for (const language of LANGUAGES) {
      const at = await openMeasuredSession(shipped, language, openSynopsis([id]));
      const down = Array.from({ length: rows.length }, () => 'j');
      const keys = [...down, ...down.map(() => 'k'), ...'>>>>lllllhhhooobbGgvvwwaaa', '\u0004', '\u0004', '\u0015', '\u0006', 'Y'];
      const pressed: { key: string; bytes: number }[] = [];
      for (const key of keys) pressed.push({ key, bytes: (await at.press(key)).bytes });
      at.end();
      const most = pressed.reduce((a, b) => (a.bytes >= b.bytes ? a : b));
      const steps = pressed.filter((p) => p.key === 'j' || p.key === 'k').map((p) => p.bytes);
      told.push({
        ...{ about: id, language, size: `${rows.length} × ${accounts.length}`, step: quantile(steps) },
        ...{ median: quantile(pressed.map((p) => p.bytes)), most: most.bytes, by: keyLabel(most.key) },
      });
    }
  }
  return told;
}

function claimCount(id: string): number {
  return corpus.claims.filter((c) => c.about === id).length;
}

function keyLabel(key: string): string {
  return key < ' ' ? `^${String.fromCharCode(key.charCodeAt(0) + 64)}` : key;
}
