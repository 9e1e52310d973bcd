import type { UnitClass, UnitEntry } from './unit.ts';

/** Class, noun of the class, and the nouns that name what is counted, in the singular; `a/b` gives an irregular plural. */
const ROWS: readonly (readonly [UnitClass, string, string])[] = [
  [
    'person',
    'person',
    'person/people person/persons man/men woman/women child/children boy girl pupil student teacher civilian soldier troop officer policeman/policemen worker miner passenger resident villager victim survivor casualty/casualties fatality/fatalities death injury/injuries patient refugee migrant hostage prisoner protester protestor demonstrator fighter militant rebel gunman/gunmen member delegate journalist employee tourist crewman/crewmen firefighter rescuer volunteer voter inhabitant evacuee peacekeeper servicemen adult baby/babies body/bodies dead/dead wounded/wounded injured/injured missing/missing homeless/homeless killed/killed hurt/hurt',
  ],
  ['person', 'household', 'household family/families'],
  ['country', 'country', 'country/countries nation state'],
  ['place', 'place', 'city/cities town village province region district municipality/municipalities county/counties site location'],
  [
    'building',
    'building',
    'house home building apartment flat school hospital church mosque bridge shop store hotel room structure dwelling',
  ],
  ['vehicle', 'vehicle', 'car bus/buses truck vehicle train tank helicopter plane aircraft/aircraft jet ship boat vessel ambulance drone'],
  ['animal', 'animal', 'animal dog horse cow sheep/sheep fish/fish bird dolphin'],
  ['thing', 'piece', 'piece item copy/copies bag box/boxes bottle ticket seat vote share document page word book photo'],
  ['thing', 'weapon', 'missile rocket bomb shell round mine gun rifle grenade'],
  [
    'organization',
    'organization',
    'company/companies organization organisation party/parties firm bank agency/agencies team unit brigade battalion union',
  ],
  [
    'occurrence',
    'occurrence',
    'time case attack incident explosion aftershock earthquake shot strike flight game match/matches meeting round arrest charge',
  ],
  ['score', 'point', 'point'],
];

/** Nouns that are counted, singular and plural, in small letters. */
export function* englishNouns(): Generator<readonly [string, UnitEntry]> {
  for (const [unitClass, name, nouns] of ROWS) {
    const entry: UnitEntry = { id: name, class: unitClass, name };
    for (const noun of nouns.split(' ')) {
      const [singular = noun, plural = `${singular}s`] = noun.split('/');
      yield [singular, entry];
      yield [plural, entry];
    }
  }
}
