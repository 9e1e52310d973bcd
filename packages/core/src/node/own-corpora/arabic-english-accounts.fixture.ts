import type { OwnCorpus } from './own-corpus.fixture.ts';

const said = (agent: string) => ({ attribution: [{ agent, act: 'states' }] });
const view = { modality: 'evaluation' };

/** A water cut in an invented quarter, in Arabic with English. */
export const arabicEnglishAccounts: OwnCorpus = {
  name: 'water',
  starter: 'outage',
  languages: 'ar,en',
  event: {
    ...{
      id: 'event:dry-week-2029',
      label: { ar: 'انقطاع الماء عن الحي', en: 'The water cut' },
      date: '2029-08-03',
      place: 'place:palm-quarter',
      describe: 'بقي الحي بلا ماء.',
    },
    participants: [{ entity: 'organization:water-board', role: 'operator', principal: true }],
  },
  entities: [
    { id: 'place:palm-quarter', names: { ar: 'حي النخيل', en: 'Palm Quarter' } },
    {
      id: 'organization:water-board',
      names: { ar: ['هيئة المياه', 'الهيئة', 'المصلحة'], en: ['Water Board', 'the board'] },
      siglum: 'Wat',
    },
    { id: 'group:residents', names: { ar: ['سكان الحي', 'السكان'], en: ['Residents’ Committee', 'residents'] }, siglum: 'Res' },
    { id: 'person:salma-haddad', names: { ar: ['سلمى حداد'], en: ['Salma Haddad'] }, siglum: 'Had' },
  ],
  accounts: [
    {
      ...{ slug: 'marfa', label: { ar: 'صحيفة المرفأ', en: 'Al-Marfa' }, date: '2029-08-05', title: 'حي بلا ماء' },
      names: { 'ar-Latn': 'Ṣaḥīfat al-Marfaʾ' },
      lines: [
        {
          text: 'انقطع الماء عن حي النخيل منذ ٣ آب.',
          facet: 'began',
          value: '2029-08-03',
          gloss: { ar: 'بدأ الانقطاع في الثالث من الشهر.', en: 'The cut began on 3 August.' },
        },
        {
          text: 'قالت سلمى حداد إن ٣ آلاف مشترك تضرروا.',
          facet: 'affected',
          value: 3000,
          gloss: 'تقدّر سلمى حداد المتضررين بثلاثة آلاف.',
          claim: said('person:salma-haddad'),
        },
        { text: 'والسبب عطل في مضخة قديمة.', facet: 'cause', value: 'hardware', gloss: 'تعزو الصحيفة الانقطاع إلى مضخة.' },
      ],
    },
    {
      ...{
        slug: 'bulletin',
        label: { ar: 'نشرة الحي', en: 'Quarter Bulletin' },
        date: '2029-08-06',
        title: 'Taps run dry',
        language: 'en',
      },
      lines: [
        {
          text: 'The cut began on 4 August, shopkeepers say.',
          facet: 'began',
          value: '2029-08-04',
          gloss: { ar: 'تؤرخ النشرة الانقطاع بالرابع.', en: 'The bulletin dates the cut to the 4th.' },
          claim: { attribution: [{ agent: 'unnamed', act: 'states' }] },
        },
        {
          text: 'More than 2,500 customers were affected.',
          facet: 'affected',
          value: { 'more-than': 2500 },
          gloss: { ar: 'أكثر من ألفين وخمسمئة متضرر.', en: 'Over 2,500 customers, the bulletin says.' },
        },
      ],
    },
    {
      ...{
        slug: 'board',
        label: { ar: 'بيان هيئة المياه', en: 'Statement of the Water Board' },
        date: '2029-08-07',
        title: 'بيان',
        agent: 'organization:water-board',
      },
      lines: [
        { text: 'أعلنت الهيئة أن الانقطاع دام ٤٨ ساعة.', facet: 'duration', value: 48, gloss: 'تحدد الهيئة مدة الانقطاع بيومين.' },
        { text: 'تضرر ١٢٠٠ مشترك فقط.', facet: 'affected', value: 1200, gloss: 'تحصي الهيئة ألفا ومئتي متضرر.' },
        { text: 'أُخطر المشتركون مسبقا.', facet: 'warning', value: true, gloss: 'تقول الهيئة إنها أنذرت المشتركين.' },
      ],
    },
    {
      ...{ slug: 'radio', label: { ar: 'إذاعة الساحل' }, date: '2029-08-08', title: 'عودة الماء' },
      lines: [
        {
          text: 'عاد الماء بعد أربعة أيام.',
          facet: 'duration',
          value: { exact: 4, unit: 'day' },
          gloss: 'تذكر الإذاعة أربعة أيام بلا ماء.',
        },
        { text: 'كان تدخل الفرق سريعا.', facet: 'assessment', value: 'positive', gloss: 'تثني الإذاعة على الفرق.', claim: view },
      ],
    },
    {
      ...{
        slug: 'residents',
        label: { ar: 'رسالة السكان', en: 'Letter of the residents' },
        date: '2029-08-09',
        title: 'Nobody told us',
        language: 'en',
        agent: 'group:residents',
      },
      lines: [
        {
          text: 'We received no notice at all.',
          facet: 'warning',
          value: true,
          gloss: { ar: 'لم يتلق السكان إنذارا.', en: 'The residents had no warning.' },
          claim: { polarity: 'denied' },
        },
        {
          text: 'The board let the quarter down.',
          facet: 'assessment',
          value: 'negative',
          gloss: { ar: 'يلوم السكان الهيئة.', en: 'The residents blame the board.' },
          claim: view,
        },
      ],
    },
    {
      ...{
        slug: 'harbour-post',
        label: { ar: 'بريد الميناء', en: 'Harbour Post' },
        date: '2029-08-10',
        title: 'حي بلا ماء',
        agent: 'outlet:marfa',
        through: ['outlet:harbour-post'],
      },
      lines: [
        {
          text: 'قالت سلمى حداد إن ٣ آلاف مشترك تضرروا.',
          facet: 'affected',
          value: 3000,
          gloss: 'تقدير سلمى حداد في نص معاد نشره.',
          claim: said('person:salma-haddad'),
        },
      ],
    },
  ],
};
