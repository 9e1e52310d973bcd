import { type Proposal, type ProposalPayload, type ProposalSource, proposalId, proposalSpan } from '../../ingest/drafts/proposal.ts';
import { escapeControls } from '../../text/escape-controls.ts';
import { ID_PATTERN } from '../../text/id.ts';
import { nearestName } from '../../text/nearest-name.ts';
import { isNamedIn } from './named-in.ts';
import { type ItemFault, isItemFault } from './proposed-item.ts';
import { repeatsText } from './repeats-text.ts';
import type { VerifiedText } from './verified-text.ts';
import type { ItemResult, VerificationGround } from './verify-items.ts';

/** Longest name of an entity, and label of an event. */
const MOST_NAME = 120;

/** Entity or event that the corpus lacks and claims are to name. */
interface NewRecord {
  readonly document: string;
  readonly id: string;
  /** Name as the text gives it; of an event, a label in own words. */
  readonly name: string;
  /** Day of an event in EDTF. */
  readonly date?: string;
}

/**
 * Verifies entities and events that an assistant or import brings: the name of an entity must be in the text, and its kind in the
 * vocabulary. Accepting a claim that names one writes it; by itself it changes nothing.
 */
export function verifyRecords(records: readonly unknown[], ground: VerificationGround): ItemResult[] {
  const known = new Set(ground.reviewed.keys());
  return records.map((source): ItemResult => {
    const record = readNewRecord(source);
    const result = isItemFault(record) ? record : recordProposal(record, ground);
    if (isItemFault(result)) return { status: 'refused', ...result };
    if (known.has(result.id) || hasRecord(String(result.payload['id']), ground))
      return { status: 'duplicate', of: String(result.payload['id']) };
    known.add(result.id);
    return { status: 'queued', proposal: result };
  });
}

function readNewRecord(source: unknown): NewRecord | ItemFault {
  const { document, id, name, date } = (source ?? {}) as Record<string, unknown>;
  const complete = [document, id, name].every((part) => typeof part === 'string' && part.trim() !== '');
  if (!complete || (date !== undefined && typeof date !== 'string'))
    return {
      step: 'S5',
      message: 'a new record needs "document", "id" and "name"',
      hint: 'write {"document", "id": "person:…", "name"}, with "date" for an event',
    };
  if (escapeControls(String(name)) !== name)
    return { step: 'S5', message: 'the name has invisible or control characters', hint: 'send plain text' };
  if (String(name).length > MOST_NAME)
    return { step: 'S5', message: `the name has more than ${MOST_NAME} characters`, hint: 'give the name alone' };
  return { document: String(document), id: String(id), name: String(name).trim(), ...(date !== undefined && { date: String(date) }) };
}

function recordProposal({ document, id, name, date }: NewRecord, { corpus, textOf, by }: VerificationGround): Proposal | ItemFault {
  const [kind = ''] = id.split(':');
  const kinds = ['event', ...corpus.compiled.kinds.map((known) => known.id)];
  if (!ID_PATTERN.test(id) || !kinds.includes(kind)) {
    const close = nearestName(kind, kinds);
    return {
      step: 'S5',
      message: `"${id}" is no id of a known kind`,
      hint: `${close === null ? '' : `did you mean ${close}:…? `}the kinds are ${kinds.join(', ')}`,
    };
  }
  const slug = document.replace(/^document:/, '');
  const text = textOf(slug);
  if (!text) return { step: 'S1', message: `the text of document:${slug} is not at hand`, hint: 'the tool "drafts" lists the documents' };
  if (kind === 'event' && repeatsText(name, text))
    return { step: 'S5', message: 'the label of the event repeats a sentence of the text', hint: 'label it in your own words' };
  const at = text.text.indexOf(name);
  if (kind !== 'event' && at < 0 && !isNamedIn(text.text, [name]))
    return { step: 'S4', message: `the text does not name "${name}"`, hint: 'give the name as the text writes it' };
  const [language = 'en'] = corpus.compiled.corpus.languages;
  const payload = kind === 'event' ? { id, label: { [language]: name }, date: date ?? null } : { id, names: { [language]: [name] } };
  return proposalAt(kind === 'event' ? 'event' : 'entity', at < 0 ? 0 : at, at < 0 ? 1 : name.length, { payload, text, by });
}

interface RecordGround {
  readonly payload: ProposalPayload;
  readonly text: VerifiedText;
  readonly by: ProposalSource;
}

function proposalAt(kind: 'event' | 'entity', start: number, length: number, { payload, text, by }: RecordGround): Proposal {
  const line = text.lineAt(start);
  const span = proposalSpan(text.text, { start, end: start + length }, [line, line]);
  return {
    ...{ v: 1, id: proposalId(text.digest, kind, span, payload), kind, document: text.slug, span, by },
    ...{ grade: 'B', why: ['new in this corpus'], checks: [], payload },
  };
}

function hasRecord(id: string, { corpus, reviewed }: VerificationGround): boolean {
  if (corpus.entities.has(id) || corpus.events.has(id)) return true;
  return [...reviewed.values()].some(
    ({ proposal }) => (proposal.kind === 'entity' || proposal.kind === 'event') && proposal.payload['id'] === id,
  );
}
