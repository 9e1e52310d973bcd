/** Words with a capital that are no name: days, months, function words at the beginning of a sentence, common abbreviations. */
export const COMMON_CAPITAL_WORDS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun i a an the this that these those it its he she his her they their we our you your ' +
    'in on at by for from with of to as if when while after before since until because although though but and or nor so yet not no yes there here ' +
    'what who whom which where why how some many most all both each every another other several few more less much such one two three four five six ' +
    'seven eight nine ten dozens hundreds thousands police officials authorities witnesses residents rescuers according also however meanwhile moreover ' +
    'earlier later today yesterday tomorrow now then once during under over about between among despite two-thirds first second third last next ' +
    'ceo cfo utc gmt est edt pst bst jst cet a.m p.m am pm tv dna gdp suv suvs us$ ebit id km kg ok ad bc chapter article section page vol figure ' +
    'reports reported speaking describing regarding responding expanding asked said following including citing however'
  ).split(' '),
);

/** Forms of address before a person. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof sir lord lady dame sgt lt col gen capt maj cpl rev fr sen rep gov hon'.split(' '),
);

/** Offices and ranks before or after a person. */
export const OFFICES: ReadonlySet<string> = new Set(
  (
    'president prime minister vice chancellor premier king queen prince princess governor mayor senator representative congressman secretary ambassador ' +
    'general colonel major captain lieutenant sergeant admiral commander chief executive officer director chairman chairwoman chair spokesman spokeswoman ' +
    'spokesperson professor doctor judge justice attorney prosecutor sheriff inspector superintendent detective pope bishop archbishop cardinal imam ' +
    'ayatollah sheikh deputy acting former foreign interior defense defence finance health state-general'
  ).split(' '),
);

/** Last words of the names of organizations. */
export const ORGANIZATION_NOUNS: ReadonlySet<string> = new Set(
  (
    'group corporation corp inc ltd company co llc plc university college school academy institute union workers ministry department agency committee ' +
    'commission council association society foundation bank party parliament congress senate assembly court office bureau authority service services ' +
    'force forces army navy police guard news times post press journal gazette herald tribune television radio network motors auto automotive airlines ' +
    'airways brothers mutual partners holdings industries church cross crescent hospital team federation confederation league organization organisation ' +
    'programme program fund treasury house veba government administration museum society club trust'
  ).split(' '),
);

/** Words in the names of places. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  'county township city town village province state district region river lake sea ocean bay gulf mount mountain island islands peninsula valley street avenue road airport port square bridge beach park coast desert'.split(
    ' ',
  ),
);
