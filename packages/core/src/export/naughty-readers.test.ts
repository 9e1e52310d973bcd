import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../text/id.ts';
import { bibtexFormat } from './bibliography/bibtex.ts';
import { shippedCompiled } from './exported.fixture.ts';
import { IS_NAUGHTY_VERIFICATION, naughtyCorpora } from './naughty-corpus.fixture.ts';
import { gexfFormat } from './network/gexf.ts';
import { graphmlFormat } from './network/graphml.ts';

/** Programs that packages cannot replace. They are asked in `npm run verify:sinks`, as far as they are installed. */
const has = (program: string, ...args: readonly string[]) => IS_NAUGHTY_VERIFICATION && spawnSync(program, args).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'synoptic-readers-'));
const write = (name: string, text = '') => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const en = { language: 'en' } as const;

/** One file of the entries of all corpora, with the number of the corpus before each key: these readers take longer to start than to read. */
const allEntries = async () => {
  const corpora = await naughtyCorpora();
  const numbered = corpora.map((corpus, n) => (bibtexFormat.writes.corpus?.(corpus, en) ?? '').replace(/^(@\w+\{)/gm, `$1c${n}-`));
  return { bib: numbered.join('\n'), keys: corpora.flatMap((corpus, n) => corpus.documents.map((d) => `c${n}-${slugOf(d.id)}`)) };
};

describe.skipIf(!has('bibtex', '--version'))('BibTeX', () => {
  it('reads every entry, after any text in the previous one', async () => {
    const { bib, keys } = await allEntries();
    write('corpus.bib', bib);
    // A style of one function: BibTeX reads the entries and prints their keys.
    write(
      'keys.bst',
      'ENTRY {title} {} {}\nFUNCTION {misc} {cite$ write$ newline$}\nFUNCTION {default.type} {misc}\nREAD\nITERATE {call.type$}\n',
    );
    write('corpus.aux', '\\citation{*}\n\\bibdata{corpus}\n\\bibstyle{keys}\n');
    const { status, stdout } = spawnSync('bibtex', ['corpus'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, BIBINPUTS: folder, BSTINPUTS: folder },
    });
    expect([status, stdout]).toEqual([0, expect.not.stringMatching(/error|I was expecting|skipping/i)]);
    expect(readFileSync(join(folder, 'corpus.bbl'), 'utf8').trim().split('\n')).toEqual(keys);
  });
});

describe.skipIf(!has('biber', '--version'))('biber', () => {
  it('reads every entry, after any text in the previous one', async () => {
    const { bib, keys } = await allEntries();
    const out = join(folder, 'tool.out.bib');
    const args = ['--tool', '--output-file', out, write('tool.bib', bib)];
    const { status, stdout } = spawnSync('biber', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
    expect([status, stdout]).toEqual([0, expect.not.stringMatching(/ERROR/)]);
    const read = [...readFileSync(out, 'utf8').matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key);
    expect(read.sort()).toEqual(keys.sort());
  });
});

describe.skipIf(!has('python3', '-c', 'import networkx'))('NetworkX', () => {
  /** Answers of NetworkX to each file, read in one process. */
  const read = (reader: string, files: readonly string[]) => {
    const program = `import networkx as n, sys\nfor f in sys.argv[1:]:\n  g = n.${reader}(f); print(g.is_directed(), len(g), g.size())`;
    return execFileSync('python3', ['-c', program, ...files], { encoding: 'utf8' })
      .trim()
      .split('\n');
  };
  const readOne = (reader: string, text = '') => read(reader, [write('graph', text)])[0] ?? '';

  it('reads both networks as GraphML, and each alone as GraphML and GEXF', () => {
    const nodes = (text: string) => Number(text.split(' ')[1]);
    expect(readOne('read_graphml', graphmlFormat.writes.corpus?.(shippedCompiled, en))).toMatch(/^True /);
    for (const [network, directed] of [
      ['attribution', 'True'],
      ['co-mention', 'False'],
    ] as const)
      for (const [reader, format] of [
        ['read_graphml', graphmlFormat],
        ['read_gexf', gexfFormat],
      ] as const) {
        const told = readOne(reader, format.writes.corpus?.(shippedCompiled, { ...en, network }));
        expect(told).toMatch(new RegExp(`^${directed} `));
        expect(nodes(told)).toBeGreaterThan(10);
      }
  });

  it('reads the networks of any corpus', async () => {
    const corpora = await naughtyCorpora();
    const files = corpora.map((corpus, n) => write(`graph-${n}`, graphmlFormat.writes.corpus?.(corpus, en)));
    expect(read('read_graphml', files)).toHaveLength(corpora.length);
  });
});

it('is one of the programs that `npm run verify:sinks` asks', () => expect(typeof IS_NAUGHTY_VERIFICATION).toBe('boolean'));
