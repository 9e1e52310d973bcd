import type { DecisiveSilence } from '@synoptic/core/compare/decisive';
import type { Alone, Highlight, Told } from '@synoptic/core/compare/glance';
import type { RowKey } from '@synoptic/core/compare/rows';
import type { Verdict } from '@synoptic/core/compare/rules';
import { SIGNS } from '@synoptic/core/locale/signs';
import { sayCount } from '@synoptic/core/locale/speaker';
import { tellRow, tellValue } from '@synoptic/core/locale/tell';
import { tellDecisive } from '@synoptic/core/locale/tell-decisive';
import type { GlanceAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import { EMPTY, ends, fit, type Line, line, span } from '../layout/line.ts';
import { type CliWord, tell } from '../locale/tell.ts';
import { toneOf } from '../tell/row.ts';
import { TOLD_SIGNS } from '../tell/standing.ts';
import { type Teller, tellerOf } from '../tell/teller.ts';
import { glanceOf, titleOf } from './asked.ts';
import { drawAnswer, speakAnswer } from './awaited.ts';
import { bodyRows, footOf, titleLine } from './frame.ts';
import { ENDS, EVERYWHERE, type KeyHint, OPEN, PAGES, ROWS } from './key.ts';
import { drawList, type Item, moveIn, speakList, standing } from './listing.ts';
import type { Scene, Screen } from './screen.ts';
import { type OverviewState, openSynopsis } from './state.ts';

/** The first screen says in its footer what goes everywhere. */
const [SCREENS, SEARCH, COMMANDS] = EVERYWHERE.slice(0, 3).map((key) => ({ ...key, foot: true })) as [KeyHint, KeyHint, KeyHint];
const KEYS: readonly KeyHint[] = [ROWS, OPEN, SEARCH, COMMANDS, SCREENS, { keys: 'q', what: 'key.quit', foot: true }, PAGES, ENDS];

/** What can be opened from the overview, and what the footer says of it. */
interface Row extends Item {
  readonly about?: Id;
  /** The row to be read there. */
  readonly aim?: RowKey;
  readonly why?: string;
}

/** The corpus at a glance: where accounts disagree, what hangs on one origin, what only one tells, who is silent on what. */
export const overview: Screen<OverviewState> = {
  keys: KEYS,

  draw: (state, scene) =>
    drawAnswer(glanceOf(scene), KEYS, scene, (glance) => {
      const rows = rowsOf(glance, scene);
      const head = headOf(glance, scene);
      const height = bodyRows(head, footed(undefined, scene), scene.size.rows);
      const chosen = rows[standing(rows, state, height).row];
      return drawList(rows, state, head, footed(chosen, scene), tell(scene.language, 'rows.none'), scene);
    }),

  speak: (state, scene) =>
    speakAnswer(glanceOf(scene), KEYS, scene, (glance) => {
      const { shared, own } = tellerOf(glance.lexicon, scene.language);
      const counts = countsOf(glance).map(([verdict, n]) => `${n} ${shared(`verdict.${verdict}`)}`);
      const title = [titleOf(scene), ', ', own('screen.overview'), ': ', counts.join(own('list.comma'))];
      return speakList(rowsOf(glance, scene), state, { title, lines: [] }, own('rows.none'), KEYS, scene);
    }),

  press(state, key, scene) {
    const asked = glanceOf(scene);
    if (key === 'q' || key === 'escape') return { do: 'back' };
    if (asked.is !== 'here') return { do: 'stay', state };
    const rows = rowsOf(asked.value, scene);
    const height = bodyRows([EMPTY, EMPTY], footed(undefined, scene), scene.size.rows);
    const to = moveIn(rows, state, key, height);
    if (to) return { do: 'stay', state: { ...state, ...to } };
    const { about, aim } = rows[standing(rows, state, height).row] ?? {};
    return key === 'enter' && about ? { do: 'open', state: openSynopsis([about], aim) } : { do: 'stay', state };
  },
};

function countsOf({ verdicts }: GlanceAnswer): readonly (readonly [Verdict, number])[] {
  const order = Object.keys(SIGNS);
  return (Object.entries(verdicts) as [Verdict, number][]).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

function headOf(glance: GlanceAnswer, scene: Scene): Line[] {
  const { language, size } = scene;
  const { shared } = tellerOf(glance.lexicon, language);
  const tally = countsOf(glance).flatMap(([verdict, n]) => [
    span(`${SIGNS[verdict].plain} ${n}`, toneOf(verdict)),
    span(size.columns < 60 ? '  ' : ` ${shared(`verdict.${verdict}`)}  `, 'quiet'),
  ]);
  return [titleLine([span(titleOf(scene), 'strong')], [span(tell(language, 'screen.overview'), 'quiet')], scene), line(' ', ...tally)];
}

const known = new WeakMap<GlanceAnswer, { readonly key: string; readonly rows: readonly Row[] }>();

/** Kept from one key to the next: the rows change with language and width alone. */
function rowsOf(glance: GlanceAnswer, { language, size }: Scene): readonly Row[] {
  const key = `${language} ${size.columns}`;
  const found = known.get(glance);
  if (found?.key === key) return found.rows;
  const rows = made(glance, tellerOf(glance.lexicon, language), size.columns);
  known.set(glance, { key, rows });
  return rows;
}

function made(glance: GlanceAnswer, teller: Teller, columns: number): Row[] {
  const sigla = glance.matrix[0]?.cells.map((c) => c.account) ?? [];
  const silent = glance.matrix.filter((m) => m.cells.some((c) => c.is === 'silent'));
  return [
    ...section('overview.disagreements', glance.disagreements.length, EMPTY, teller, columns),
    ...glance.disagreements.map((h) => highlightRow(h, glance, teller, columns)),
    ...section('overview.one-origin', glance.oneOrigin.length, EMPTY, teller, columns),
    ...glance.oneOrigin.map((h) => highlightRow(h, glance, teller, columns)),
    ...section('overview.silences', silent.length, line(span(sigla.join(' '), 'strong'), ' '), teller, columns),
    ...silent.map((m) => silenceRow(m, teller, columns)),
    ...section('overview.decisive', glance.decisive.length, EMPTY, teller, columns),
    ...glance.decisive.map((d) => decisiveRow(d, glance, teller, columns)),
    ...section('overview.alone', glance.alone.length, EMPTY, teller, columns),
    ...glance.alone.map((a) => aloneRow(a, teller, columns)),
  ];
}

function section(key: CliWord, n: number, aside: Line, { own }: Teller, columns: number): Row[] {
  if (n === 0) return [];
  const title = own(key, { n });
  return [{ heading: true, line: () => ends(line(span(title, 'strong')), aside, columns - 1), speak: () => [line(title)] }];
}

function highlightRow(h: Highlight, { claims, lexicon }: GlanceAnswer, teller: Teller, columns: number): Row {
  const { speaker, language, own, shared } = teller;
  const aside = line(span(h.verdict === 'single' ? `${h.attestations}×  ` : '', 'quiet'), span(h.accounts.join(' '), 'quiet'), ' ');
  const values = h.claims.flatMap((id) => (claims[id] ? [`${tellValue(claims[id], speaker)} (${claims[id].voice})`] : []));
  const why = `${[...new Set(values)].join(' / ')} · ${sayCount(language, 'origins', h.origins)}`;
  return {
    about: h.about,
    aim: h,
    why: `${tellRow(h, lexicon, speaker)}: ${why} · ${h.rule}`,
    speak: () => [
      line([speaker.name(h.about), tellRow(h, lexicon, speaker), shared(`verdict.${h.verdict}`)].join(own('list.comma'))),
      line([...new Set(values)].join('; ')),
      line([h.accounts.join(' '), sayCount(language, 'origins', h.origins)].join(own('list.comma'))),
    ],
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

function decisiveRow(silence: DecisiveSilence, { claims }: GlanceAnswer, { speaker }: Teller, columns: number): Row {
  const why = `${tellDecisive(silence, claims, speaker)} (${silence.rule})`;
  const name = speaker.name(silence.case);
  return {
    about: silence.case,
    why,
    speak: () => [line(name), line(why)],
    line: (selected) => leaning(name, silence.account, selected, columns),
  };
}

function aloneRow({ account, event, claims }: Alone, { speaker, own }: Teller, columns: number): Row {
  const why = `${account} ${own('overview.told', { n: claims })}`;
  return {
    about: event,
    why,
    speak: () => [line(speaker.name(event)), line(why)],
    line: (selected) => leaning(speaker.name(event), account, selected, columns),
  };
}

/** A name, and at the right edge the account of which it is told. */
function leaning(name: string, account: string, selected: boolean, columns: number): Line {
  return ends(line('   ', span(name, selected ? 'strong' : 'plain')), line(span(account, 'quiet'), ' '), columns - 1);
}

function silenceRow({ event, cells }: Told, { speaker, shared, own }: Teller, columns: number): Row {
  const lanes = cells.flatMap((c) => [span(TOLD_SIGNS[c.is].padEnd(c.account.length + 1), c.is === 'silent' ? 'plain' : 'quiet')]);
  const why = cells.map((c) => `${c.account} ${c.is === 'told' ? own('overview.told', { n: c.claims }) : shared(`silence.${c.is}`)}`);
  return {
    about: event,
    why: why.join(' · '),
    speak: () => [line(speaker.name(event)), line(why.join('; '))],
    line: (selected) => [
      ...fit(
        line('   ', span(speaker.name(event), selected ? 'strong' : 'plain')),
        columns - 1 - cells.reduce((n, c) => n + c.account.length + 1, 0),
      ),
      ...lanes,
    ],
  };
}

function footed(row: Row | undefined, scene: Scene): Line[] {
  return footOf(line(row?.why ?? ''), KEYS, scene);
}
