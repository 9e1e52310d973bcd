/** Verbs that introduce speech with or without "that". */
export const SAYING_CUES: ReadonlySet<string> = new Set(
  (
    'said say says saying stated state states stating claimed claim claims claiming announced announce announces announcing added adds adding ' +
    'told tell tells telling reported report reports reporting confirmed confirms confirm confirming denied denies deny denying noted notes note noting ' +
    'explained explains explain explaining argued argues argue arguing insisted insists insist insisting warned warns warn warning asserted asserts ' +
    'asserting declared declares declare declaring wrote writes writing replied replies answered responded responds remarked observed observes ' +
    'estimated estimates estimate suggested suggests suggest suggesting concluded concludes conclude concluding believed believes believe acknowledged acknowledges admitted ' +
    'admits alleged alleges alleging commented comments commenting testified testifies emphasized emphasizes emphasised stressed stresses mentioned ' +
    'mentions indicated indicates recalled recalls vowed vows promised promises predicted predicts expected? asked asks complained complains tweeted posted joked conceded concedes cautioned proposes proposed ' +
    'thought thinks feared fears hoped hopes maintained maintains contends contended revealed reveals disclosed discloses countered agreed urged urges'
  )
    .replace('expected? ', '')
    .split(' '),
);

/** Verbs that also mean other things: they introduce speech only with "that" or a quotation. */
export const NEEDS_THAT: ReadonlySet<string> = new Set(
  (
    'state states report reports note notes claim claims estimate estimates comment comments fear fears hope hopes feared hoped promise promises answered ' +
    'responded responds responded observed observes asked asks posted proposes proposed maintained maintains revealed reveals indicated indicates ' +
    'agreed believed believe believes thought thinks urged urges writing wrote writes warning mentioned mentions recalled recalls confirm confirms confirmed ' +
    'explain reporting noting deny denies denied suggesting warn warns predicted predicts emphasized stressed stresses vows vowed promised complained complains ' +
    'acknowledged admitted revealed disclosed declared declares explained concluded conclude concludes telling announcing announced announce'
  ).split(' '),
);

/** Verbs that describe words in quotation marks. */
export const NAMING_CUES: ReadonlySet<string> = new Set(
  'quoted quotes expected expects envisioned envisions called calls calling described describes describing dubbed termed labelled labeled branded refused declined praised criticised criticized'.split(
    ' ',
  ),
);

/** Auxiliaries and adverbs between subject and verb. */
export const BETWEEN = new RegExp(
  `(?:^|\\s)(?:(?:several|many|a\\sfew|three|two)\\stimes|twice|also|then|later|has|have|had|further|earlier|previously|repeatedly|recently|still|now|again|once|first|simply|merely|just|always|never|often|` +
    `even|himself|herself|themselves|itself|would|will|did|does|is|was|are|were|been|be|not|[a-z]+ly)$`,
);

/** Words that end a noun phrase when it is read backwards from its verb. */
export const PHRASE_BOUNDARY: ReadonlySet<string> = new Set(
  'that which who whom whose but or as while when because although though if after before where than so yet with until since whether how what why'.split(
    ' ',
  ),
);

export const PRONOUNS: ReadonlySet<string> = new Set('he she they it we i you who this these those one'.split(' '));

/** Outlets and agencies whose name after "told" or "to" says who carried the words. */
export const MEDIUM =
  /^(?:[A-Z]{2,5}\b|.*\b(?:News|Times|Post|Press|Agency|Television|TV|Radio|Gazette|Herald|Journal|Tribune|Guardian|Independent|Telegraph|Reuters|Mail|Today|Broadcasting|Magazine|Weekly|newspaper|reporters?|journalists?)\b)/;
