import { describeRow } from '@synoptic/core/locale/describe-claim';
import { describeDecisiveSilence } from '@synoptic/core/locale/describe-decisive-silence';
import { describeHighlightAnswer, highlightAnswers } from '@synoptic/core/locale/highlight-answers';
import { VERDICT_SIGNS } from '@synoptic/core/locale/signs';
import { formatCount } from '@synoptic/core/locale/value-formatter';
import type { EventCoverage, GlanceAnswer, Highlight } from '@synoptic/core/shapes/glance';
import type { DecisiveSilence } from '@synoptic/core/shapes/ledger';
import type { RowKey, Verdict } from '@synoptic/core/shapes/row';
import type { Id } from '@synoptic/core/text/id';
import { type AnswerWording, answerWording } from '../describe/answer-wording.ts';
import { verdictCountsLine, verdictTone } from '../describe/comparison-row.ts';
import { MENTION_SIGNS } from '../describe/mention-signs.ts';
import { EMPTY_LINE, fitLine, justifyLine, line, type StyledLine, span } from '../layout/styled-line.ts';
import { type CliWord, cliText } from '../locale/cli-text.ts';
import { AnsweredList } from './components/list-screen.tsx';
import { noteHeight } from './frame/note-lines.ts';
import { latestPer } from './list/latest-per.ts';
import { type ListView, listHandlers, listViewOf, onSelected } from './list/list-view.ts';
import { goBack, type ScreenDefinition } from './screen-definition.ts';
import type { ScreenEnvironment } from './screen-environment.ts';
import { askCorpus, askGlance, corpusTitle } from './screen-questions.ts';
import { type OverviewState, openSynopsis } from './screen-state.ts';
import { useAnswer } from './use-environment.ts';

/** A heading, or something that Enter opens. */
interface OverviewItem {
  readonly isHeading?: boolean;
  readonly about?: Id;
  /** The row to select in the comparison. */
  readonly aim?: RowKey;
  readonly why?: string;
  line(selected: boolean): StyledLine;
  spoken(): readonly StyledLine[];
}

/** The corpus at a glance: disagreements, rows that depend on one origin, silences, and what only one document reports. */
function OverviewScreen({ state }: { readonly state: OverviewState }) {
  // Requested with the glance, so that one frame shows both.
  useAnswer(askCorpus);
  return <AnsweredList state={state} scope="overview" question={askGlance} view={overviewView} />;
}

function overviewView(glance: GlanceAnswer, _: OverviewState, environment: ScreenEnvironment): ListView<OverviewItem> {
  const { language, size } = environment;
  const wording = answerWording(glance.lexicon, language);
  const { shared, own } = wording;
  const counts = countsOf(glance);
  const signed = new Set([...glance.disagreements, ...glance.oneOrigin].map(({ verdict }) => verdict));
  const spokenCounts = counts.map(([verdict, n]) => `${n} ${shared(`verdict.${verdict}`)}`);
  return {
    scope: 'overview',
    items: overviewItems(glance, environment),
    isHeading: (item) => item.isHeading === true,
    title: [span(corpusTitle(environment), 'strong')],
    aside: [span(cliText(language, 'screen.overview'), 'quiet')],
    subtitle: () => line(' ', ...verdictCountsLine(counts, wording, size.columns - 2, signed)),
    columns: (item, selected) => [{ text: item.line(selected) }],
    note: (item) => line(item?.why ?? ''),
    noteHeight: noteHeight(environment),
    empty: cliText(language, 'rows.none'),
    spokenTitle: [corpusTitle(environment), ', ', own('screen.overview'), ': ', spokenCounts.join(own('list.comma'))],
    spoken: (item) => item.spoken(),
  };
}

const viewOf = listViewOf(askGlance, overviewView);

export const overviewScreen: ScreenDefinition<OverviewState, 'overview'> = {
  Component: OverviewScreen,
  scope: () => 'overview',
  actions: {
    ...listHandlers(viewOf),
    open: onSelected(viewOf, ({ about, aim }) => (about ? { do: 'open', state: openSynopsis([about], aim) } : null)),
    back: goBack,
  },
};

function countsOf({ verdicts }: GlanceAnswer): readonly (readonly [Verdict, number])[] {
  const order = Object.keys(VERDICT_SIGNS);
  return (Object.entries(verdicts) as [Verdict, number][]).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

const laidOut = latestPer<GlanceAnswer, readonly OverviewItem[]>();

/** The items of an answer, cached: they depend on language and width alone. */
function overviewItems(glance: GlanceAnswer, { language, size }: ScreenEnvironment): readonly OverviewItem[] {
  return laidOut(glance, [language, size.columns], () =>
    createOverviewItems(glance, answerWording(glance.lexicon, language), size.columns),
  );
}

function createOverviewItems(glance: GlanceAnswer, wording: AnswerWording, columns: number): OverviewItem[] {
  const sigla = glance.matrix[0]?.cells.map((c) => c.account) ?? [];
  const silent = glance.matrix.filter((m) => m.cells.some((c) => c.is === 'silent'));
  return [
    ...documentKey(sigla, glance, wording, columns),
    ...section('overview.disagreements', glance.disagreements.length, EMPTY_LINE, wording, columns),
    ...glance.disagreements.map((h) => highlightRow(h, glance, wording, columns)),
    ...section('overview.one-origin', glance.oneOrigin.length, EMPTY_LINE, wording, columns),
    ...glance.oneOrigin.map((h) => highlightRow(h, glance, wording, columns)),
    ...section('overview.silences', silent.length, line(span(sigla.join(' '), 'strong'), ' '), wording, columns),
    ...silent.map((m) => silenceRow(m, wording, columns)),
    ...section('overview.decisive', glance.decisive.length, EMPTY_LINE, wording, columns),
    ...glance.decisive.map((d) => decisiveRow(d, glance, wording, columns)),
    ...section('overview.alone', glance.alone.length, EMPTY_LINE, wording, columns),
    ...glance.alone.map((a) => aloneRow(a, wording, columns)),
  ];
}

/** The names of the documents behind their sigla, as many as fit in a line. */
function documentKey(sigla: readonly string[], { lexicon }: GlanceAnswer, { speaker }: AnswerWording, columns: number): OverviewItem[] {
  const documents = sigla.flatMap((siglum) => {
    const id = lexicon.sigla[siglum]?.document;
    return id ? [{ siglum, name: speaker.name(id) }] : [];
  });
  if (documents.length === 0) return [];
  const shown = documents.slice(0, Math.max(1, Math.floor(columns / MIN_KEY_WIDTH)));
  const width = Math.floor((columns - 1) / shown.length) - 1;
  const key = shown.flatMap(({ siglum, name }) => [...fitLine(line(span(siglum, 'strong'), span(` ${name}`, 'quiet')), width), span(' ')]);
  return [{ isHeading: true, line: () => key, spoken: () => [] }];
}

/** Columns of a document in the key, below which its name says nothing. */
const MIN_KEY_WIDTH = 16;

function section(key: CliWord, n: number, aside: StyledLine, { own }: AnswerWording, columns: number): OverviewItem[] {
  if (n === 0) return [];
  const title = own(key, { n });
  return [{ isHeading: true, line: () => justifyLine(line(span(title, 'strong')), aside, columns - 1), spoken: () => [line(title)] }];
}

function highlightRow(h: Highlight, glance: GlanceAnswer, wording: AnswerWording, columns: number): OverviewItem {
  const { lexicon } = glance;
  const { speaker, language, own, shared } = wording;
  const aside = line(span(h.verdict === 'single' ? `${h.attestations}×  ` : '', 'quiet'), span(h.accounts.join(' '), 'quiet'), ' ');
  const answers = highlightAnswers(h, glance, speaker).map((answer) => describeHighlightAnswer(answer, speaker));
  const why = `${answers.join(' / ')} · ${formatCount(language, 'origins', h.origins)}`;
  return {
    about: h.about,
    aim: h,
    why: `${shared(`verdict.${h.verdict}`)} · ${describeRow(h, lexicon, speaker)}: ${why} · ${h.rule}`,
    spoken: () => [
      line([speaker.name(h.about), describeRow(h, lexicon, speaker), shared(`verdict.${h.verdict}`)].join(own('list.comma'))),
      line(answers.join('; ')),
      line([h.accounts.join(' '), formatCount(language, 'origins', h.origins)].join(own('list.comma'))),
    ],
    line: (selected) =>
      justifyLine(
        line(
          span(` ${VERDICT_SIGNS[h.verdict].plain} `, verdictTone(h.verdict)),
          span(speaker.name(h.about), selected ? 'strong' : 'plain'),
          span(` · ${describeRow(h, lexicon, speaker)}`, 'quiet'),
        ),
        aside,
        columns - 1,
      ),
  };
}

function decisiveRow(silence: DecisiveSilence, { claims }: GlanceAnswer, { speaker }: AnswerWording, columns: number): OverviewItem {
  const why = `${describeDecisiveSilence(silence, claims, speaker)} (${silence.rule})`;
  const name = speaker.name(silence.case);
  return {
    about: silence.case,
    why,
    spoken: () => [line(name), line(why)],
    line: (selected) => nameWithAccount(name, silence.account, selected, columns),
  };
}

function aloneRow(
  { account, event, claims }: GlanceAnswer['alone'][number],
  { speaker, own }: AnswerWording,
  columns: number,
): OverviewItem {
  const why = `${account} ${own('overview.told', { n: claims })}`;
  return {
    about: event,
    why,
    spoken: () => [line(speaker.name(event)), line(why)],
    line: (selected) => nameWithAccount(speaker.name(event), account, selected, columns),
  };
}

/** A name, and an account at the right edge. */
function nameWithAccount(name: string, account: string, selected: boolean, columns: number): StyledLine {
  return justifyLine(line('   ', span(name, selected ? 'strong' : 'plain')), line(span(account, 'quiet'), ' '), columns - 1);
}

function silenceRow({ event, cells }: EventCoverage, { speaker, shared, own }: AnswerWording, columns: number): OverviewItem {
  const lanes = cells.flatMap((c) => [span(MENTION_SIGNS[c.is].padEnd(c.account.length + 1), c.is === 'silent' ? 'plain' : 'quiet')]);
  const why = cells.map((c) => `${c.account} ${c.is === 'told' ? own('overview.told', { n: c.claims }) : shared(`silence.${c.is}`)}`);
  return {
    about: event,
    why: why.join(' · '),
    spoken: () => [line(speaker.name(event)), line(why.join('; '))],
    line: (selected) => [
      ...fitLine(
        line('   ', span(speaker.name(event), selected ? 'strong' : 'plain')),
        columns - 1 - cells.reduce((n, c) => n + c.account.length + 1, 0),
      ),
      ...lanes,
    ],
  };
}
