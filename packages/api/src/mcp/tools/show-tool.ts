import { findRecord } from '@synoptic/core/reader/find-record';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { Passage } from '@synoptic/core/shapes/document';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { inLanguage } from '@synoptic/core/text/text';
import { anyKeyParameter, requiredParameter } from '../../routes/parameter.ts';
import { showText } from '../show-text.ts';
import { defineTool, fitAnswer, toolLanguageParameter } from '../tool.ts';
import type { ToolAnswer } from '../tool-answers.ts';
import { toToolClaim } from '../tool-claim.ts';

type ShownRecord = Omit<ToolAnswer<'show'>, 'claims' | 'leftOut'>;

export const showTool = defineTool({
  name: 'show',
  title: 'Show one thing',
  describe: 'A document, passage, entity, event or claim by its id, with its claims: who says what, in which lines.',
  takes: { id: requiredParameter(anyKeyParameter('what is shown')), lang: toolLanguageParameter },
  async answer(reader, { id, lang }) {
    const { claims, ...shown } = await describeRecord(reader, id, lang);
    const told = claims.map((c) => toToolClaim(c, lang));
    const data = fitAnswer(told, (claims, leftOut) => ({ ...shown, claims: [...claims], leftOut }));
    return { data, text: showText(data) };
  },
});

async function describeRecord(reader: Reader, key: string, lang: InterfaceLanguage): Promise<ShownRecord & { claims: readonly Claim[] }> {
  const nothing = { describe: null, date: null, issued: null, related: [], passages: [] };
  const record = await findRecord(reader, key);
  switch (record.type) {
    case 'claim': {
      const { claim } = record.answer;
      const describe = inLanguage(claim.note, lang) ?? null;
      return { ...nothing, id: claim.id, label: inLanguage(claim.gloss, lang), describe, related: [claim.about], claims: [claim] };
    }
    case 'document': {
      const { document, passages, claims } = record.answer;
      const { id, label, date, issued } = document;
      return {
        ...nothing,
        id,
        label: inLanguage(label, lang),
        date,
        issued,
        passages: passages.map((p) => toToolPassage(p, lang)),
        claims,
      };
    }
    case 'passage': {
      const { passage, claims } = record.answer;
      const passages = [toToolPassage(passage, lang)];
      const label = inLanguage(passage.gloss, lang) ?? passage.id;
      return { ...nothing, id: passage.id, label, date: passage.on, related: [passage.document], passages, claims };
    }
    case 'event': {
      const { event, parts } = record.answer;
      const related = [...parts, ...event.partOf, ...event.participants.map((p) => p.entity)];
      const [describe, date] = [inLanguage(event.describe, lang) ?? null, event.date?.edtf ?? null];
      const claims = await claimsAbout(reader, event.id);
      return { ...nothing, id: event.id, label: inLanguage(event.label, lang), describe, date, related, claims };
    }
    case 'entity': {
      const { entity, parts, events } = record.answer;
      const describe = inLanguage(entity.describe, lang) ?? null;
      const claims = await claimsAbout(reader, entity.id);
      return { ...nothing, id: entity.id, label: inLanguage(entity.label, lang), describe, related: [...parts, ...events], claims };
    }
  }
}

function toToolPassage({ id, lines: [from, to], voice, gloss }: Passage, lang: InterfaceLanguage): ShownRecord['passages'][number] {
  return { id, lines: [from, to], voice, gloss: inLanguage(gloss, lang) ?? null };
}

async function claimsAbout(reader: Reader, id: string): Promise<readonly Claim[]> {
  return (await reader.claims({ about: id, limit: 500 })).items;
}
