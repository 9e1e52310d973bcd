import type { OwnCorpus } from './own-corpus.fixture.ts';

const said = (agent: string) => ({ attribution: [{ agent, act: 'states' }] });
const view = { modality: 'evaluation' };

/** A fire at an invented grain elevator, in Ukrainian alone. */
export const ukrainianAccounts: OwnCorpus = {
  name: 'pozhezha',
  starter: 'disaster',
  languages: 'uk',
  event: {
    ...{ id: 'event:pozhezha-2029', label: 'Пожежа на елеваторі', date: '2029-09-03', place: 'place:yar' },
    participants: [{ entity: 'organization:elevator', role: 'operator', principal: true }],
  },
  entities: [
    { id: 'place:yar', names: 'Яр' },
    { id: 'organization:elevator', names: ['елеватор «Степ»', 'елеватор'], siglum: 'Ele' },
    { id: 'organization:rescuers', names: ['рятувальники', 'служба порятунку'], siglum: 'Rya' },
    { id: 'person:hanna-lysenko', names: ['Ганна Лисенко'], siglum: 'Lys' },
  ],
  accounts: [
    {
      ...{ slug: 'visti', label: 'Вісті Яру', date: '2029-09-04', title: 'Згоріло зерно' },
      lines: [
        {
          text: 'Пожежа на елеваторі почалася 3 вересня.',
          facet: 'began',
          value: '2029-09-03',
          gloss: 'Газета датує початок третім вересня.',
        },
        {
          text: 'За словами Ганни Лисенко, троє людей дістали опіки.',
          facet: 'injured',
          value: 3,
          gloss: 'Ганна Лисенко називає трьох потерпілих.',
          claim: said('person:hanna-lysenko'),
        },
        { text: 'Загорілася сушарка.', facet: 'cause', value: 'technical', gloss: 'Газета вказує на сушарку.' },
      ],
    },
    {
      ...{ slug: 'step', label: 'Степовий голос', date: '2029-09-05', title: 'Ніч на елеваторі' },
      lines: [
        {
          text: 'Рятувальники повідомили про п’ятьох постраждалих.',
          facet: 'injured',
          value: 5,
          gloss: 'Рятувальники налічили п’ятьох.',
          claim: said('organization:rescuers'),
        },
        { text: 'Вогонь охопив дві будівлі й 12,5 гектара стерні.', facet: 'area', value: 12.5, gloss: 'Площа вогню за газетою.' },
      ],
    },
    {
      ...{ slug: 'zayava', label: 'Заява елеватора', date: '2029-09-05', title: 'Заява', agent: 'organization:elevator' },
      lines: [
        { text: 'Постраждалих немає: 0 осіб.', facet: 'injured', value: 0, gloss: 'Елеватор заперечує потерпілих.' },
        {
          text: 'Збитки сягають 40 мільйонів гривень.',
          facet: 'cost',
          value: { exact: 40000000, currency: 'UAH' },
          gloss: 'Елеватор оцінює збитки.',
        },
      ],
    },
    {
      ...{ slug: 'radio-yar', label: 'Радіо Яр', date: '2029-09-06', title: 'Хто не загасив іскру' },
      lines: [
        { text: 'Сторож покинув пост, тож винна людина.', facet: 'cause', value: 'human', gloss: 'Радіо вважає винною людину.' },
        {
          text: 'Рятувальники спрацювали бездоганно.',
          facet: 'assessment',
          value: 'positive',
          gloss: 'Радіо хвалить рятувальників.',
          claim: view,
        },
      ],
    },
    {
      ...{
        slug: 'peredruk',
        label: 'Передрук',
        date: '2029-09-06',
        title: 'Згоріло зерно',
        agent: 'outlet:visti',
        through: ['outlet:peredruk'],
      },
      lines: [
        {
          text: 'За словами Ганни Лисенко, троє людей дістали опіки.',
          facet: 'injured',
          value: 3,
          gloss: 'Слова Лисенко про потерпілих, передруковані.',
          claim: said('person:hanna-lysenko'),
        },
      ],
    },
    {
      ...{ slug: 'spilka', label: 'Спілка хліборобів', date: '2029-09-08', title: 'Після вогню' },
      lines: [
        {
          text: 'Збитки перевищують 55 млн гривень.',
          facet: 'cost',
          value: { 'more-than': 55000000, currency: 'UAH' },
          gloss: 'Спілка називає більші збитки.',
        },
        { text: 'Допомога прийшла запізно.', facet: 'assessment', value: 'negative', gloss: 'Спілка невдоволена допомогою.', claim: view },
      ],
    },
  ],
};
