import { isLoneFigure } from '@synoptic/core/ingest/drafts/is-lone-figure';
import { explainVerdict } from '@synoptic/core/locale/explain-verdict';
import { VERDICT_SIGNS } from '@synoptic/core/locale/signs';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row } from '@synoptic/core/shapes/row';
import { writeLocator } from '@synoptic/core/text/locator';
import { applyAction } from '@synoptic/core/view/apply-action';
import { initialView, type ViewState } from '@synoptic/core/view/view-state';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { AnchorAddressContext } from '../by-answer/anchor-address.ts';
import { QuestionSection } from '../by-answer/question-section.tsx';
import { GivenAccounts } from '../corpus/accounts.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { saveFile } from '../saving/save-file.ts';
import { SynopsisContext, synopsisModelOf, useSynopsis } from '../synopsis/synopsis-model.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { draftAsJson, readAgain } from './draft-session.ts';
import { DraftTexts, lineFragment } from './draft-texts.tsx';
import type { Draft } from './reading-messages.ts';

/** A draft comparison: its questions with the answers of the texts, every one marked as a draft and with its line, and the texts below. */
export default function DraftView(props: { of: Draft }) {
  const { speaker } = useLanguage();
  const { word } = useWords('reading');
  const [state, setState] = createSignal<ViewState>({ ...initialView([]), row: -1 });
  const comparison = () => props.of.comparison;
  const model = synopsisModelOf(
    comparison,
    () => ({ about: comparison().about, by: 'document' }),
    state,
    () => speaker(comparison().lexicon),
    (action) => setState(applyAction(state(), action, comparison())),
    () => false,
    () => undefined,
  );
  const [all, setAll] = createSignal(false);
  const rows = createMemo(() => orderedRows(comparison()));
  const lone = () => rows().filter(isLoneFigure).length;
  const shown = () => (all() ? rows() : rows().filter((row) => !isLoneFigure(row)));
  const siglum = (document: string) => props.of.texts.find((text) => text.document === document)?.siglum ?? '';
  return (
    <GivenAccounts documents={props.of.documents}>
      <AnchorAddressContext.Provider
        value={(anchor) => `#${lineFragment(siglum(anchor.document), Number(writeLocator(anchor.lines, '–').split('–')[0]))}`}
      >
        <SynopsisContext.Provider value={model}>
          <section class="draft" aria-labelledby="draft">
            <DraftHead of={props.of} />
            <For each={shown()} fallback={<p class="empty">{word('none')}</p>}>
              {(row) => <QuestionSection row={row} at={comparison().rows.indexOf(row)} draft evidence={() => <DraftReason row={row} />} />}
            </For>
            <Show when={lone() > 0}>
              <button type="button" class="quiet" aria-pressed={all()} onClick={() => setAll(!all())}>
                {word('lone', { n: lone() })}
              </button>
            </Show>
          </section>
          <DraftTexts of={props.of.texts} />
        </SynopsisContext.Provider>
      </AnchorAddressContext.Provider>
    </GivenAccounts>
  );
}

/** Why a row has its verdict, in a sentence, with the rule. */
function DraftReason(props: { row: Row }) {
  const { t, href } = useLanguage();
  const { answer, speaker } = useSynopsis();
  return (
    <p>
      {explainVerdict(props.row, answer().claims, speaker())}{' '}
      <a class="rule" href={href(`/about#${props.row.rule}`)}>
        {t('rule', { n: props.row.rule })}
      </a>
    </p>
  );
}

/** Notice that nobody has reviewed the draft, the texts with their days, what they share, the questions asked, and the export. */
function DraftHead(props: { of: Draft }) {
  const { tell, speaker, language } = useLanguage();
  const { word, counted } = useWords('reading');
  const percent = (share: number) => new Intl.NumberFormat(language(), { style: 'percent' }).format(share);
  const siglum = (document: string) => props.of.texts.find((text) => text.document === document)?.siglum ?? '';
  const day = (date: string) => speaker(props.of.comparison.lexicon).date(date);
  const save = async () => saveFile(new Blob([await draftAsJson()], { type: 'application/json' }), 'synoptic-draft.json');
  return (
    <header>
      <h2 id="draft">{word('title')}</h2>
      <p class="unreviewed">{word('unreviewed')}</p>
      <ul class="draft-sources">
        <For each={props.of.texts}>
          {(text) => (
            <li>
              <SiglumBadge of={text.siglum} /> <a href={`#${lineFragment(text.siglum, 1)}`}>{text.label}</a>{' '}
              <span class="soft">
                {word(text.language === 'en' || text.language === 'ja' ? `language.${text.language}` : 'language.other')} ·{' '}
                {text.dateGuessed ? word('date.guessed', { date: day(text.date) }) : day(text.date)}
                <Show when={text.leftOut > 200}> · {word('left-out', { n: text.leftOut })}</Show>
              </span>
            </li>
          )}
        </For>
        <For each={props.of.copies}>
          {(copy) => <li class="copied">{word('copy', { share: percent(copy.share), a: siglum(copy.document), b: siglum(copy.of) })}</li>}
        </For>
      </ul>
      <p class="draft-tools">
        <label>
          {word('questions')}{' '}
          <select onChange={(event) => void readAgain(event.currentTarget.value)}>
            <For each={props.of.starters}>
              {(starter) => (
                <option value={starter.name} selected={starter.name === props.of.starter}>
                  {tell(starter.label)}
                </option>
              )}
            </For>
          </select>
        </label>
        <button type="button" class="quiet" onClick={() => void save()}>
          {word('save')}
        </button>
        <Show when={props.of.refused > 0}>
          <span class="soft">{counted('refused', props.of.refused)}</span>
        </Show>
      </p>
    </header>
  );
}

/** Rows that two texts answer first, disagreements before the rest; within each the order of the vocabulary. */
function orderedRows({ rows }: ComparisonAnswer): readonly Row[] {
  const order = Object.keys(VERDICT_SIGNS);
  const speaking = (row: Row) => row.cells.filter((cell) => cell.claims.length > 0).length;
  return rows
    .filter((row) => row.answers.length > 0)
    .toSorted((a, b) => Number(speaking(b) > 1) - Number(speaking(a) > 1) || order.indexOf(a.verdict) - order.indexOf(b.verdict));
}
