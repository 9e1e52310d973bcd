import type { ToolAnswer } from './tool-answers.ts';
import { placesText } from './tool-text.ts';

/** A record in words: what it is, the lines of its passages, and its claims with who makes each and in which lines. */
export function showText({ id, label, describe, date, issued, related, passages, claims, leftOut }: ToolAnswer<'show'>): string {
  const dates = [...(date === null ? [] : [`date ${date}`]), ...(issued === null ? [] : [`issued ${issued}`])].join(' · ');
  return [
    `# ${label} (${id})`,
    ...[dates, describe ?? ''].filter((line) => line !== ''),
    ...(related.length > 0 ? [`related: ${related.join(' ')}`] : []),
    ...(passages.length > 0 ? ['## passages'] : []),
    ...passages.map(({ id: passage, lines: [from, to], voice, gloss }) =>
      [`- ${passage} ¶${from}–${to}`, voice, gloss].filter((part) => part !== null).join(' · '),
    ),
    ...(claims.length > 0 ? ['## claims'] : []),
    ...claims.map(claimText),
    ...(leftOut > 0 ? [`${leftOut} more claims: use the tool "list" with what: claims`] : []),
  ].join('\n');
}

function claimText(claim: ToolAnswer<'show'>['claims'][number]): string {
  const { id, gloss, attribution, origin, anchors } = claim;
  const via = attribution.map(({ agent }) => agent).filter((agent) => agent !== origin);
  const force = forceText(claim);
  return `- ${gloss}${force === '' ? '' : ` (${force})`} — ${[origin, ...via].join(' ‹ ')} (${placesText(anchors)}) [${id}]`;
}

/** Codes of a claim that is not plainly asserted as a fact. */
function forceText({ polarity, certainty, modality }: ToolAnswer<'show'>['claims'][number]): string {
  return [polarity, certainty, modality].filter((code) => !['affirmed', 'certain', 'fact'].includes(code)).join(', ');
}
