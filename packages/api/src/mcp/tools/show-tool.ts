import type { Reader } from '@synoptic/core/reader/reader';
import type { Claim } from '@synoptic/core/shapes/claim';
import { kindOf } from '@synoptic/core/text/id';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { inLanguage } from '@synoptic/core/text/text';
import { idParameter, requiredParameter } from '../../routes/parameter.ts';
import { defineTool, fitAnswer, toolLanguageParameter } from '../tool.ts';
import type { ToolAnswer } from '../tool-answers.ts';
import { toToolClaim } from '../tool-claim.ts';

type ShownRecord = Omit<ToolAnswer<'show'>, 'claims' | 'leftOut'>;

export const showTool = defineTool({
  name: 'show',
  title: 'Show one thing',
  describe: 'A document, entity, event or claim by its id, with its claims: who says what, in which lines.',
  takes: { id: requiredParameter(idParameter('what is shown')), lang: toolLanguageParameter },
  async answer(reader, { id, lang }) {
    const { claims, ...shown } = await findRecord(reader, id, lang);
    const told = claims.map((c) => toToolClaim(c, lang));
    return fitAnswer(told, (claims, leftOut) => ({ ...shown, claims: [...claims], leftOut }));
  },
});

async function findRecord(reader: Reader, id: string, lang: InterfaceLanguage): Promise<ShownRecord & { claims: readonly Claim[] }> {
  const nothing = { describe: null, date: null, related: [], passages: [] };
  switch (kindOf(id)) {
    case 'claim': {
      const { claim } = await reader.claim(id);
      return {
        ...nothing,
        id,
        label: inLanguage(claim.gloss, lang),
        describe: inLanguage(claim.note, lang) ?? null,
        related: [claim.about],
        claims: [claim],
      };
    }
    case 'document': {
      const { document, passages, claims } = await reader.document(id);
      const told = passages.map((p) => ({
        id: p.id,
        lines: [...p.lines] as [number, number],
        voice: p.voice,
        gloss: inLanguage(p.gloss, lang) ?? null,
      }));
      return { ...nothing, id, label: inLanguage(document.label, lang), date: document.date, passages: told, claims };
    }
    case 'event': {
      const [{ event, parts }, claims] = [await reader.event(id), await claimsAbout(reader, id)];
      const related = [...parts, ...event.partOf, ...event.participants.map((p) => p.entity)];
      const date = event.date?.edtf ?? null;
      return {
        ...nothing,
        id,
        label: inLanguage(event.label, lang),
        describe: inLanguage(event.describe, lang) ?? null,
        date,
        related,
        claims,
      };
    }
    default: {
      const [{ entity, parts, events }, claims] = [await reader.entity(id), await claimsAbout(reader, id)];
      const related = [...parts, ...events];
      return {
        ...nothing,
        id,
        label: inLanguage(entity.label, lang),
        describe: inLanguage(entity.describe, lang) ?? null,
        related,
        claims,
      };
    }
  }
}

async function claimsAbout(reader: Reader, id: string): Promise<readonly Claim[]> {
  return (await reader.claims({ about: id, limit: 500 })).items;
}
