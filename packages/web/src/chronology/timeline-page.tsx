import { createMemo, For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { DocumentOptions } from '../corpus/document-options.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useLocation, useNavigate } from '../routes/router.tsx';
import { SaveSvgButton } from '../saving/save-svg-button.tsx';
import '../styles/chronology.css';
import { useWords } from '../locale/use-words.ts';
import { PageArticle } from '../ui/page-article.tsx';
import { Chronology } from './chronology.tsx';
import { DateBar } from './date-bar.tsx';
import type { DrawableDate } from './drawable-date.ts';

const SAMPLE: DrawableDate = { shape: 'day', from: 6, end: 27, openStart: false, openEnd: false, runs: [], slack: 0 };
const DATE_KEYS = [
  { word: 'key.day', of: { ...SAMPLE, from: 16, end: 17 }, inferred: false },
  { word: 'key.somewhere', of: { ...SAMPLE, shape: 'somewhere' }, inferred: false },
  { word: 'key.lasting', of: { ...SAMPLE, shape: 'lasting' }, inferred: false },
  { word: 'key.open', of: { ...SAMPLE, shape: 'lasting', end: 15, openEnd: true }, inferred: false },
  { word: 'key.inferred', of: { ...SAMPLE, shape: 'somewhere' }, inferred: true },
] as const satisfies readonly { word: string; of: DrawableDate; inferred: boolean }[];

/** All dated events in order; the address may limit them to one document. */
export default function TimelinePage() {
  const { titleOf } = useLanguage();
  const { word } = useWords('chronology');
  const { documents } = useAccounts();
  const location = useLocation();
  const [answer] = createAnswer(cachedReader.timeline);
  const [events] = createAnswer(cachedReader.events);
  const eventsById = createMemo(() => new Map((events() ?? []).map((e) => [e.id, e])));
  const by = () => documents().find((d) => d.siglum === location.query['by'])?.siglum ?? null;
  const marks = createMemo(() => {
    const siglum = by();
    return (answer()?.items ?? []).filter((m) => siglum === null || m.accounts.includes(siglum));
  });
  const undated = () => (events() ?? []).filter((e) => e.date === null).length;
  return (
    <PageArticle title={titleOf('/timeline')} class="timeline-page">
      <p class="lead">{word('lead')}</p>
      <ul class="date-keys">
        <For each={DATE_KEYS}>
          {(key) => (
            <li>
              <DateBar of={key.of} x={(day) => day} width={40} inferred={key.inferred} /> {word(key.word)}
            </li>
          )}
        </For>
      </ul>
      <p class="filter">
        <DocumentFilter chosen={by()} />{' '}
        <SaveSvgButton
          of={() => document.querySelector('.chronology table')}
          name="synoptic-chronology"
          title={titleOf('/timeline')}
          note={word('lead')}
        />
      </p>
      <Show when={answer()}>{(timeline) => <Chronology marks={marks()} lexicon={timeline().lexicon} events={eventsById()} />}</Show>
      <Show when={undated() > 0}>
        <p class="note">{word('undated', { n: undated() })}</p>
      </Show>
    </PageArticle>
  );
}

function DocumentFilter(props: { chosen: string | null }) {
  const { href } = useLanguage();
  const { word } = useWords('chronology');
  const { documents } = useAccounts();
  const navigate = useNavigate();
  const choose = (siglum: string) => navigate(href(siglum ? `/timeline?by=${siglum}` : '/timeline'), { replace: true, scroll: false });
  return (
    <label>
      {word('by')}{' '}
      <select onChange={(e) => choose(e.currentTarget.value)}>
        <option value="">{word('by.all')}</option>
        <DocumentOptions documents={documents()} value="siglum" chosen={props.chosen} />
      </select>
    </label>
  );
}
