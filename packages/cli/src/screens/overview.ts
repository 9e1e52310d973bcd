import { describeClaimValue, describeRow } from '@synoptic/core/locale/describe-claim';
import { describeDecisiveSilence } from '@synoptic/core/locale/describe-decisive-silence';
import { VERDICT_SIGNS } from '@synoptic/core/locale/signs';
import { formatCount } from '@synoptic/core/locale/value-formatter';
import type { EventCoverage, GlanceAnswer, Highlight } from '@synoptic/core/shapes/glance';
import type { DecisiveSilence } from '@synoptic/core/shapes/ledger';
import type { RowKey, Verdict } from '@synoptic/core/shapes/row';
import type { Id } from '@synoptic/core/text/id';
import { type AnswerWording, answerWording } from '../describe/answer-wording.ts';
import { verdictTone } from '../describe/comparison-row.ts';
import { MENTION_SIGNS } from '../describe/mention-signs.ts';
import { EMPTY_LINE, fitLine, justifyLine, line, type StyledLine, span } from '../layout/styled-line.ts';
import { type CliWord, cliText } from '../locale/cli-text.ts';
import { drawAnswer, speakAnswer } from './frame/draw-answer.ts';
import { bodyHeight, footerLines, titleLine } from './frame/frame.ts';
import { END_KEYS, GLOBAL_KEYS, type KeyHint, OPEN_KEY, PAGE_KEYS, ROW_KEYS } from './frame/key-hint.ts';
import { clampSelection, drawList, type ListItem, moveSelection, speakList } from './list/list.ts';
import type { Screen, ScreenContext } from './screen.ts';
import { askGlance, corpusTitle } from './screen-questions.ts';
import { type OverviewState, openSynopsis } from './screen-state.ts';

/** The first screen says in its footer what goes everywhere. */
const [SCREENS, SEARCH, COMMANDS] = GLOBAL_KEYS.slice(0, 3).map((key) => ({ ...key, foot: true })) as [KeyHint, KeyHint, KeyHint];
const KEYS: readonly KeyHint[] = [
  ROW_KEYS,
  OPEN_KEY,
  SEARCH,
  COMMANDS,
  SCREENS,
  { keys: 'q', what: 'key.quit', foot: true },
  PAGE_KEYS,
  END_KEYS,
];

/** What can be opened from the overview, and what the footer says of it. */
interface OverviewItem extends ListItem {
  readonly about?: Id;
  /** The row to be read there. */
  readonly aim?: RowKey;
  readonly why?: string;
}

/** The corpus at a glance: where accounts disagree, what hangs on one origin, what only one tells, who is silent on what. */
export const overviewScreen: Screen<OverviewState> = {
  keys: KEYS,

  draw: (state, scene) =>
    drawAnswer(askGlance(scene), KEYS, scene, (glance) => {
      const rows = rowsOf(glance, scene);
      const head = headOf(glance, scene);
      const height = bodyHeight(head, footed(undefined, scene), scene.size.rows);
      const chosen = rows[clampSelection(rows, state, height).row];
      return drawList(rows, state, head, footed(chosen, scene), cliText(scene.language, 'rows.none'), scene);
    }),

  speak: (state, scene) =>
    speakAnswer(askGlance(scene), KEYS, scene, (glance) => {
      const { shared, own } = answerWording(glance.lexicon, scene.language);
      const counts = countsOf(glance).map(([verdict, n]) => `${n} ${shared(`verdict.${verdict}`)}`);
      const title = [corpusTitle(scene), ', ', own('screen.overview'), ': ', counts.join(own('list.comma'))];
      return speakList(rowsOf(glance, scene), state, { title, lines: [] }, own('rows.none'), KEYS, scene);
    }),

  press(state, key, scene) {
    const asked = askGlance(scene);
    if (key === 'q' || key === 'escape') return { do: 'back' };
    if (asked.is !== 'here') return { do: 'stay', state };
    const rows = rowsOf(asked.value, scene);
    const height = bodyHeight([EMPTY_LINE, EMPTY_LINE], footed(undefined, scene), scene.size.rows);
    const to = moveSelection(rows, state, key, height);
    if (to) return { do: 'stay', state: { ...state, ...to } };
    const { about, aim } = rows[clampSelection(rows, state, height).row] ?? {};
    return key === 'enter' && about ? { do: 'open', state: openSynopsis([about], aim) } : { do: 'stay', state };
  },
};

function countsOf({ verdicts }: GlanceAnswer): readonly (readonly [Verdict, number])[] {
  const order = Object.keys(VERDICT_SIGNS);
  return (Object.entries(verdicts) as [Verdict, number][]).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

function headOf(glance: GlanceAnswer, scene: ScreenContext): StyledLine[] {
  const { language, size } = scene;
  const { shared } = answerWording(glance.lexicon, language);
  const tally = countsOf(glance).flatMap(([verdict, n]) => [
    span(`${VERDICT_SIGNS[verdict].plain} ${n}`, verdictTone(verdict)),
    span(size.columns < 60 ? '  ' : ` ${shared(`verdict.${verdict}`)}  `, 'quiet'),
  ]);
  return [
    titleLine([span(corpusTitle(scene), 'strong')], [span(cliText(language, 'screen.overview'), 'quiet')], scene),
    line(' ', ...tally),
  ];
}

const cachedItems = new WeakMap<GlanceAnswer, { readonly key: string; readonly rows: readonly OverviewItem[] }>();

/** Kept from one key to the next: the rows change with language and width alone. */
function rowsOf(glance: GlanceAnswer, { language, size }: ScreenContext): readonly OverviewItem[] {
  const key = `${language} ${size.columns}`;
  const found = cachedItems.get(glance);
  if (found?.key === key) return found.rows;
  const rows = createOverviewItems(glance, answerWording(glance.lexicon, language), size.columns);
  cachedItems.set(glance, { key, rows });
  return rows;
}

function createOverviewItems(glance: GlanceAnswer, teller: AnswerWording, columns: number): OverviewItem[] {
  const sigla = glance.matrix[0]?.cells.map((c) => c.account) ?? [];
  const silent = glance.matrix.filter((m) => m.cells.some((c) => c.is === 'silent'));
  return [
    ...section('overview.disagreements', glance.disagreements.length, EMPTY_LINE, teller, columns),
    ...glance.disagreements.map((h) => highlightRow(h, glance, teller, columns)),
    ...section('overview.one-origin', glance.oneOrigin.length, EMPTY_LINE, teller, columns),
    ...glance.oneOrigin.map((h) => highlightRow(h, glance, teller, columns)),
    ...section('overview.silences', silent.length, line(span(sigla.join(' '), 'strong'), ' '), teller, columns),
    ...silent.map((m) => silenceRow(m, teller, columns)),
    ...section('overview.decisive', glance.decisive.length, EMPTY_LINE, teller, columns),
    ...glance.decisive.map((d) => decisiveRow(d, glance, teller, columns)),
    ...section('overview.alone', glance.alone.length, EMPTY_LINE, teller, columns),
    ...glance.alone.map((a) => aloneRow(a, teller, columns)),
  ];
}

function section(key: CliWord, n: number, aside: StyledLine, { own }: AnswerWording, columns: number): OverviewItem[] {
  if (n === 0) return [];
  const title = own(key, { n });
  return [{ heading: true, line: () => justifyLine(line(span(title, 'strong')), aside, columns - 1), speak: () => [line(title)] }];
}

function highlightRow(h: Highlight, { claims, lexicon }: GlanceAnswer, teller: AnswerWording, columns: number): OverviewItem {
  const { speaker, language, own, shared } = teller;
  const aside = line(span(h.verdict === 'single' ? `${h.attestations}×  ` : '', 'quiet'), span(h.accounts.join(' '), 'quiet'), ' ');
  const values = h.claims.flatMap((id) => (claims[id] ? [`${describeClaimValue(claims[id], speaker)} (${claims[id].voice})`] : []));
  const why = `${[...new Set(values)].join(' / ')} · ${formatCount(language, 'origins', h.origins)}`;
  return {
    about: h.about,
    aim: h,
    why: `${describeRow(h, lexicon, speaker)}: ${why} · ${h.rule}`,
    speak: () => [
      line([speaker.name(h.about), describeRow(h, lexicon, speaker), shared(`verdict.${h.verdict}`)].join(own('list.comma'))),
      line([...new Set(values)].join('; ')),
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
    speak: () => [line(name), line(why)],
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
    speak: () => [line(speaker.name(event)), line(why)],
    line: (selected) => nameWithAccount(speaker.name(event), account, selected, columns),
  };
}

/** A name, and at the right edge the account of which it is told. */
function nameWithAccount(name: string, account: string, selected: boolean, columns: number): StyledLine {
  return justifyLine(line('   ', span(name, selected ? 'strong' : 'plain')), line(span(account, 'quiet'), ' '), columns - 1);
}

function silenceRow({ event, cells }: EventCoverage, { speaker, shared, own }: AnswerWording, columns: number): OverviewItem {
  const lanes = cells.flatMap((c) => [span(MENTION_SIGNS[c.is].padEnd(c.account.length + 1), c.is === 'silent' ? 'plain' : 'quiet')]);
  const why = cells.map((c) => `${c.account} ${c.is === 'told' ? own('overview.told', { n: c.claims }) : shared(`silence.${c.is}`)}`);
  return {
    about: event,
    why: why.join(' · '),
    speak: () => [line(speaker.name(event)), line(why.join('; '))],
    line: (selected) => [
      ...fitLine(
        line('   ', span(speaker.name(event), selected ? 'strong' : 'plain')),
        columns - 1 - cells.reduce((n, c) => n + c.account.length + 1, 0),
      ),
      ...lanes,
    ],
  };
}

function footed(row: OverviewItem | undefined, scene: ScreenContext): StyledLine[] {
  return footerLines(line(row?.why ?? ''), KEYS, scene);
}
