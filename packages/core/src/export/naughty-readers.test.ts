import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../text/id.ts';
import { bibtexFormat } from './bibliography/bibtex.ts';
import { shippedCompiled } from './exported.fixture.ts';
import { forNaughtyCorpora, IS_NAUGHTY_VERIFICATION } from './naughty-corpus.fixture.ts';
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

describe.skipIf(!has('bibtex', '--version'))('BibTeX', () => {
  it('reads every entry, whatever stands in the one before', () =>
    forNaughtyCorpora((corpus) => {
      write('corpus.bib', bibtexFormat.writes.corpus?.(corpus, en));
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
      const keys = readFileSync(join(folder, 'corpus.bbl'), 'utf8').trim().split('\n');
      expect(keys).toEqual(corpus.documents.map((d) => slugOf(d.id)));
    }));
});

describe.skipIf(!has('biber', '--version'))('biber', () => {
  it('reads every entry, whatever stands in the one before', () =>
    forNaughtyCorpora((corpus) => {
      const bib = write('tool.bib', bibtexFormat.writes.corpus?.(corpus, en));
      const out = join(folder, 'tool.out.bib');
      const { status, stdout } = spawnSync('biber', ['--tool', '--output-file', out, bib], { encoding: 'utf8' });
      expect([status, stdout]).toEqual([0, expect.not.stringMatching(/ERROR/)]);
      const keys = [...readFileSync(out, 'utf8').matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key);
      expect(keys.sort()).toEqual(corpus.documents.map((d) => slugOf(d.id)).sort());
    }, 2));
});

describe.skipIf(!has('python3', '-c', 'import networkx'))('NetworkX', () => {
  const read = (reader: string, text = '') =>
    execFileSync(
      'python3',
      ['-c', `import networkx as n, sys; g = n.${reader}(sys.argv[1]); print(g.is_directed(), len(g), g.size())`, write('graph', text)],
      {
        encoding: 'utf8',
      },
    ).trim();

  it('reads both networks as GraphML, and each alone as GraphML and GEXF', () => {
    const nodes = (text: string) => Number(text.split(' ')[1]);
    expect(read('read_graphml', graphmlFormat.writes.corpus?.(shippedCompiled, en))).toMatch(/^True /);
    for (const [network, directed] of [
      ['attribution', 'True'],
      ['co-mention', 'False'],
    ] as const)
      for (const [reader, format] of [
        ['read_graphml', graphmlFormat],
        ['read_gexf', gexfFormat],
      ] as const) {
        const told = read(reader, format.writes.corpus?.(shippedCompiled, { ...en, network }));
        expect(told).toMatch(new RegExp(`^${directed} `));
        expect(nodes(told)).toBeGreaterThan(10);
      }
  });

  it('reads the networks of any corpus', () =>
    forNaughtyCorpora((corpus) => {
      read('read_graphml', graphmlFormat.writes.corpus?.(corpus, en));
    }, 2));
});

it('is one of the programs that `npm run verify:sinks` asks', () => expect(typeof IS_NAUGHTY_VERIFICATION).toBe('boolean'));
