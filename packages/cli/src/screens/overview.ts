import type { Highlight, Told } from '@synoptic/core/compare/glance';
import type { Verdict } from '@synoptic/core/compare/rules';
import { SIGNS } from '@synoptic/core/locale/signs';
import { sayCount } from '@synoptic/core/locale/speaker';
import { tellRow, tellValue } from '@synoptic/core/locale/tell';
import type { GlanceAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import type { Answer } from '../answers.ts';
import { EMPTY, ends, fit, type Line, line, span } from '../layout/line.ts';
import { wrap } from '../layout/wrap.ts';
import { type CliWord, tell } from '../locale/tell.ts';
import { toneOf } from '../tell/row.ts';
import { type Teller, tellerOf } from '../tell/teller.ts';
import { bodyRows, footLines, footText, hintLine, plainFrame, titleLine } from './frame.ts';
import { drawList, type Item, moveIn, type Place, START, standing } from './listing.ts';
import type { KeyHint, Scene, Screen } from './screen.ts';
import { openSynopsis } from './synopsis.ts';

export interface OverviewState extends Place {
  readonly screen: 'overview';
}

export const OVERVIEW: OverviewState = { screen: 'overview', ...START };

const KEYS: readonly KeyHint[] = [
  { keys: 'jk', what: 'key.rows', foot: true },
  { keys: '⏎', what: 'key.open', foot: true },
  { keys: '/', what: 'key.search', foot: true },
  { keys: '␣', what: 'key.command', foot: true },
  { keys: '1–6', what: 'key.screens', foot: true },
  { keys: 'q', what: 'key.quit', foot: true },
  { keys: '^D ^U', what: 'key.pages' },
  { keys: 'g G', what: 'key.ends' },
  { keys: 'L', what: 'key.language' },
  { keys: 'T', what: 'key.theme' },
];

/** What can be opened from the overview, and what the footer says of it. */
interface Row extends Item {
  readonly about?: Id;
  readonly why?: string;
}

/** How a document stands to an event, as one ASCII sign. */
const TOLD_SIGNS: Readonly<Record<Told['cells'][number]['is'], string>> = {
  told: 'o',
  silent: '.',
  'before-the-event': '<',
  'out-of-scope': ' ',
};

/** The corpus at a glance: where accounts disagree, what hangs on one origin, who is silent on what. */
export const overview: Screen<OverviewState> = {
  keys: KEYS,

  draw(state, scene) {
    const asked = glanceOf(scene);
    if (asked.is === 'failed') return plainFrame(asked.error.message, scene, KEYS);
    if (asked.is === 'awaited') return plainFrame(tell(scene.language, 'screen.waiting'), scene, KEYS);
    const teller = tellerOf(asked.value.lexicon, scene.language);
    const rows = rowsOf(asked.value, teller, scene.size.columns);
    const head = headOf(asked.value, scene, teller);
    const height = bodyRows(head, footOf(undefined, scene), scene.size.rows);
    const chosen = rows[standing(rows, state, height).row];
    return drawList(rows, state, head, footOf(chosen, scene), tell(scene.language, 'rows.none'), scene);
  },

  press(state, key, scene) {
    const asked = glanceOf(scene);
    if (key === 'q' || key === 'escape') return { do: 'back' };
    if (asked.is !== 'here') return { do: 'stay', state };
    const rows = rowsOf(asked.value, tellerOf(asked.value.lexicon, scene.language), scene.size.columns);
    const height = bodyRows([EMPTY, EMPTY], footOf(undefined, scene), scene.size.rows);
    const to = moveIn(rows, state, key, height);
    if (to) return { do: 'stay', state: { ...state, ...to } };
    const about = rows[standing(rows, state, height).row]?.about;
    return key === 'enter' && about ? { do: 'open', state: openSynopsis([about]) } : { do: 'stay', state };
  },
};

/** The glance, asked for once for all screens that draw from it. */
export function glanceOf({ answers, reader }: Scene): Answer<GlanceAnswer> {
  return answers.ask('glance', () => reader.glance());
}

function headOf(glance: GlanceAnswer, scene: Scene, teller: Teller): Line[] {
  const { language, size, answers, reader } = scene;
  const card = answers.ask('corpus', () => reader.corpus());
  const title = card.is === 'here' ? [span(card.value.title[language], 'strong')] : EMPTY;
  const told = Object.entries(glance.verdicts).sort(([a], [b]) => rank(a) - rank(b));
  const tally = told.flatMap(([verdict, n]) => [
    span(`${SIGNS[verdict as Verdict].plain} ${n}`, toneOf(verdict as Verdict)),
    span(size.columns < 60 ? '  ' : ` ${teller.shared(`verdict.${verdict as Verdict}`)}  `, 'quiet'),
  ]);
  return [titleLine(title, [span(tell(language, 'screen.overview'), 'quiet')], scene), line(' ', ...tally)];
}

function rank(verdict: string): number {
  return Object.keys(SIGNS).indexOf(verdict);
}

function rowsOf(glance: GlanceAnswer, teller: Teller, columns: number): Row[] {
  const sigla = glance.matrix[0]?.cells.map((c) => c.account) ?? [];
  const silent = glance.matrix.filter((m) => m.cells.some((c) => c.is === 'silent'));
  return [
    ...section('overview.disagreements', glance.disagreements.length, EMPTY, teller, columns),
    ...glance.disagreements.map((h) => highlightRow(h, glance, teller, columns)),
    ...section('overview.one-origin', glance.oneOrigin.length, EMPTY, teller, columns),
    ...glance.oneOrigin.map((h) => highlightRow(h, glance, teller, columns)),
    ...section('overview.silences', silent.length, line(span(sigla.join(' '), 'strong'), ' '), teller, columns),
    ...silent.map((m) => silenceRow(m, teller, columns)),
  ];
}

function section(key: CliWord, n: number, aside: Line, { own }: Teller, columns: number): Row[] {
  if (n === 0) return [];
  return [{ heading: true, line: () => ends(line(span(own(key, { n }), 'strong')), aside, columns - 1) }];
}

function highlightRow(h: Highlight, { claims, lexicon }: GlanceAnswer, { speaker, language }: Teller, columns: number): Row {
  const aside = line(span(h.verdict === 'single' ? `${h.attestations}×  ` : '', 'quiet'), span(h.accounts.join(' '), 'quiet'), ' ');
  const values = h.claims.flatMap((id) => (claims[id] ? [`${tellValue(claims[id], speaker)} (${claims[id].voice})`] : []));
  return {
    about: h.about,
    why: `${tellRow(h, lexicon, speaker)}: ${[...new Set(values)].join(' / ')} · ${sayCount(language, 'origins', h.origins)} · ${h.rule}`,
    line: (selected) =>
      ends(
        line(
          span(` ${SIGNS[h.verdict].plain} `, toneOf(h.verdict)),
          span(speaker.name(h.about), selected ? 'strong' : 'plain'),
          span(` · ${tellRow(h, lexicon, speaker)}`, 'quiet'),
        ),
        aside,
        columns - 1,
      ),
  };
}

function silenceRow({ event, cells }: Told, { speaker, shared, own }: Teller, columns: number): Row {
  const lanes = cells.flatMap((c) => [span(TOLD_SIGNS[c.is].padEnd(c.account.length + 1), c.is === 'silent' ? 'plain' : 'quiet')]);
  const why = cells.map((c) => `${c.account} ${c.is === 'told' ? own('overview.told', { n: c.claims }) : shared(`silence.${c.is}`)}`);
  return {
    about: event,
    why: why.join(' · '),
    line: (selected) => [
      ...fit(
        line('   ', span(speaker.name(event), selected ? 'strong' : 'plain')),
        columns - 1 - cells.reduce((n, c) => n + c.account.length + 1, 0),
      ),
      ...lanes,
    ],
  };
}

function footOf(row: Row | undefined, scene: Scene): Line[] {
  const { size, message } = scene;
  const lines = wrap(line(message ?? row?.why ?? ''), size.columns - 4).map((l) => line(' ', ...l));
  return [...footText(lines, footLines(scene), size.columns), hintLine(KEYS, scene)];
}
