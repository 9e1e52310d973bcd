import type { ReadingVocabulary } from './reading-vocabulary.ts';

/** Facets of an accident with their cues. */
export const FERRY_VOCABULARY: ReadingVocabulary = {
  facets: [
    { id: 'began', value: 'date', label: { en: 'Begin' }, cues: { en: ['began'], ja: ['始まった'] } },
    {
      id: 'dead',
      value: 'quantity',
      unit: 'person',
      label: { en: 'Dead' },
      cues: { en: ['dead', 'died', 'killed', 'death toll'], ja: ['死者', '死亡'] },
    },
    { id: 'injured', value: 'quantity', unit: 'person', label: { en: 'Injured' }, cues: { en: ['injured', 'hurt'], ja: ['負傷', '重傷'] } },
    { id: 'cost', value: 'money', label: { en: 'Cost' }, cues: { en: ['losses'], ja: ['被害額'] } },
  ],
  units: [
    { id: 'person', measures: 'persons' },
    { id: 'item', measures: 'items' },
    { id: 'metre', measures: 'length' },
    { id: 'kilometre', measures: 'length' },
  ],
};
