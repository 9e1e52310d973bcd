import type { OwnCorpus } from './own-corpus.fixture.ts';

const said = (agent: string, more: object = {}) => ({ attribution: [{ agent, act: 'states', ...more }] });
const view = { modality: 'evaluation' };

/** A flood in an invented town, in French alone. */
export const frenchAccounts: OwnCorpus = {
  name: 'crue',
  starter: 'disaster',
  languages: 'fr',
  event: {
    ...{ id: 'event:crue-2029', label: 'La crue de la halle', date: '2029-04-12', place: 'place:halle' },
    describe: 'L’Orbette a envahi la halle pendant la nuit.',
    participants: [{ entity: 'organization:mairie', role: 'operator', principal: true }],
  },
  entities: [
    { id: 'place:valmore', names: 'Valmore' },
    { id: 'place:halle', names: { fr: ['La halle d’Ébrard', 'Halle'], ru: ['Крытый рынок'] }, partOf: 'place:valmore' },
    { id: 'organization:mairie', names: ['la mairie de Valmore', 'mairie'], siglum: 'Mai', partOf: 'place:valmore' },
    { id: 'office:maire', names: 'maire de Valmore', partOf: 'organization:mairie' },
    { id: 'person:odile-ferrand', names: ['Odile Ferrand', 'la maire'], siglum: 'Fer', roles: [{ office: 'office:maire' }] },
    { id: 'organization:pompiers', names: 'les pompiers', siglum: 'Pom' },
    { id: 'organization:prefecture', names: ['la préfecture', 'préfète'], siglum: 'Pre' },
    { id: 'group:riverains', names: ['les Riverains de l’Orbette', 'riverains'], siglum: 'Riv' },
  ],
  accounts: [
    {
      ...{ slug: 'courrier', label: 'Le Courrier de Valmore', date: '2029-04-13', title: 'La halle sous l’eau' },
      lines: [
        {
          text: 'L’Orbette est sortie de son lit dans la soirée du 12 avril.',
          facet: 'began',
          value: '2029-04-12',
          gloss: 'La rivière a débordé le 12 avril.',
        },
        {
          ...{ text: 'Trois habitants ont été blessés, indique la maire, Odile Ferrand.', facet: 'injured', value: 3 },
          ...{ gloss: 'La maire compte trois blessés à Valmore.', claim: said('person:odile-ferrand', { as: 'office:maire' }) },
        },
        { text: 'L’orage seul explique la montée des eaux.', facet: 'cause', value: 'natural', gloss: 'Le journal met l’orage en cause.' },
      ],
    },
    {
      ...{ slug: 'belle-rive', label: 'Radio Belle-Rive', date: '2029-04-14', title: 'Cinq blessés, une vanne fermée' },
      lines: [
        {
          ...{ text: 'Les pompiers dénombrent cinq blessés depuis le 13 avril au soir.', facet: 'injured', value: 5 },
          ...{ gloss: 'Cinq blessés selon les pompiers.', claim: { ...said('organization:pompiers'), qualifiers: { asOf: '2029-04-13' } } },
        },
        { text: 'Une vanne restée fermée a retenu l’eau.', facet: 'cause', value: 'technical', gloss: 'La radio met une vanne en cause.' },
        {
          text: 'Cent vingt personnes ont dormi au gymnase.',
          facet: 'evacuated',
          value: 120,
          gloss: 'Cent vingt personnes évacuées, dit la radio.',
        },
      ],
    },
    {
      ...{
        slug: 'communique',
        label: 'Communiqué de la préfecture',
        date: '2029-04-13',
        title: 'Point de situation',
        agent: 'organization:prefecture',
      },
      lines: [
        {
          text: 'Au moins 100 personnes ont été évacuées.',
          facet: 'evacuated',
          value: { 'at-least': 100 },
          gloss: 'La préfecture fait état d’au moins cent évacués.',
        },
        { text: 'L’alerte avait été donnée à midi.', facet: 'warning', value: true, gloss: 'La préfecture dit avoir donné l’alerte.' },
      ],
    },
    {
      ...{
        slug: 'quai',
        label: 'Le Blog du quai',
        date: '2029-04-15',
        title: 'La halle sous l’eau',
        agent: 'outlet:courrier',
        through: ['outlet:quai'],
      },
      lines: [
        {
          ...{ text: 'Trois habitants ont été blessés, indique la maire, Odile Ferrand.', facet: 'injured', value: 3 },
          ...{ gloss: 'La maire compte trois blessés, texte repris.', claim: said('person:odile-ferrand', { as: 'office:maire' }) },
        },
      ],
    },
    {
      ...{
        slug: 'riverains',
        label: 'Lettre des riverains',
        date: '2029-04-16',
        title: 'Personne ne nous a prévenus',
        agent: 'group:riverains',
      },
      lines: [
        {
          text: 'Aucune alerte n’est parvenue dans nos rues.',
          facet: 'warning',
          value: true,
          gloss: 'Les riverains n’ont pas été avertis.',
          claim: { polarity: 'denied' },
        },
        {
          text: 'La mairie a failli.',
          facet: 'assessment',
          value: 'negative',
          gloss: 'Les riverains jugent l’action de la mairie mauvaise.',
          claim: view,
        },
        {
          text: 'Les dégâts atteignent 2,4 millions d’euros.',
          facet: 'cost',
          value: { exact: 2400000, currency: 'EUR' },
          gloss: 'Les riverains chiffrent les dégâts.',
        },
      ],
    },
    {
      ...{ slug: 'gazette', label: 'La Gazette de l’Île', date: '2029-04-20', title: 'Après l’eau' },
      lines: [
        {
          text: 'La facture s’élèverait à environ 2,1 millions d’euros.',
          facet: 'cost',
          value: { about: 2100000, currency: 'EUR' },
          gloss: 'La gazette donne un coût.',
          claim: { certainty: 'probable' },
        },
        {
          text: 'Les secours ont bien travaillé.',
          facet: 'assessment',
          value: 'positive',
          gloss: 'La gazette loue les secours.',
          claim: view,
        },
      ],
    },
  ],
};
