import type { Claim } from '@synoptic/core/shapes/claim';
import type { DocumentAnswer, Passage } from '@synoptic/core/shapes/document';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { For } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import type { OpenCopy } from '../hydration/open-copy.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { claimsBySubject } from './claims-by-passage.ts';
import { MarginClaim } from './margin-claim.tsx';

interface PassageMarginProps {
  passage: Passage;
  claims: readonly Claim[];
  answer: DocumentAnswer;
  formatter: ValueFormatter;
  copy: OpenCopy | null;
}

/** Claims of a passage, grouped by subject. */
export function PassageMargin(props: PassageMarginProps) {
  const { href } = useLanguage();
  const { word } = useWords('document');
  return (
    <ul class="margin" aria-label={word('margin')}>
      <For each={claimsBySubject(props.claims)}>
        {(subject) => (
          <li>
            <a class="about" href={href(thingPath(subject.about))}>
              <DataText of={props.formatter.label(subject.about)} />
            </a>
            <ul>
              <For each={subject.claims}>
                {(claim) => (
                  <MarginClaim
                    claim={claim}
                    passage={props.passage.id}
                    copy={props.copy}
                    lexicon={props.answer.lexicon}
                    formatter={props.formatter}
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
