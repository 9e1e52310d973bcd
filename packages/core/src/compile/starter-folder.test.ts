import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { type Starter, starterFolder, starterSpeaks } from './starter-folder.ts';

const starter: Starter = {
  name: 'fire',
  languages: ['en', 'fr', 'uk'],
  label: { en: 'Fire', fr: 'Incendie', uk: 'Пожежа' },
  event: 'event:barn-fire',
  manifest: {
    name: 'barn',
    title: { en: 'A barn', fr: 'Une grange', uk: 'Сарай' },
    describe: { en: 'Invented.', fr: 'Inventé.', uk: 'Вигадане.' },
  },
  vocabulary: {
    'vocabulary/units.yaml': [
      {
        id: 'day',
        measures: 'time',
        factor: 1,
        label: { en: { one: 'day', other: 'days' }, fr: 'jour', uk: { one: 'день', other: 'дні' } },
      },
    ],
    'vocabulary/facets/lasted.yaml': {
      id: 'lasted',
      question: { en: 'How long did it last?', fr: 'Combien de temps ?', uk: 'Скільки тривало?' },
      value: 'quantity',
      unit: 'day',
      cues: { en: ['lasted', 'for days'], fr: ['a duré'], uk: ['тривало'] },
    },
  },
  example: {
    'events/barn-fire.yaml': {
      id: 'event:barn-fire',
      label: { en: 'The barn burns', fr: 'La grange brûle', uk: 'Горить сарай' },
      date: '2031-04-03',
    },
  },
  texts: { '000_post.txt': [{ en: 'A barn burns', fr: 'Une grange brûle', uk: 'Горить сарай' }] },
};

const fileOf = (languages: readonly string[], path: string) => starterFolder(starter, { languages }).files.get(path) ?? '';

describe('a folder of a starter', () => {
  it('has the words of one language as plain strings', () => {
    expect(fileOf(['fr'], 'vocabulary/facets/lasted.yaml')).toBe(
      [
        '# yaml-language-server: $schema=../../schemas/facet.json',
        'id: lasted',
        'question: Combien de temps ?',
        'value: quantity',
        'unit: day',
        'cues: [a duré]',
        '',
      ].join('\n'),
    );
    expect(fileOf(['en'], 'vocabulary/units.yaml')).toContain('label: {one: day, other: days}');
  });

  it('quotes dates', () => expect(fileOf(['uk'], 'events/barn-fire.yaml')).toContain("date: '2031-04-03'"));

  it('has several languages by tag, the default first', () => {
    expect(fileOf(['uk', 'en'], 'events/barn-fire.yaml')).toContain('label: {uk: Горить сарай, en: The barn burns}');
    expect(fileOf(['uk', 'en'], 'corpus.yaml')).toContain('languages: [uk, en]');
  });

  it('writes words for a regional tag, and the text in the default language', () => {
    const { files, texts, untranslated } = starterFolder(starter, { languages: ['fr-CA', 'en'] });
    expect(files.get('events/barn-fire.yaml')).toContain('label: {fr-CA: La grange brûle, en: The barn burns}');
    expect([texts.get('000_post.txt'), untranslated]).toEqual(['Une grange brûle\n', []]);
  });

  it('uses the first language for texts without the default one, and says in which files', () => {
    const { files, untranslated } = starterFolder(starter, { languages: ['uk-Latn'] });
    expect(files.get('events/barn-fire.yaml')).toContain('label: The barn burns');
    expect(untranslated).toEqual([
      { file: 'corpus.yaml', texts: 2 },
      { file: 'vocabulary/units.yaml', texts: 1 },
      { file: 'vocabulary/facets/lasted.yaml', texts: 2 },
      { file: 'events/barn-fire.yaml', texts: 1 },
    ]);
    expect(['uk', 'uk-UA', 'uk-Latn', 'de'].map((tag) => starterSpeaks(starter, tag))).toEqual([true, true, false, false]);
  });

  it('leaves out another language without words', () => {
    const { files, untranslated } = starterFolder(starter, { languages: ['en', 'de'] });
    expect(files.get('events/barn-fire.yaml')).toContain('label: {en: The barn burns}');
    expect(untranslated).toEqual([]);
  });

  it.each([[['en']], [['fr', 'uk']], [['de']]])('compiles in %j, with the example or without', (languages) => {
    for (const example of [true, false]) {
      const { corpus, issues } = compile(starterFolder(starter, { languages, name: 'mine', example }).files);
      expect(issues).toEqual([]);
      expect([corpus?.corpus.name, corpus?.events.length]).toEqual(['mine', example ? 1 : 0]);
    }
  });
});
