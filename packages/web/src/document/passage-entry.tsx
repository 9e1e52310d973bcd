import { translate } from '@synoptic/core/locale/value-formatter';
import type { Claim } from '@synoptic/core/model/claim';
import type { Passage } from '@synoptic/core/model/source';
import type { DocumentAnswer } from '@synoptic/core/reader/reader';
import { writeLocator } from '@synoptic/core/text/locator';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { passageFragment, thingPath } from '../corpus/paths.ts';
import type { OpenCopy } from '../hydration/open-copy.ts';
import { UserCopyPassage } from '../hydration/user-copy-passage.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { claimsBySubject } from './claims-by-passage.ts';
import { MarginClaim } from './margin-claim.tsx';

interface PassageEntryProps {
  passage: Passage;
  claims: readonly Claim[];
  answer: DocumentAnswer;
  speaker: ValueFormatter;
  /** Which of the document's voices: a shade of its colour. */
  shade: number;
  /** The voice begins here. */
  begins: boolean;
  /** No room for a margin: the claims are folded below. */
  narrow: boolean;
  /** The reader's own copy of the text, where one is open. */
  copy: OpenCopy | null;
  /** Beside another document: the reader stands here, or it treats what the one there treats. */
  standing?: 'here' | 'met' | null;
  meets?: string | null;
  choose?: () => void;
}

/** One passage: where it stands, who speaks, what it says in our words, whom it mentions, and its claims in the margin. */
export function PassageEntry(props: PassageEntryProps) {
  const { t, tell, language, href, count } = useLanguage();
  const { word } = useWords('document');
  const { hueOfDocument } = useAccounts();
  const key = () => passageFragment(props.passage.id);
  return (
    <li
      id={key()}
      class={`passage role-${props.passage.role}`}
      classList={{
        [`hue-${hueOfDocument(props.passage.document)}`]: true,
        [`shade-${props.shade}`]: true,
        here: props.standing === 'here',
        met: props.standing === 'met',
      }}
      onClick={() => props.choose?.()}
      onFocusIn={() => props.choose?.()}
    >
      <p class="place">
        <a
          href={href(`${thingPath(props.passage.document)}#${key()}`)}
          aria-label={t('line', { n: writeLocator(props.passage.lines, '–') })}
        >
          ¶{writeLocator(props.passage.lines, '–')}
        </a>
        <Show when={props.begins && props.passage.voice}>{(voice) => <SiglumBadge of={voice()} />}</Show>
      </p>
      <div class="says">
        <Show when={props.meets}>{(words) => <p class="meets">{words()}</p>}</Show>
        <Show when={props.passage.role !== 'body'}>
          <span class="role">{translate(language(), `role.${props.passage.role}`)}</span>
        </Show>
        <Show when={props.passage.on}>{(day) => <span class="role">{props.speaker.date(day())}</span>}</Show>
        <Show when={props.passage.gloss}>{(gloss) => <p class="gloss">{tell(gloss())}</p>}</Show>
        <Show when={props.passage.reprints}>
          {(source) => (
            <p class="reprint">
              <a href={href(`${thingPath(props.passage.document)}#${passageFragment(source())}`)}>{word('reprints')}</a>
              <Show when={props.passage.adds}>
                {(adds) => (
                  <>
                    {' '}
                    {word('reprints.adds')} {tell(adds())}
                  </>
                )}
              </Show>
            </p>
          )}
        </Show>
        <Show when={props.passage.mentions.length > 0}>
          <ul class="mentioned">
            <For each={props.passage.mentions}>
              {(m) => (
                <li>
                  <a href={href(thingPath(m.entity))}>{props.speaker.name(m.entity)}</a>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={props.passage.note}>{(note) => <p class="note">{tell(note())}</p>}</Show>
      </div>
      <Show when={props.copy}>
        {(copy) => <UserCopyPassage passage={props.passage} copy={copy()} lang={props.answer.document.csl.language} />}
      </Show>
      <Show when={props.claims.length > 0}>
        <Show when={props.narrow} fallback={<PassageMargin of={props} />}>
          <details class="fold">
            <summary>{count('count.claims', props.claims.length)}</summary>
            <PassageMargin of={props} />
          </details>
        </Show>
      </Show>
    </li>
  );
}

/** The claims read from a passage, under their subjects. */
function PassageMargin(props: { of: Pick<PassageEntryProps, 'passage' | 'claims' | 'answer' | 'speaker' | 'copy'> }) {
  const { href } = useLanguage();
  const { word } = useWords('document');
  return (
    <ul class="margin" aria-label={word('margin')}>
      <For each={claimsBySubject(props.of.claims)}>
        {(subject) => (
          <li>
            <a class="about" href={href(thingPath(subject.about))}>
              {props.of.speaker.name(subject.about)}
            </a>
            <ul>
              <For each={subject.claims}>
                {(claim) => (
                  <MarginClaim
                    claim={claim}
                    passage={props.of.passage.id}
                    copy={props.of.copy}
                    lexicon={props.of.answer.lexicon}
                    speaker={props.of.speaker}
                  />
                )}
              </For>
            </ul>
          </li>
        )}
      </For>
    </ul>
  );
}
