import type { DocumentAnswer } from '@synoptic/core/shapes/document';
import { writeLocator } from '@synoptic/core/text/locator';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { passageFragment, thingPath } from '../corpus/paths.ts';
import type { OpenCopy } from '../hydration/open-copy.ts';
import { UserCopyPassage } from '../hydration/user-copy-passage.tsx';
import { useLanguage } from '../locale/language.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { PassageDescription } from './passage-description.tsx';
import { PassageMargin } from './passage-margin.tsx';
import type { PassageInContext } from './passages-in-context.ts';

interface PassageEntryProps {
  of: PassageInContext;
  answer: DocumentAnswer;
  formatter: ValueFormatter;
  /** Without room for a margin the claims are folded below the passage. */
  narrow: boolean;
  /** The reader's own copy of the text, if one is open. */
  copy: OpenCopy | null;
  /** Beside another document: `here` for the chosen passage, `met` for one that matches the passage chosen there. */
  highlight?: 'here' | 'met' | null;
  /** Explains the match. */
  meets?: string | null;
  choose?: () => void;
}

/** A passage with its locator, its description and its claims. */
export function PassageEntry(props: PassageEntryProps) {
  const { count } = useLanguage();
  const { hueOfDocument } = useAccounts();
  const passage = () => props.of.passage;
  const margin = () => (
    <PassageMargin passage={passage()} claims={props.of.claims} answer={props.answer} formatter={props.formatter} copy={props.copy} />
  );
  return (
    <li
      id={passageFragment(passage().id)}
      class={`passage role-${passage().role}`}
      classList={{
        [`hue-${hueOfDocument(passage().document)}`]: true,
        [`shade-${props.of.shade}`]: true,
        here: props.highlight === 'here',
        met: props.highlight === 'met',
      }}
      onClick={() => props.choose?.()}
      onFocusIn={() => props.choose?.()}
    >
      <PassageLocator of={props.of} />
      <PassageDescription passage={passage()} meets={props.meets} formatter={props.formatter} />
      <Show when={props.copy}>
        {(copy) => <UserCopyPassage passage={passage()} copy={copy()} lang={props.answer.document.csl.language} />}
      </Show>
      <Show when={props.of.claims.length > 0}>
        <Show when={props.narrow} fallback={margin()}>
          <details class="fold">
            <summary>{count('count.claims', props.of.claims.length)}</summary>
            {margin()}
          </details>
        </Show>
      </Show>
    </li>
  );
}

/** The lines of a passage, as a link to it, and the siglum of a voice that begins. */
function PassageLocator(props: { of: PassageInContext }) {
  const { t, href } = useLanguage();
  const passage = () => props.of.passage;
  const lines = () => writeLocator(passage().lines, '–');
  return (
    <p class="place">
      <a href={href(`${thingPath(passage().document)}#${passageFragment(passage().id)}`)} aria-label={t('line', { n: lines() })}>
        ¶{lines()}
      </a>
      <Show when={props.of.beginsVoice && passage().voice}>{(voice) => <SiglumBadge of={voice()} />}</Show>
    </p>
  );
}
