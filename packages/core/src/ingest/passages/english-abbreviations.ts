/** Abbreviations before a name, after which no sentence begins. */
export const FOLLOWED_BY_NAME: ReadonlySet<string> = new Set(
  'mr mrs ms mx dr prof st gen lt sgt col capt cpl pvt maj adm cmdr brig rev hon rep sen gov pres supt insp det messrs mt ft fr sr'.split(
    ' ',
  ),
);

/** Other abbreviations; a sentence may end after one if the next word often begins a sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'inc ltd co corp bros llc plc jr vs etc al approx est dept univ assn ave blvd rd no nos fig figs vol pp ed eds cf ca ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'a.m p.m e.g i.e u.s u.n u.k e.u d.c u.s.a ph.d m.d b.a m.a o.k p.o hon'
  ).split(' '),
);

/** Words with which a sentence begins and a name does not. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those he she it they we you i his her its their our there here however but and or so if when while after ' +
    'before since as at on in by for from with about according although because what who where why how no not now then also some many ' +
    'most all both each every another other one two three earlier later meanwhile moreover still yet despite during under over among between ' +
    'police officials authorities witnesses reports did do does is are was were will would can could should may might has have had'
  ).split(' '),
);
