import type { MethodText } from '../../about/method-text.ts';

export default {
  lead: 'Synoptic sets what several documents say of one event side by side, and lets numbered rules say where they agree, where they differ, and who is silent. It does not say who is right.',
  method: [
    {
      title: 'From a text to claims',
      text: 'Each document is cut into passages, and each passage is read for claims: one statement about one event or thing, on one facet, with a typed value and the chain of those who pass it on. The texts stay with their owners; what is kept here are facts, figures, names, dates and short descriptions in our own words, with their line numbers.',
    },
    {
      title: 'From claims to rows',
      text: 'Claims about one subject and one facet make a row; each account has a cell in it. An account may be a document, a voice in it, or the origin that a voice relies on. How the columns are arranged changes neither the verdict nor the counts.',
    },
    {
      title: 'Origins, not reprints',
      text: 'Three things are counted: passages that make a claim, reporters who pass it on in their own name, and independent origins. A copy adds a passage and nothing else. Two agencies that quote one speaker are two reporters and one origin; officials of one house who agree are one origin.',
    },
    {
      title: 'What is stated and what is inferred',
      text: 'A name or a date with a dashed line beneath it is not in the text in this form: it was resolved, and the reason is given. Forecasts are kept apart from facts and carry what became of them.',
    },
    {
      title: 'To ask again',
      text: 'A comparison has an id made of the digest of the corpus, the question and the version of the rules. Who asks the same again gets the same answer, on this page, from the API and in the terminal.',
    },
  ],
  verdicts: {
    unattested: 'Nobody makes a claim on this side of the question.',
    open: 'There are only forecasts, hedged claims or questions; nobody commits to an answer.',
    conflict: 'On a question of fact, two answers cannot both hold, or one account denies what another affirms.',
    contrast: 'The same on a question of framing or judgement, or between two demands.',
    senses: 'Two answers cannot both hold, but each clash is between two meanings that the corpus names, so that both may be right.',
    series: 'The answers are equal or alone in their time: they follow one another and do not compete.',
    incomparable: 'The answers are rivals in words and there is nothing to measure them by.',
    refines: 'All answers can hold together, and some say more than others.',
    complementary: 'All answers can hold together, and none says more than another: they add up.',
    single: 'However often it is reported, it comes from one independent origin.',
    agree: 'All answers are equal and come from two independent origins or more.',
  },
  silences: {
    'before-the-event': 'The account was published, or its voice spoke, before the event began.',
    'before-the-end': 'The answer can be known only when the event is over, and the account spoke before that.',
    'out-of-scope': 'The account mentions neither the subject, nor what it is part of, nor those whom it chiefly concerns.',
    aside:
      'The account touches on the matter only: it mentions a participant or a whole, says hardly anything about the subject, does not mention the side in question, or passes on what others say. Or leaving this out tells nothing: nobody states it, it only says what is meant, or no two independent origins answer it about a thing.',
    earlier: 'The account treats the subject, but may have spoken no later than the first account that answers this.',
    silent: 'The account treats the subject, spoke after somebody had answered this, and leaves it out. That is not evidence for anything.',
  },
  limits: [
    'No verdict says what is true. Agreement of independent origins is agreement, and a single origin may be right.',
    'No account is ranked, and no reliability is computed. Who wants to weigh accounts does so with the origins in sight.',
    'Independence is what the documents show: declared sources, and text that was copied. Two origins that spoke to each other unseen count as two.',
    'A claim is here because somebody read it from a passage. What was overlooked looks like silence, and each reading can be checked at its lines.',
    'A facet makes answers comparable and thereby coarser than a text. The description beside each claim says what the value leaves out.',
    'What was resolved, a bare day or an unnamed voice, rests on a reason that is given and may be wrong.',
    'A handful of documents is not a sample: nothing here shows how many people say or believe a thing.',
  ],
} satisfies MethodText;
