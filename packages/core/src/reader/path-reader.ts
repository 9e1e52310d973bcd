import type { QuestionInput } from '../compare/question.ts';
import type { ClaimFilter, Paging, PassageFilter, Reader, SortedPaging, SubjectFilter } from './reader.ts';

/** A reader without the whole corpus, whose transport verifies it. */
type PathReader = Omit<Reader, 'export'>;

/** Puts each question of a reader as a path with a query below `/v1/`, which `ask` answers. */
export function pathReader(ask: <T>(path: string) => Promise<T>): PathReader {
  const get = <T>(path: string, query: Record<string, string | number | undefined> = {}): Promise<T> => {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(key, String(value));
    return ask(`${path}${search.size > 0 ? `?${search}` : ''}`);
  };
  const paging = (p: Paging = {}) => ({ limit: p.limit, next: p.next });
  const sorted = (f: SortedPaging = {}) => ({ ...paging(f), sort: f.sort });
  const things = (f: SubjectFilter = {}) => ({ ...sorted(f), kind: f.kind, q: f.q });
  const passages = (f: PassageFilter = {}) => ({ ...paging(f), document: f.document, voice: f.voice, q: f.q });
  const claims = (f: ClaimFilter = {}) => ({
    ...sorted(f),
    about: f.about,
    facet: f.facet,
    document: f.document,
    voice: f.voice,
    agent: f.agent,
    since: f.since,
    until: f.until,
    q: f.q,
  });
  const question = (q: QuestionInput) => ({
    about: q.about.join(','),
    by: q.by,
    accounts: q.accounts?.join(','),
    facets: q.facets?.join(','),
    base: q.base,
  });
  const itemPath = (list: string, id: string) => `${list}/${encodeURIComponent(id)}`;
  return {
    corpus: () => get('corpus'),
    documents: (f = {}) => get('documents', { ...sorted(f), q: f.q }),
    document: (id) => get(itemPath('documents', id)),
    passages: (f) => get('passages', passages(f)),
    passage: (id) => get(itemPath('passages', id)),
    entities: (f) => get('entities', things(f)),
    entity: (id) => get(itemPath('entities', id)),
    events: (f) => get('events', things(f)),
    event: (id) => get(itemPath('events', id)),
    claims: (f) => get('claims', claims(f)),
    claim: (id) => get(itemPath('claims', id)),
    facets: () => get('facets', { limit: 500 }),
    kinds: () => get('kinds', { limit: 500 }),
    compare: (q) => get('compare', { ...question(q), id: q.permalink?.id, rules: q.permalink?.rules }),
    sensitivity: (q) => get('sensitivity', question(q)),
    dependence: (q) => get('dependence', question(q)),
    wholes: (documents) => get('wholes', { documents: documents.join(',') }),
    threads: (agent) => get('threads', { agent }),
    ledger: (f = {}) => get('ledger', { obligation: f.obligation, case: f.case, by: f.by }),
    timeline: (f = {}) => get('timeline', { ...paging(f), since: f.since, until: f.until }),
    network: (f = {}) => get('network', { network: f.network }),
    glance: () => get('glance'),
    search: (q, f = {}) => get('search', { q, ...paging(f), type: f.type, document: f.document }),
  };
}
