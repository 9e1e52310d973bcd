import type { Facet } from '../../shapes/facet.ts';
import { nearestName } from '../../text/nearest-name.ts';
import { locateQuote } from './locate-quote.ts';
import { type ItemFault, isItemFault } from './proposed-item.ts';
import { valueInQuote } from './quoted-value.ts';
import { nameLookup, type VerificationGround } from './verify-items.ts';

/** Defaults that an import gives once for all its items. */
interface ImportDefaults {
  readonly document: string | null;
  /** Event that items without a subject are about. */
  readonly event: string | null;
}

type LooseItem = Readonly<Record<string, unknown>>;

/**
 * Completes an item of another tool: document and subject from the defaults, the facet by its id or its name in any language, a speaker by id or
 * name, and a value that is not given from the quoted words.
 */
export function completeItem(
  source: LooseItem,
  ground: Omit<VerificationGround, 'by' | 'asks'>,
  defaults: ImportDefaults,
): LooseItem | ItemFault {
  const { speaker, ...rest } = source;
  const item: Record<string, unknown> = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== ''));
  item['document'] ??= defaults.document ?? undefined;
  item['about'] ??= defaults.event ?? undefined;
  if (item['about'] === undefined)
    return { step: 'S5', message: 'the item does not say what it is about', hint: 'give --event ID, or "about" in the item' };
  const facet = facetNamed(String(item['facet'] ?? ''), ground);
  if ('hint' in facet) return facet;
  item['facet'] = facet.id;
  if (typeof item['value'] === 'string') item['value'] = plainValue(item['value'], facet);
  if (speaker !== undefined && speaker !== '' && item['attribution'] === undefined) {
    const agent = agentNamed(String(speaker), ground);
    if (typeof agent !== 'string') return agent;
    item['attribution'] = [{ agent, act: agent.startsWith('outlet:') ? 'reports' : 'states' }];
  }
  if (item['value'] !== undefined) return item;
  const text = ground.textOf(String(item['document'] ?? '').replace(/^document:/, ''));
  const located = text && typeof item['quote'] === 'string' ? locateQuote(text, item as { quote: string }) : null;
  if (!text || located === null || isItemFault(located)) return item;
  const value = valueInQuote(facet, { corpus: ground.corpus, names: nameLookup(ground), text, span: located });
  if (value === null)
    return {
      step: 'S3',
      message: `no value of "${facet.id}" (${facet.value}) is read in the quote`,
      hint: 'give "value" in the short form of claims.yaml',
    };
  return { ...item, value };
}

function facetNamed(name: string, { corpus }: Pick<VerificationGround, 'corpus'>): Facet | ItemFault {
  const folded = name.trim().toLowerCase();
  const facets = [...corpus.facets.values()];
  const found =
    corpus.facets.get(name) ?? facets.find(({ id, label }) => [id, ...Object.values(label)].some((one) => one.toLowerCase() === folded));
  if (found) return found;
  const close = nearestName(name, corpus.facets.keys());
  return {
    step: 'S5',
    message: `facet "${name.slice(0, 60)}" does not exist`,
    hint:
      close === null
        ? `the facets are ${facets
            .map(({ id }) => id)
            .slice(0, 20)
            .join(', ')}`
        : `did you mean ${close}?`,
  };
}

function agentNamed(name: string, ground: Pick<VerificationGround, 'corpus' | 'reviewed'>): string | ItemFault {
  if (name === 'unnamed' || /^[a-z][a-z0-9-]*:[a-z0-9-]+$/.test(name)) return name;
  const names = nameLookup(ground);
  const proposed = [...ground.reviewed.values()].flatMap(({ proposal }) =>
    proposal.kind === 'entity' ? [String(proposal.payload['id'])] : [],
  );
  const found = [...ground.corpus.entities.keys(), ...proposed].find((id) =>
    names(id).some((one) => one.toLowerCase() === name.trim().toLowerCase()),
  );
  return found ?? { step: 'S5', message: `no entity has the name "${name.slice(0, 60)}"`, hint: 'give its id, or add it to entities/' };
}

/** A value that a table or an attribute holds as text: a number, true, or the JSON of a short form. */
function plainValue(text: string, { value }: Facet): unknown {
  if (value === 'text' || value === 'date') return text;
  if (!/^(?:[[{]|-?\d|true$)/.test(text.trim())) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
