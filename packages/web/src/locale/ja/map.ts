import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/map.ts';

export default {
  title: '地図:{name}',
  whole: '世界全体',
  outlines: '輪郭はNatural Earthによる。境界線は描き方であり、立場を示すものではない。破線は、その場所が収まる範囲。',
  position: '{lat}°{ns}・{lon}°{ew}',
} satisfies Translated<typeof en>;
