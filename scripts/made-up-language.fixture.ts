import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './source.fixture.ts';

const PACKAGES = ['core', 'api', 'web', 'cli'];

/** Russian plural forms: one, few, many and other. */
const TAG = 'ru';
export const MADE_UP_LANGUAGE = 'qaa';

/** Files that gather others and have no words of their own. */
const COPIED_FILES = new Set(['web/language.ts', 'web/reasons.ts', 'cli/words.ts']);

/** Files that are no tables of words. */
const SHAPES: Readonly<Record<string, string>> = {
  'dates.ts': "import('../date-rules.ts').DateRules",
  'method.ts': "import('../../about/method-text.ts').MethodText",
};

/** Tests take half of the time of a type check, and have no words. */
const TESTS = /\.(?:test|fixture|conformance|setup)\.tsx?$/;

/** Values that are no words: the end of a range that is shortened. */
const KEPT_KEYS = new Set(['shortens']);

/** Every text in brackets, its gaps as they are; every counted word with a form for each plural category of the language. */
function pseudoLocalized(content: unknown): unknown {
  if (typeof content === 'string') return `⟦${content}⟧`;
  if (Array.isArray(content)) return content.map(pseudoLocalized);
  if (typeof content !== 'object' || content === null) return content;
  if ('other' in content) {
    const { pluralCategories } = new Intl.PluralRules(TAG).resolvedOptions();
    return Object.fromEntries(pluralCategories.map((category) => [category, `⟦${category}: ${content.other}⟧`]));
  }
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, KEPT_KEYS.has(key) ? value : pseudoLocalized(value)]));
}

/** A copy of the packages' sources that has one more language: a folder of words per package, and one line in one list. */
export async function copyWithMadeUpLanguage(): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'synoptic-language-')));
  for (const file of ['tsconfig.base.json', 'scripts/third-party-notices.ts', 'data/read-starters.ts'])
    cpSync(join(ROOT, file), join(folder, file), { recursive: true });
  for (const name of PACKAGES)
    for (const part of ['src', 'package.json', 'tsconfig.json', 'build', 'vite.config.ts', 'bundle-data.ts', 'tsup.config.ts']) {
      const from = join(ROOT, 'packages', name, part);
      if (existsSync(from)) cpSync(from, join(folder, 'packages', name, part), { recursive: true, filter: (file) => !TESTS.test(file) });
    }
  linkPackages(folder);
  for (const name of ['core', 'web', 'cli']) await addWords(join(folder, 'packages', name, 'src/locale'));
  addLine(join(folder, 'packages/core/src/text/interface-languages.ts'));
  return folder;
}

/** Other packages are those of the repository; the packages of the copy find one another. */
function linkPackages(folder: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@synoptic'), { recursive: true });
  for (const entry of readdirSync(join(ROOT, 'node_modules')))
    if (entry !== '@synoptic' && entry !== 'synoptic') symlinkSync(join(ROOT, 'node_modules', entry), join(modules, entry));
  for (const name of ['core', 'api', 'web']) symlinkSync(join(folder, 'packages', name), join(modules, '@synoptic', name));
}

async function addWords(locale: string): Promise<void> {
  mkdirSync(join(locale, MADE_UP_LANGUAGE));
  for (const file of readdirSync(join(locale, 'en'))) {
    if (COPIED_FILES.has(`${locale.split('/').at(-3)}/${file}`)) {
      const copied = readFileSync(join(locale, 'en', file), 'utf8').replaceAll('/en/', `/${MADE_UP_LANGUAGE}/`);
      writeFileSync(join(locale, MADE_UP_LANGUAGE, file), copied);
      continue;
    }
    const { default: content } = (await import(pathToFileURL(join(locale, 'en', file)).href)) as { default: unknown };
    const type = SHAPES[file] ?? `import('@synoptic/core/locale/create-words').Translated<typeof import('../en/${file}').default>`;
    const text = `export default ${JSON.stringify(pseudoLocalized(content), null, 2)} as const satisfies ${type};\n`;
    writeFileSync(join(locale, MADE_UP_LANGUAGE, file), text);
  }
}

function addLine(path: string): void {
  const list = readFileSync(path, 'utf8');
  const line = `  ${MADE_UP_LANGUAGE}: { tag: '${TAG}', name: '⟦Made up⟧', fallback: ['ja', 'en'] },\n`;
  writeFileSync(path, list.replace(/(?<=INTERFACE_LANGUAGES = \{\n(?:.+\n)*?)(?=\} as const)/, line));
}
