import type { DataFolder } from '../../compile/parse-folder.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import {
  type Proposal,
  type ProposalCheck,
  type ProposalPayload,
  type ProposalSource,
  proposalId,
  proposalSpan,
} from '../../ingest/drafts/proposal.ts';
import type { TextSpan } from '../../ingest/passages/text-span.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import { nearestName } from '../../text/nearest-name.ts';
import { relateValues, VALUE_TYPES } from '../../values/registry.ts';
import { isValueFault } from '../../values/value-type.ts';
import type { ReviewedProposal } from '../fold-decisions.ts';
import { planAcceptance } from '../plan-acceptance.ts';
import { contradictingWords } from './contradicting-words.ts';
import { type LocatedQuote, locateQuote } from './locate-quote.ts';
import { isNamedIn, type NameLookup } from './named-in.ts';
import { proposedGloss } from './proposed-gloss.ts';
import { type ItemFault, isItemFault, type ProposedItem, readProposedItem } from './proposed-item.ts';
import { readQuotedValue } from './quoted-value.ts';
import { suspiciousLines } from './suspicious-lines.ts';
import { unfitWords } from './unfit-words.ts';
import { sentenceAt, type VerifiedText } from './verified-text.ts';

/** Proposals of one source in one sentence, and in one document: more would bury those of others. */
const MOST_IN_SENTENCE = 3;
const MOST_IN_DOCUMENT = 400;

/** Result for one item: a new proposal, the id of what says the same already, or the reason and how to mend it. */
export type ItemResult =
  | { readonly status: 'queued'; readonly proposal: Proposal }
  | { readonly status: 'duplicate'; readonly of: string }
  | ({ readonly status: 'refused' } & ItemFault);

/** Everything that items are verified against. */
export interface VerificationGround {
  readonly folder: DataFolder;
  readonly corpus: Corpus;
  readonly reviewed: ReadonlyMap<string, ReviewedProposal>;
  /** Text of a document by slug; null where it is not at hand. */
  readonly textOf: (slug: string) => VerifiedText | null;
  readonly by: ProposalSource;
  /**
   * An assistant is asked to mend what the words contradict. An import is the finished work of a person, so that what its words
   * contradict is proposed and marked.
   */
  readonly asks: boolean;
}

interface Drafted extends LadderState {
  readonly index: number;
  readonly proposal: Proposal;
}

interface LadderState {
  readonly text: VerifiedText;
  readonly located: LocatedQuote;
}

/** Verifies items on the ladder S1 to S9 of docs/review.md. Pure: nothing is stored. */
export function verifyItems(items: readonly unknown[], ground: VerificationGround): ItemResult[] {
  const names = nameLookup(ground);
  const results: (ItemResult | null)[] = [];
  const drafted: Drafted[] = [];
  const known = new Map(ground.reviewed);
  items.forEach((source, index) => {
    const item = readProposedItem(source);
    const result = isItemFault(item) ? item : verifyItem(item, { ...ground, reviewed: known }, names);
    if ('proposal' in result) {
      drafted.push({ ...result, index });
      known.set(result.proposal.id, pendingOf(result.proposal));
      results.push({ status: 'queued', proposal: result.proposal });
    } else results.push('of' in result ? { status: 'duplicate', of: result.of } : { status: 'refused', ...result });
  });
  const refused = refusedByCompiler(drafted, ground);
  return results.map((result, index): ItemResult => {
    const fault = refused.get(index);
    if (fault) return { status: 'refused', ...fault };
    return result ?? { status: 'refused', step: 'S5', message: 'the item was not read', hint: 'send it again' };
  });
}

function verifyItem(
  item: ProposedItem,
  ground: VerificationGround,
  names: NameLookup,
): { text: VerifiedText; located: LocatedQuote; proposal: Proposal } | { of: string } | ItemFault {
  const { corpus, textOf } = ground;
  const slug = item.document.replace(/^document:/, '');
  const document = corpus.documents.get(`document:${slug}`);
  if (!document) return unknownId('S1', 'document', item.document, corpus.documents.keys(), 'the tool "drafts" lists the documents');
  const text = textOf(slug);
  if (!text)
    return {
      step: 'S1',
      message: `the text of ${document.id} is not at hand`,
      hint: `put it at texts/${slug}.txt, or add the document anew`,
    };
  if (document.digest !== null && document.digest !== text.seal)
    return { step: 'S1', message: `texts/${slug}.txt is not the text that is sealed`, hint: 'run synoptic seal, or restore the text' };
  const located = locateQuote(text, item);
  if (isItemFault(located)) return located;
  const fault = unknownNames(item, ground, names);
  if (fault) return fault;
  const { gloss, inferred = [], value, qualifiers, attribution } = item;
  const unfit = unfitWords([gloss, value, qualifiers, attribution, inferred.map(({ why }) => why)], text);
  if (unfit) return unfit;
  const checks = checksOf(item, { ground, names, text, located });
  const open = ground.asks ? checks.find(({ ok, mend }) => !ok && mend !== null) : undefined;
  if (open) return { step: open.is, message: open.how, hint: open.mend ?? '' };
  const proposal = proposalOf(item, { ground, text, located, checks });
  const same = sameClaim(proposal, ground);
  if (same !== null) return { of: same };
  return tooMany(proposal, text, ground) ?? { text, located, proposal };
}

function unknownId(step: string, what: string, id: string, known: Iterable<string>, where: string): ItemFault {
  const close = nearestName(id, known);
  return { step, message: `${what} "${id}" does not exist`, hint: close === null ? where : `did you mean ${close}? ${where}` };
}

/** Names of the records of the corpus and of those that are proposed. */
export function nameLookup({ corpus, reviewed }: Pick<VerificationGround, 'corpus' | 'reviewed'>): NameLookup {
  const proposed = new Map(
    [...reviewed.values()].flatMap(({ proposal: { kind, payload } }) =>
      kind === 'entity' || kind === 'event' ? [[String(payload['id']), namesOf(payload)] as const] : [],
    ),
  );
  return (id) => {
    const entity = corpus.entities.get(id);
    if (entity) return Object.values(entity.names).flat();
    const event = corpus.events.get(id);
    return event ? Object.values(event.label) : (proposed.get(id) ?? []);
  };
}

function namesOf({ names, label }: ProposalPayload): string[] {
  const values = (source: unknown) => (typeof source === 'object' && source !== null ? Object.values(source) : [source]);
  return [...values(names), ...values(label)].flat().filter((name) => typeof name === 'string');
}

/** S5: facet, subject and agents exist, or are proposed. The compiler checks all the rest. */
function unknownNames(
  { facet, about, attribution = [] }: ProposedItem,
  { corpus, reviewed }: VerificationGround,
  names: NameLookup,
): ItemFault | null {
  if (!corpus.facets.has(facet)) return unknownId('S5', 'facet', facet, corpus.facets.keys(), 'the tool "vocabulary" lists the facets');
  const proposed = [...reviewed.values()].flatMap(({ proposal: { kind, payload } }) =>
    kind === 'entity' || kind === 'event' ? [String(payload['id'])] : [],
  );
  const known = new Set([...corpus.events.keys(), ...corpus.entities.keys(), ...proposed]);
  if (!known.has(about))
    return unknownId('S5', 'subject', about, known, 'the tool "vocabulary" lists events and entities; new ones go into "new"');
  const stranger = attribution.find(({ agent }) => agent !== 'unnamed' && names(agent).length === 0 && !known.has(agent));
  return stranger ? unknownId('S5', 'agent', stranger.agent, known, 'propose it in "new" with its name as the text gives it') : null;
}

/** Check with the way to mend it; null where nothing need be mended. */
interface LadderCheck extends ProposalCheck {
  readonly mend: string | null;
}

interface CheckGround extends LadderState {
  readonly ground: VerificationGround;
  readonly names: NameLookup;
}

function checksOf(item: ProposedItem, { ground, names, text, located }: CheckGround): LadderCheck[] {
  const { corpus } = ground;
  const facet = corpus.facets.get(item.facet);
  const reasons = new Set(item.inferred?.map(({ part }) => part));
  const value = facet ? readQuotedValue(facet, item.value, { corpus, names, text, span: located }) : { read: false, how: 'unknown facet' };
  const valueReason = reasons.has('value')
    ? null
    : 'correct the value, quote the words that say it, or add {"part": "value", "why": "…"} to "inferred"';
  const absent = unnamedAgents(item, { ground, names, text, located });
  const agentReason = reasons.has('attribution') ? null : 'correct the agent, or add {"part": "attribution", "why": "…"} to "inferred"';
  const strange = suspiciousLines(text);
  return [
    {
      is: 'S2',
      ok: true,
      how: located.exact ? 'the quote is in the text' : 'the quote is in the text but for signs and spaces',
      mend: null,
    },
    { is: 'S3', ok: value.read, how: value.how, mend: value.read ? null : valueReason },
    absent.length === 0
      ? { is: 'S4', ok: true, how: 'each speaker is named in the passage', mend: null }
      : { is: 'S4', ok: false, how: `not named in the passage or the two lines before: ${absent.join(', ')}`, mend: agentReason },
    ...contradictingWords(item, text, located).map(({ why, mend }) => ({
      ...{ is: 'S6', ok: false, how: why },
      mend: reasons.has('value') ? null : `send ${mend}, or add {"part": "value", "why": "…"} to "inferred"`,
    })),
    ...(strange.length === 0
      ? []
      : [
          {
            is: 'S9',
            ok: false,
            how: `line ${strange.slice(0, 5).join(', ')} of the text addresses a machine or hides characters`,
            mend: null,
          },
        ]),
  ];
}

/** S4: agents whose name is neither in the passage nor in the two lines before it; the voice of the document need not be named. */
function unnamedAgents({ attribution = [] }: ProposedItem, { ground, names, text, located }: CheckGround): string[] {
  const { corpus } = ground;
  const id = `document:${text.slug}`;
  const voices = new Set(corpus.documents.get(id)?.voices.map(({ agent }) => agent));
  const passage = corpus.passagesOf(id).find(({ lines: [from, to] }) => from <= located.lines[0] && located.lines[1] <= to);
  const [first, last] = passage?.lines ?? located.lines;
  const words = text.lines
    .filter(({ n }) => n >= first - 2 && n <= last)
    .map(({ start, end }) => text.text.slice(start, end))
    .join('\n');
  return attribution
    .map(({ agent }) => agent)
    .filter((agent) => agent !== 'unnamed' && !voices.has(agent) && !isNamedIn(words, names(agent)));
}

interface DraftedFrom extends LadderState {
  readonly ground: VerificationGround;
  readonly checks: readonly LadderCheck[];
}

/** Proposal of a verified item. Grade A is kept for what the rules read by themselves, so that no assistant's work is accepted with it. */
function proposalOf(item: ProposedItem, { ground: { corpus, by }, text, located, checks }: DraftedFrom): Proposal {
  const facet = corpus.facets.get(item.facet);
  const {
    about,
    value,
    certainty = 'certain',
    modality = 'fact',
    polarity = 'affirmed',
    qualifiers,
    attribution = [],
    inferred = [],
  } = item;
  const unread = checks.filter(({ is, ok }) => !ok && (is === 'S3' || is === 'S4'));
  const stated = new Set(inferred.map(({ part }) => part));
  const marked = unread
    .map(({ is, how }) => ({ part: is === 'S3' ? 'value' : 'attribution', why: how }))
    .filter(({ part }) => !stated.has(part));
  const reasons = [...inferred.map(({ part, why }) => ({ part, why })), ...marked];
  const [first, last] = located.lines;
  const payload = {
    ...{ about, facet: item.facet, value },
    ...(qualifiers !== undefined && { qualifiers }),
    ...{ certainty, modality, polarity },
    ...(attribution.length > 0 && { attribution }),
    anchors: [first === last ? first : `${first}-${last}`],
    ...(reasons.length > 0 && { inferred: reasons }),
    gloss: item.gloss ?? (facet ? proposedGloss(item, facet, corpus) : item.facet),
  };
  const span = proposalSpan(text.text, located, located.lines);
  return {
    v: 1,
    id: proposalId(text.digest, 'claim', span, payload),
    kind: 'claim',
    document: text.slug,
    span,
    by,
    grade: checks.every(({ ok }) => ok) ? 'B' : 'C',
    why: checks.filter(({ ok }) => !ok).map(({ how }) => how),
    checks: checks.map(({ is, ok, how }) => ({ is, ok, how })),
    payload,
  };
}

/** S7: a proposal or claim that says the same in the same place. */
function sameClaim({ id, document, span, payload }: Proposal, { reviewed, corpus }: VerificationGround): string | null {
  if (reviewed.has(id)) return id;
  const said = (one: ProposalPayload) =>
    canonicalJson([
      one['about'],
      one['facet'],
      one['value'],
      one['polarity'] ?? 'affirmed',
      one['modality'] ?? 'fact',
      speakerOf(one),
      one['qualifiers'] ?? null,
    ]);
  const own = said(payload);
  for (const { proposal } of reviewed.values())
    if (proposal.kind === 'claim' && proposal.document === document && meet(proposal.span, span) && said(proposal.payload) === own)
      return proposal.id;
  const facet = corpus.facets.get(String(payload['facet']));
  const value = facet && VALUE_TYPES[facet.value].read(payload['value'], facet);
  if (!facet || !value || isValueFault(value)) return null;
  const byReview = new Set([...reviewed.values()].map(({ claim }) => claim));
  const written = corpus.claimsAbout(String(payload['about'])).find((claim) => {
    const here = claim.anchors.some(
      ({ document: of, lines }) => of === `document:${document}` && lines[0] <= span.lines[1] && span.lines[0] <= lines[1],
    );
    return here && claim.facet === facet.id && !byReview.has(claim.id) && relateValues(claim.value, value, facet, corpus) === 'equal';
  });
  return written?.id ?? null;
}

function speakerOf({ attribution }: ProposalPayload): unknown {
  return (attribution as readonly { readonly agent: string }[] | undefined)?.at(-1)?.agent ?? null;
}

function meet(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

/** S8: limits of one source, so that no source buries the others. */
function tooMany({ span, document }: Proposal, text: VerifiedText, { reviewed, by, asks }: VerificationGround): ItemFault | null {
  if (!asks) return null;
  const own = [...reviewed.values()].filter(
    ({ proposal }) =>
      proposal.kind === 'claim' && proposal.document === document && proposal.by.rule === by.rule && proposal.by.name === by.name,
  );
  if (own.length >= MOST_IN_DOCUMENT)
    return {
      step: 'S8',
      message: `${MOST_IN_DOCUMENT} proposals of this document are yours`,
      hint: 'withdraw weaker ones, or wait until a person has decided',
    };
  const sentence = sentenceAt(text, span.start);
  const here = own.filter(({ proposal }) => meet(proposal.span, sentence));
  if (here.length < MOST_IN_SENTENCE) return null;
  return {
    step: 'S8',
    message: `${MOST_IN_SENTENCE} proposals rest on this sentence already`,
    hint: `withdraw one of ${here.map(({ proposal }) => proposal.id).join(', ')}, or go on to another sentence`,
  };
}

/** S5: the folder is compiled with the claims in it; what the compiler refuses comes back with its words. */
function refusedByCompiler(drafted: readonly Drafted[], { folder, reviewed }: VerificationGround): Map<number, ItemFault> {
  if (drafted.length === 0) return new Map();
  const all = new Map([...reviewed, ...drafted.map(({ proposal }) => [proposal.id, pendingOf(proposal)] as const)]);
  const accepted = drafted.map(({ proposal }) => ({ on: proposal.id }));
  const plan = planAcceptance({ folder, reviewed: all, curation: { by: 'review', on: '..' }, accepted });
  return new Map(
    drafted.flatMap(({ index, proposal }) => {
      const issue = plan.refused.get(proposal.id);
      return issue ? [[index, { step: 'S5', message: issue.message, hint: issue.hint }] as const] : [];
    }),
  );
}

function pendingOf(proposal: Proposal): ReviewedProposal {
  return { proposal, outcome: 'pending', payload: proposal.payload, span: proposal.span, claim: null, decisions: [] };
}
