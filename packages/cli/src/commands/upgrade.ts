import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ReadyUpgrade, UpgradedFile, UpgradePlan } from '@synoptic/core/node/upgrade-folder';
import type { Command } from '../command-line/command.ts';
import { CorpusProblem } from '../command-line/corpus-problem.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { line, type StyledLine, span } from '../layout/styled-line.ts';
import { askLine, canAsk } from '../terminal/ask-line.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Errors or differences that are shown. */
const MOST_SHOWN = 10;

export const upgradeCommand: Command = {
  name: 'upgrade',
  operands: 'DIR',
  least: 1,
  most: 1,
  summary: 'upgrade.summary',
  options: {
    yes: { describe: 'upgrade.yes' },
    json: { describe: 'upgrade.json' },
  },
  examples: [
    { run: 'synoptic upgrade my-corpus', what: 'upgrade.example.1' },
    { run: 'synoptic upgrade my-corpus --yes', what: 'upgrade.example.2' },
  ],
  async run(args, terminal) {
    const path = args.operands[0] ?? '';
    const folder = resolve(terminal.host.cwd, path);
    const found = await stat(folder).catch(() => null);
    if (!found?.isDirectory()) throw new UsageProblem(terminal.word('corpus.no-folder', { path }), terminal.word('corpus.name-folder'));
    const { NEWEST_FORMAT, planUpgrade, upgradeFolder } = await import('@synoptic/core/node/upgrade-folder');
    const json = args.flag('json');
    const plan = await planUpgrade(folder);
    if (plan.state === 'current') {
      if (json) terminal.json({ format: NEWEST_FORMAT, written: false, files: [] });
      terminal.note(terminal.word('upgrade.current', { path, format: NEWEST_FORMAT }));
      return 0;
    }
    if (plan.state !== 'ready') throw await refusal(plan, path, NEWEST_FORMAT, terminal);
    if (!json) terminal.print((await Promise.all(plan.files.map(patchOf))).flatMap(patchLines));
    const write = args.flag('yes') || (!json && (await isConfirmed(plan, terminal)));
    if (write && !(await upgradeFolder(folder, plan)))
      throw new CorpusProblem(terminal.word('upgrade.changed', { path }), terminal.word('upgrade.again'));
    if (json) terminal.json(await report(plan, NEWEST_FORMAT, write));
    if (write)
      terminal.note(
        terminal.word('upgrade.done', { path, format: NEWEST_FORMAT, n: plan.files.length, languages: plan.languages.join(', ') }),
      );
    else terminal.note(terminal.word(!json && canAsk(terminal.host) ? 'upgrade.not-written' : 'upgrade.use-yes'));
    return write ? 0 : 1;
  },
};

async function refusal(
  plan: Exclude<UpgradePlan, ReadyUpgrade | { readonly state: 'current' }>,
  path: string,
  newest: number,
  { word }: Terminal,
): Promise<CorpusProblem> {
  switch (plan.state) {
    case 'newer':
      return new CorpusProblem(word('upgrade.newer', { path, format: plan.format, newest }), word('upgrade.newer-hint'));
    case 'faulty': {
      const { formatIssue } = await import('@synoptic/core/compile/issue');
      const messages = plan.issues.slice(0, MOST_SHOWN).map((issue) => formatIssue(issue));
      return new CorpusProblem(
        word('corpus.faulty', { path, n: plan.issues.length }),
        [...messages, word('upgrade.faulty-hint', { path })].join('\n'),
      );
    }
    case 'different':
      return new CorpusProblem(
        word('upgrade.different', { path, format: newest, n: plan.differences.length }),
        [...plan.differences.slice(0, MOST_SHOWN), word('upgrade.different-hint')].join('\n'),
      );
  }
}

async function report({ languages, files }: ReadyUpgrade, format: number, written: boolean) {
  const listed = files.map(async (file) => ({ file: file.file, changes: file.changes, patch: await patchOf(file) }));
  return { format, written, languages, files: await Promise.all(listed) };
}

/** Unified diff of one file. */
async function patchOf({ file, before, after }: UpgradedFile): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

function patchLines(patch: string): StyledLine[] {
  return patch
    .trimEnd()
    .split('\n')
    .map((text) => {
      // Not shown as an escape: the line break stays as it is in the file.
      const shown = text.replace(/\r$/, '');
      if (/^(?:---|\+\+\+) /.test(shown)) return line(span(shown, 'strong'));
      return line(span(shown, shown.startsWith('+') ? 'link' : shown.startsWith('-') ? 'accent' : 'quiet'));
    });
}

/** Asks a person; false without a terminal, and where input ends. */
async function isConfirmed({ files }: ReadyUpgrade, terminal: Terminal): Promise<boolean> {
  if (!canAsk(terminal.host)) return false;
  const answer = await askLine(terminal.word('upgrade.question', { n: files.length }), terminal.host);
  return terminal.word('upgrade.answers').split(' ').includes(answer.toLowerCase());
}
