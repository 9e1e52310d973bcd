import { tellForce, tellValue } from '@synoptic/core/locale/tell';
import type { Claim } from '@synoptic/core/model/claim';
import type { Lexicon } from '@synoptic/core/reader/lexicon';
import { writeLocator } from '@synoptic/core/text/locator';
import { type Accessor, createMemo, createResource } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { ask } from '../corpus/ask.ts';
import { useLanguage } from '../locale/language.tsx';
import type { Told } from './sorting.ts';

/** Tells claims in a line each, once the names of the corpus have come; dates stand as they are written. */
export function createTelling(): Accessor<((claim: Claim) => Told) | null> {
  const { speaker, tell } = useLanguage();
  const { documents } = useAccounts();
  const [entities] = createResource(ask.entities);
  const [events] = createResource(ask.events);
  const [facets] = createResource(ask.facets);
  const lexicon = createMemo((): Lexicon | null => {
    const [persons, happened, questions] = [entities(), events(), facets()];
    if (!persons || !happened || !questions) return null;
    return {
      names: Object.fromEntries([...persons, ...happened, ...documents()].map((thing) => [thing.id, thing.label])),
      facets: Object.fromEntries(questions.items.map((f) => [f.id, f])),
      units: {},
      roles: {},
      dates: {},
      sigla: {},
    };
  });
  return createMemo(() => {
    const words = lexicon();
    if (!words) return null;
    const told = speaker(words);
    return (claim) => ({
      voice: claim.voice,
      about: told.name(claim.about),
      facet: tell(words.facets[claim.facet]?.label) || claim.facet,
      value: tellValue(claim, told),
      gloss: tell(claim.gloss),
      force: tellForce(claim, told),
      place: claim.anchors.map((a) => `¶${writeLocator(a.lines, '–')}`).join(' '),
      line: claim.anchors[0]?.lines[0] ?? 0,
    });
  });
}
