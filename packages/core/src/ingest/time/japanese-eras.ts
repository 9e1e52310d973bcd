/** Era of the Japanese calendar: the first Gregorian year, and the last if the era has ended. */
export interface JapaneseEra {
  readonly first: number;
  readonly last: number | null;
}

/** Eras that accounts name: all from Kansei on, and the first one; a year beyond the bounds of its era is read and marked. */
export const JAPANESE_ERAS: Readonly<Record<string, JapaneseEra>> = {
  令和: { first: 2019, last: null },
  平成: { first: 1989, last: 2019 },
  昭和: { first: 1926, last: 1989 },
  大正: { first: 1912, last: 1926 },
  明治: { first: 1868, last: 1912 },
  慶応: { first: 1865, last: 1868 },
  慶應: { first: 1865, last: 1868 },
  元治: { first: 1864, last: 1865 },
  文久: { first: 1861, last: 1864 },
  万延: { first: 1860, last: 1861 },
  安政: { first: 1854, last: 1860 },
  嘉永: { first: 1848, last: 1854 },
  弘化: { first: 1844, last: 1848 },
  天保: { first: 1830, last: 1844 },
  文政: { first: 1818, last: 1830 },
  文化: { first: 1804, last: 1818 },
  享和: { first: 1801, last: 1804 },
  寛政: { first: 1789, last: 1801 },
  天明: { first: 1781, last: 1789 },
  安永: { first: 1772, last: 1781 },
  明和: { first: 1764, last: 1772 },
  宝暦: { first: 1751, last: 1764 },
  享保: { first: 1716, last: 1736 },
  正徳: { first: 1711, last: 1716 },
  宝永: { first: 1704, last: 1711 },
  元禄: { first: 1688, last: 1704 },
  貞享: { first: 1684, last: 1688 },
  延宝: { first: 1673, last: 1681 },
  寛文: { first: 1661, last: 1673 },
  明暦: { first: 1655, last: 1658 },
  慶安: { first: 1648, last: 1652 },
  寛永: { first: 1624, last: 1644 },
  元和: { first: 1615, last: 1624 },
  慶長: { first: 1596, last: 1615 },
  文禄: { first: 1593, last: 1596 },
  天正: { first: 1573, last: 1593 },
  元亀: { first: 1570, last: 1573 },
  永禄: { first: 1558, last: 1570 },
  応仁: { first: 1467, last: 1469 },
  建武: { first: 1334, last: 1338 },
  弘安: { first: 1278, last: 1288 },
  文永: { first: 1264, last: 1275 },
  承久: { first: 1219, last: 1222 },
  文治: { first: 1185, last: 1190 },
  天平: { first: 729, last: 749 },
  和銅: { first: 708, last: 715 },
  大宝: { first: 701, last: 704 },
  大化: { first: 645, last: 650 },
};

/** Initials of the modern eras, in dates written as R3.7.18. */
export const ERA_INITIALS: Readonly<Record<string, JapaneseEra>> = {
  R: JAPANESE_ERAS['令和'] as JapaneseEra,
  H: JAPANESE_ERAS['平成'] as JapaneseEra,
  S: JAPANESE_ERAS['昭和'] as JapaneseEra,
  T: JAPANESE_ERAS['大正'] as JapaneseEra,
  M: JAPANESE_ERAS['明治'] as JapaneseEra,
};
