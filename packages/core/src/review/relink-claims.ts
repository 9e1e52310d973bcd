import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { DataFolder } from '../compile/parse-folder.ts';
import { idsIn } from '../ingest/drafts/draft-into-corpus.ts';
import { authoredYaml } from '../records/authored-yaml.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { claimsByProposal } from './claims-by-proposal.ts';
import { isAcceptance, type ReviewedProposal } from './fold-decisions.ts';
import { LINK_KEYS, settledLinks } from './settled-links.ts';
import { WrittenClaims } from './written-claims.ts';

/**
 * Claims whose links to a set of proposals have changed: a copy that was accepted before the claim that it retells gets its link when that
 * one is accepted, or its origin would count twice, and loses it when that acceptance is taken back. Only claims that are as they were
 * accepted: one that somebody edited since keeps its links.
 *
 * @returns New contents of the files that change; every character but the links stays.
 */
export function relinkClaims(
  folder: DataFolder,
  reviewed: ReadonlyMap<string, ReviewedProposal>,
  linked: ReadonlySet<string>,
  written: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const claims = new WrittenClaims(folder);
  const known = claimsByProposal(reviewed);
  for (const { proposal, payload, claim } of reviewed.values()) {
    if (claim === null || linked.has(proposal.id) || ![...idsIn(payload)].some((id) => linked.has(id))) continue;
    const path = `documents/${proposal.document}/claims.yaml`;
    const record = claims.find(proposal.document, claim);
    if (!record || !claims.isAsAccepted(proposal.document, claim, payload)) continue;
    const [now, before] = [settledLinks(payload, written), settledLinks(payload, known)];
    const differs = (links: Readonly<Record<string, unknown>>) =>
      LINK_KEYS.some((key) => canonicalJson(record.links[key] ?? null) !== canonicalJson(links[key] ?? null));
    // Links that a person set stay as they are.
    if (!differs(now) || (differs(before) && Object.keys(record.links).length > 0)) continue;
    files.set(path, withLinks(files.get(path) ?? folder.get(path) ?? '', claim, now));
  }
  return files;
}

/** Acceptances that were made before that of a claim they link to, which therefore gave them the link: it goes with that acceptance. */
export function linkedLater(dropped: readonly ReviewedProposal[], reviewed: ReadonlyMap<string, ReviewedProposal>): ReadonlySet<string> {
  const acceptedAt = ({ decisions }: ReviewedProposal) => decisions.find(isAcceptance)?.at ?? '';
  const later = dropped.filter((one) => {
    const naming = [...reviewed.values()].filter((other) => other.claim !== null && idsIn(other.payload).has(one.proposal.id));
    return naming.length > 0 && naming.every((other) => acceptedAt(other) < acceptedAt(one));
  });
  return new Set(later.map(({ proposal }) => proposal.id));
}

/** A claims.yaml with other links of one claim. */
function withLinks(source: string, claim: string, links: Readonly<Record<string, readonly unknown[]>>): string {
  const document = parseDocument(source, { schema: 'core' });
  const list: unknown = document.contents;
  const item = isSeq(list) ? list.items.find((one): one is YAMLMap => isMap(one) && one.get('id') === claim) : undefined;
  if (!item) return source;
  const spliced = item.flow ? null : spliceLinks(source, item, links);
  for (const key of LINK_KEYS)
    if (links[key]) item.set(key, document.createNode(links[key], { flow: true }));
    else item.delete(key);
  const isSame = spliced !== null && canonicalJson(parseDocument(spliced, { schema: 'core' }).toJS()) === canonicalJson(document.toJS());
  return isSame ? spliced : document.toString({ lineWidth: 0 });
}

/** Text with the lines of the old links taken out and new ones before the line of `curation`; null where that line is not found. */
function spliceLinks(source: string, item: YAMLMap, links: Readonly<Record<string, readonly unknown[]>>): string | null {
  const keyAt = (key: string) => {
    const pair = item.items.find((one) => isScalar(one.key) && one.key.value === key);
    return isScalar(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
  };
  const lineStart = (at: number) => source.lastIndexOf('\n', at - 1) + 1;
  const starts = item.items.flatMap(({ key }) => (isScalar(key) && key.range ? [key.range[0]] : [])).toSorted((a, b) => a - b);
  const curation = keyAt('curation');
  if (curation === null || curation === starts[0]) return null;
  const newLine = source.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(curation - lineStart(curation));
  const written = LINK_KEYS.flatMap((key) =>
    links[key]
      ? authoredYaml({ [key]: links[key] })
          .trimEnd()
          .split('\n')
      : [],
  );
  const added = { from: lineStart(curation), to: lineStart(curation), text: written.map((line) => `${indent}${line}${newLine}`).join('') };
  const removed = LINK_KEYS.flatMap((key) => {
    const at = keyAt(key);
    const next = at === null ? undefined : starts.find((start) => start > at);
    return at === null || next === undefined ? [] : [{ from: lineStart(at), to: lineStart(next), text: '' }];
  });
  return [added, ...removed]
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce((text, { from, to, text: inserted }) => text.slice(0, from) + inserted + text.slice(to), source);
}
