import type { Id } from '../text/id.ts';
import type { Text } from '../text/text.ts';

export interface NamesByLanguage {
  readonly en: readonly string[];
  readonly ja: readonly string[];
  readonly ru: readonly string[];
}

export interface Entity {
  readonly id: Id;
  readonly kind: string;
  readonly label: Text;
  readonly names: NamesByLanguage;
  readonly describe: Text | null;
  readonly siglum: string | null;
  readonly partOf: Id | null;
  readonly roles: readonly { readonly office: Id; readonly when: string | null }[];
  readonly ids: Readonly<Record<string, string>>;
  readonly status: { readonly is: string; readonly asOf: string | null } | null;
  readonly obligation: { readonly bearers: readonly Id[]; readonly beneficiaries: readonly Id[]; readonly trigger: Text } | null;
  readonly note: Text | null;
}

export interface Participant {
  readonly entity: Id;
  readonly role: string;
  readonly principal: boolean;
}

export interface Event {
  readonly id: Id;
  readonly label: Text;
  readonly names: NamesByLanguage;
  /** Null where the day is unknown. */
  readonly date: { readonly edtf: string } | null;
  readonly inferred: Text | null;
  readonly foretold: boolean;
  readonly place: Id | null;
  readonly participants: readonly Participant[];
  readonly partOf: readonly Id[];
  readonly tests: readonly Id[];
  /** What it came after and on account of. */
  readonly follows: readonly Id[];
  readonly describe: Text | null;
  readonly note: Text | null;
}
