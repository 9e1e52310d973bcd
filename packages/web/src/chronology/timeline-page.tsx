import { createMemo, createResource, For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { cachedReader } from '../corpus/cached-reader.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { useLocation, useNavigate } from '../routes/router.tsx';
import { SaveSvgButton } from '../saving/save-svg-button.tsx';
import '../styles/chronology.css';
import { PageArticle } from '../ui/page-article.tsx';
import { Chronology } from './chronology.tsx';
import { DateBar } from './date-bar.tsx';
import type { DrawableDate } from './drawable-date.ts';

const SAMPLE: DrawableDate = { is: 'day', from: 6, to: 26, openStart: false, openEnd: false, slack: 0 };
const KEYS = [
  { word: 'key.day', of: { ...SAMPLE, from: 16, to: 16 }, inferred: false },
  { word: 'key.somewhere', of: { ...SAMPLE, is: 'somewhere' }, inferred: false },
  { word: 'key.lasting', of: { ...SAMPLE, is: 'lasting' }, inferred: false },
  { word: 'key.open', of: { ...SAMPLE, is: 'lasting', to: 14, openEnd: true }, inferred: false },
  { word: 'key.inferred', of: { ...SAMPLE, is: 'somewhere' }, inferred: true },
] as const satisfies readonly { word: string; of: DrawableDate; inferred: boolean }[];

/** When it was: every dated event, with uncertain dates drawn as what they are. */
export default function TimelinePage() {
  const { tell, href } = useLanguage();
  const { word } = useWords('chronology');
  const { documents } = useAccounts();
  const location = useLocation();
  const navigate = useNavigate();
  const [answer] = createResource(cachedReader.timeline);
  const [events] = createResource(cachedReader.events);
  const byId = createMemo(() => new Map((events() ?? []).map((e) => [e.id, e])));
  const by = () => documents().find((d) => d.siglum === location.query['by'])?.siglum ?? null;
  const marks = createMemo(() => {
    const siglum = by();
    return (answer()?.items ?? []).filter((m) => siglum === null || m.accounts.includes(siglum));
  });
  const undated = () => (events() ?? []).filter((e) => e.date === null).length;
  return (
    <PageArticle title={word('title')} class="timeline-page">
      <p class="lead">{word('lead')}</p>
      <ul class="date-keys">
        <For each={KEYS}>
          {(key) => (
            <li>
              <DateBar of={key.of} x={(day) => day} width={40} inferred={key.inferred} /> {word(key.word)}
            </li>
          )}
        </For>
      </ul>
      <p class="filter">
        <label>
          {word('by')}{' '}
          <select
            onChange={(e) =>
              navigate(href(e.currentTarget.value ? `/timeline?by=${e.currentTarget.value}` : '/timeline'), {
                replace: true,
                scroll: false,
              })
            }
          >
            <option value="">{word('by.all')}</option>
            <For each={documents()}>
              {(d) => (
                <option value={d.siglum} selected={by() === d.siglum}>
                  {d.siglum} {tell(d.label)}
                </option>
              )}
            </For>
          </select>
        </label>{' '}
        <SaveSvgButton
          of={() => document.querySelector('.chronology table')}
          name="synoptic-chronology"
          title={word('title')}
          note={word('lead')}
        />
      </p>
      <Show when={answer()}>{(told) => <Chronology marks={marks()} lexicon={told().lexicon} events={byId()} />}</Show>
      <Show when={undated() > 0}>
        <p class="note">{word('undated', { n: undated() })}</p>
      </Show>
    </PageArticle>
  );
}
