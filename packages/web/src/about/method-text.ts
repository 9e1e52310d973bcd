import type { Silence, Verdict } from '@synoptic/core/shapes/row';
import type { Language } from '@synoptic/core/text/bilingual';

export interface MethodText {
  readonly lead: string;
  readonly method: readonly { readonly title: string; readonly text: string }[];
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly silences: Readonly<Record<Silence, string>>;
  readonly limits: readonly string[];
}

/** Plain explanation of the method in each interface language. The numbered rules are in docs/spec/compare.md. */
export const methodText: Readonly<Record<Language, MethodText>> = {
  en: {
    lead: 'Synoptic sets what several documents say of one event side by side, and lets numbered rules say where they agree, where they differ, and who is silent. It does not say who is right.',
    method: [
      {
        title: 'From a text to claims',
        text: 'Each document is cut into passages, and each passage is read for claims: one statement about one event or thing, on one facet, with a typed value and the chain of those who pass it on. The texts stay with their owners; what is kept here are facts, figures, names, dates and short descriptions in our own words, with the lines where they stand.',
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
        text: 'A name or a date with a dashed line beneath it does not stand in the text as such: it was resolved, and the reason is given. Forecasts are kept apart from facts and carry what became of them.',
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
      series: 'The answers are equal or alone in their time: they follow one another and do not compete.',
      incomparable: 'The answers are rivals in words and there is nothing to measure them by.',
      refines: 'All answers can hold together, and some say more than others.',
      single: 'However often it is told, it comes from one independent origin.',
      agree: 'All answers are equal and come from two independent origins or more.',
    },
    silences: {
      'before-the-event': 'The account was published, or its voice spoke, before the event began.',
      'out-of-scope': 'The account mentions neither the subject, nor what it is part of, nor those whom it chiefly concerns.',
      silent:
        'The account speaks of the subject or of those it concerns, and says nothing on this facet. That is no evidence for anything.',
    },
    limits: [
      'No verdict says what is true. Agreement of independent origins is agreement, and a single origin may be right.',
      'No account is ranked, and no reliability is computed. Who wants to weigh accounts does so with the origins in sight.',
      'Independence is what the documents show: declared sources, and text that was copied. Two origins that spoke to each other unseen count as two.',
      'A claim is here because somebody read it from a passage. What was overlooked looks like silence, and each reading can be checked at its lines.',
      'A facet makes answers comparable and thereby coarser than a text. The description beside each claim says what the value leaves out.',
      'What was resolved, a bare day or an unnamed voice, rests on a reason that is given and may be wrong.',
      'A handful of documents is no sample: nothing here tells how many people say or believe a thing.',
    ],
  },
  ja: {
    lead: 'Synopticは、一つの事象について複数の文書が述べることを横に並べ、どこで一致し、どこで食い違い、誰が沈黙しているかを番号つきの規則で判定する。誰が正しいかは述べない。',
    method: [
      {
        title: '文章から言明へ',
        text: '文書を段落に分け、段落ごとに言明を読み取る。言明とは、一つの事象や実体の一つの観点について、型のある値と伝達の連鎖をそなえた一つの陳述である。原文は権利者のもとに残る。ここに置くのは、事実、数値、名称、日付、自前の短い要約と、その行番号だけである。',
      },
      {
        title: '言明から行へ',
        text: '同じ対象の同じ観点についての言明が一行をなし、記述ごとに欄がある。記述は文書でも、その中の声でも、声が拠る起点でもよい。列の並べ方を変えても、判定も件数も変わらない。',
      },
      {
        title: '転載ではなく起点を数える',
        text: '数えるのは三つ。言明のある段落、自らの名で伝える者、そして独立した起点である。写しは段落を一つ増やすだけにとどまる。二つの通信社が同じ人物の発言を伝えれば、伝達者は二つ、起点は一つ。同じ母体の当局者が同じことを言えば、起点は一つと数える。',
      },
      {
        title: '明示と推定',
        text: '破線を引いた名前や日付は、文中にそのままあるものではなく、推定によって補ったもので、理由を添えてある。予測は事実と分け、その後の結果を示す。',
      },
      {
        title: '同じ問いを繰り返す',
        text: '比較には、コーパスのダイジェスト、問い、規則の版から作られる番号がつく。同じ問いには、このページでもAPIでも端末でも、同じ答えが返る。',
      },
    ],
    verdicts: {
      unattested: 'この側について述べる者がいない。',
      open: '予測や留保つきの言明、問いかけしかなく、断定する者がいない。',
      conflict: '事実についての問いで、二つの答えが両立しない。または、一方が認めることを他方が否定する。',
      contrast: '捉え方や評価についての問い、あるいは要求どうしで、答えが両立しない。',
      series: '時点ごとに答えが一つに定まる。競合ではなく、移り変わりである。',
      incomparable: '答えが言葉の上で競合し、測る尺度がない。',
      refines: '答えはすべて両立し、詳しさに差がある。',
      single: '何度語られていても、独立した起点は一つしかない。',
      agree: 'すべての答えが等しく、独立した起点が二つ以上ある。',
    },
    silences: {
      'before-the-event': '事象が始まる前に公表されたか、その声が語った記述である。',
      'out-of-scope': '対象にも、それを含む事象にも、主な関係者にも触れていない記述である。',
      silent: '対象や関係者には触れながら、この観点については述べない。沈黙は何の証拠にもならない。',
    },
    limits: [
      'どの判定も真偽は述べない。独立した起点の一致は一致にすぎず、単一の起点が正しいこともある。',
      '記述に順位はつけず、信頼度も計算しない。重みづけは、起点を見たうえで読み手が行う。',
      '独立かどうかは、文書に現れた限りで判断する。明かされた出所と、写された文面である。見えないところで通じた二つの起点は、二つと数える。',
      '言明は、誰かが段落から読み取ったからここにある。見落としは沈黙のように見える。読み取りはすべて、行番号で確かめられる。',
      '観点は答えを比べられるようにする代わりに、文章より粗い。値からこぼれるものは、言明に添えた要約が補う。',
      '日だけの日付や名のない声を補ったときは理由を添えるが、その理由が誤っていることもある。',
      '数点の文書は標本ではない。何人がそう述べ、信じているかは、ここからは分からない。',
    ],
  },
};
