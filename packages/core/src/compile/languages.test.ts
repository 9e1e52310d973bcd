import { describe, expect, it } from 'vitest';
import { arabicCorpus, arabicFolder, frenchCorpus, frenchFolder, ukrainianCorpus } from '../node/own-corpora/language-corpora.fixture.ts';
import { compile } from './compile.ts';
import { formatIssue } from './issue.ts';
import { parseFolder } from './parse-folder.ts';
import { smallCompiled, smallFolder } from './small-corpus.fixture.ts';

/** Issues of the French folder with one file replaced. */
const issuesWith = (file: string, change: (source: string) => string) =>
  compile(new Map([...frenchFolder, [file, change(frenchFolder.get(file) ?? '')]]))
    .issues.filter((i) => i.code !== 'unsealed' && i.cause === undefined)
    .map((issue) => formatIssue(issue));

describe('a corpus in any language', () => {
  it.each([
    ['fr', frenchCorpus, 'event:crue-2029', ['La crue de la halle']],
    ['ar', arabicCorpus, 'event:dry-week-2029', ['انقطاع الماء عن الحي', 'The water cut']],
    ['uk', ukrainianCorpus, 'event:pozhezha-2029', ['Пожежа на елеваторі']],
  ])('compiles to maps from language to text: %s', (language, compiled, event, labels) => {
    const label = compiled.events.find((e) => e.id === event)?.label ?? {};
    expect([Object.keys(label)[0], Object.values(label)]).toEqual([language, labels]);
    expect(compiled.documents[0]?.csl.language).toBe(language);
  });

  it('has names in any language and script, and labels in its own languages', () => {
    const halle = frenchCorpus.entities.find((e) => e.id === 'place:halle');
    expect([halle?.label, halle?.names]).toEqual([
      { fr: 'La halle d’Ébrard' },
      { fr: ['La halle d’Ébrard', 'Halle'], ru: ['Крытый рынок'] },
    ]);
    expect(arabicCorpus.entities.find((e) => e.id === 'outlet:marfa')?.names).toHaveProperty('ar-Latn');
  });

  it('lists the texts without a translation, which are not issues', () => {
    const { issues, untranslated } = parseFolder(arabicFolder);
    expect(issues).toEqual([]);
    expect(untranslated).toContainEqual(
      expect.objectContaining({ file: 'documents/marfa/claims.yaml', what: 'claim:a-affected-3: gloss', languages: ['en'] }),
    );
    expect(parseFolder(frenchFolder).untranslated).toEqual([]);
  });
});

describe('languages of a corpus', () => {
  it.each([
    ['languages: [fr]', 'languages: [fr_FR]', /"fr_FR" is not a language tag\n.*did you mean fr-FR\?/],
    ['languages: [fr]', 'languages: [fr, jp]', /warning language-tag: no language with the tag "jp" is known\n.*did you mean ja\?/],
    ['languages: [fr]', 'languages: [fr, FR]', /language "FR" is named twice/],
    ['languages: [fr]', 'licence2: x', /unknown key "licence2"/],
    ['languages: [fr]', '', /corpus.yaml:\d+:\d+ error format: languages is missing/],
    ['format: 2', 'format: 1', /corpus.yaml:\d+:\d+ error format: languages needs format: 2/],
    ['languages: [fr]', 'languages: [fr]\nlanguage: fr', /format 2 has languages instead of language/],
  ])('%s → %s', (from, to, issue) => {
    const issues = issuesWith('corpus.yaml', (source) => source.replace(from, to));
    expect(issues[0]).toMatch(issue);
    // One fault is one issue, whatever else depends on it.
    expect(issues).toHaveLength(1);
  });

  it.each([
    ['label: La crue de la halle', 'label: {en: The flood}', /label: the text in fr is missing\n.*add fr: …/],
    [
      'describe: L’Orbette',
      'describe: {fr: x, ja: y}\nnote: L’Orbette',
      /describe.ja: "ja" is not a language of this corpus\n.*add ja to languages/,
    ],
    ['describe: L’Orbette', 'describe: {fr: x, fra: y}\nnote: L’Orbette', /describe.fra: language "fr" is there twice/],
    ['describe: L’Orbette', 'describe: {fr: x, e_n: y}\nnote: L’Orbette', /describe.e_n: "e_n" is not a language tag/],
    ['describe: L’Orbette', 'describe: 3\nnote: L’Orbette', /describe: .*\n.*write a text, or a map from language to text/],
  ])('of a text: %s → %s', (from, to, issue) => {
    expect(issuesWith('events/crue-2029.yaml', (source) => source.replace(from, to))).toEqual([expect.stringMatching(issue)]);
  });

  it('may be any for a name', () => {
    expect(issuesWith('events/crue-2029.yaml', (s) => s.replace('label: La crue de la halle', 'label: {fr: La crue, vi: Lũ lụt}'))).toEqual(
      [],
    );
  });

  it('limit a gloss by script: 240 characters, of which a wide one counts as two', () => {
    const gloss = (text: string) => issuesWith('documents/gazette/passages.yaml', (s) => s.replace('La gazette donne un coût.', text));
    expect([gloss('a'.repeat(240)), gloss('水'.repeat(120))]).toEqual([[], []]);
    expect(gloss('水'.repeat(121))).toContainEqual(expect.stringContaining('the gloss is too long: 242 of 240'));
    expect(gloss('a'.repeat(241))).toContainEqual(expect.stringContaining('the gloss is too long: 241 of 240'));
  });
});

describe('a folder of format 1', () => {
  it('has the languages that its rules required, en first', () => {
    const { corpus } = smallCompiled();
    expect(corpus?.corpus).toMatchObject({ languages: ['en', 'ja'], language: 'en' });
  });
  it('has a hint on another language', () => {
    const folder = smallFolder({}, { 'events/fire.yaml': 'id: event:fire\nlabel: {ja: 火災}\ndate: null\n' });
    expect(
      compile(folder)
        .issues.filter((i) => i.code === 'no-text')
        .map((i) => i.hint),
    ).toEqual(['add en: …, the default language; for a corpus in ja, corpus.yaml has format: 2 and languages: [ja]']);
  });
});
