import { ARRANGEMENTS, type Arrangement } from '@synoptic/core/compare/arrangement';
import type { Format } from '@synoptic/core/export/format';
import type { Reader } from '@synoptic/core/reader/reader';
import { CORPUS_OPTION, type Command, type Given, UsageProblem } from '../command.ts';
import { openCorpus } from '../corpus.ts';
import { CORPUS_FORMATS, EXPORT_FORMATS, EXPORTS, SITE } from '../formats.ts';
import { meantAmong } from '../meant.ts';
import { asking } from '../problem.ts';
import type { Terminal } from '../terminal.ts';

export const exporting: Command = {
  name: 'export',
  operands: 'FORMAT [DIR]',
  least: 1,
  most: 2,
  summary: {
    en: `write the corpus, or a comparison, for other programs: ${EXPORT_FORMATS.join(' ')}; or site DIR: the viewer with the corpus, for any file server`,
    ja: `コーパスか比較を、ほかのプログラムのために書き出す:${EXPORT_FORMATS.join(' ')}。site DIRなら、どのファイルサーバーにも置けるビューアーごと`,
  },
  options: {
    corpus: CORPUS_OPTION,
    about: { value: 'ID,…', describe: { en: 'the comparison of these events or entities', ja: 'この事象・実体の比較を' } },
    by: {
      value: 'WHAT',
      oneOf: ARRANGEMENTS,
      describe: { en: 'with --about: what a column stands for (voice)', ja: '--aboutとともに:列の単位(既定はvoice)' },
    },
    accounts: { value: 'A,B1,…', describe: { en: 'with --about: only these accounts', ja: '--aboutとともに:この記述だけ' } },
    facets: { value: 'F,G,…', describe: { en: 'with --about: only these facets', ja: '--aboutとともに:この観点だけ' } },
    out: { value: 'FILE', local: true, describe: { en: 'instead of stdout', ja: '標準出力の代わりに' } },
    base: {
      value: '/PATH/',
      local: true,
      describe: { en: 'with site: where it will lie on its server (/)', ja: 'siteとともに:サーバー上の置き場所(既定は/)' },
    },
    url: {
      value: 'https://…',
      local: true,
      describe: {
        en: 'with site: the address of its server; with it pages name themselves, and a sitemap is written',
        ja: 'siteとともに:サーバーの公開アドレス。各ページが自らの所在を示し、サイトマップができる',
      },
    },
    force: { local: true, describe: { en: 'with site: replace what is in DIR', ja: 'siteとともに:DIRにあるものを置き換える' } },
  },
  examples: [
    { run: 'synoptic export bibtex > corpus.bib', what: { en: 'the documents for a bibliography', ja: '文献目録のために' } },
    {
      run: 'synoptic export html --about event:kazakhstan-deployment-2022 --out page.html',
      what: { en: 'a comparison as one page', ja: '比較を一枚のページに' },
    },
    {
      run: 'synoptic export site public --base /csto/',
      what: { en: 'a site without a server, to lie at https://…/csto/', ja: 'サーバーの要らないサイト(https://…/csto/に置く)' },
    },
  ],
  async run(given, terminal) {
    if (given.operands[0] === SITE && !terminal.host.corpus) {
      const { exportSite } = await import('../site/export-site.ts');
      return exportSite(given, terminal);
    }
    const { formatNamed } = await import('@synoptic/core/export/registry');
    const format = formatNamed(checked(given, terminal));
    if (!format) throw new UsageProblem(terminal.word('usage.choices', { choices: EXPORT_FORMATS.join(', ') }));
    const { reader } = await openCorpus(given, terminal);
    const text = await written(format, given, reader, terminal);
    const out = given.text('out');
    if (out === undefined) {
      terminal.data(text);
      return 0;
    }
    const { resolve } = await import('node:path');
    const { writeFileSafely } = await import('@synoptic/core/node/write');
    const file = resolve(terminal.host.cwd, out);
    await writeFileSafely(file, text);
    terminal.data(`${file}\n`);
    return 0;
  },
};

/** The format's name, where there is such a format and it can write what is asked for. */
function checked(given: Given, { word, host }: Terminal): string {
  const [name = '', extra] = given.operands;
  const about = given.list('about');
  if (!EXPORT_FORMATS.some((n) => n === name))
    throw new UsageProblem(word('export.unknown', { format: name }), meantAmong(name, host.corpus ? EXPORT_FORMATS : EXPORTS, word));
  if (extra !== undefined) throw new UsageProblem(word('usage.extra', { operand: extra }), word('export.to-a-file'));
  for (const option of ['base', 'url', 'force'])
    if (given.text(option) !== undefined || given.flag(option)) throw new UsageProblem(word('export.wants-site', { what: `--${option}` }));
  if (about === undefined) {
    for (const option of ['by', 'accounts', 'facets'])
      if (given.text(option) !== undefined) throw new UsageProblem(word('export.wants-about', { what: `--${option}` }));
    if (!CORPUS_FORMATS.some((n) => n === name)) throw new UsageProblem(word('export.wants-about', { what: name }));
  }
  return name;
}

async function written(format: Format, given: Given, reader: Reader, terminal: Terminal): Promise<string> {
  const { language, word } = terminal;
  const about = given.list('about');
  if (about === undefined) return format.writes.corpus?.(await reader.export(), { language }) ?? '';
  const write = format.writes.comparison;
  if (!write) throw new UsageProblem(word('export.no-comparison', { format: format.name }));
  const by = given.text('by') as Arrangement | undefined;
  const question = {
    about,
    ...(by === undefined ? {} : { by }),
    accounts: given.list('accounts') ?? null,
    facets: given.list('facets') ?? null,
  };
  return write(await asking(about, reader, terminal, () => reader.compare(question)), { language });
}
