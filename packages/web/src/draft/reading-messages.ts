import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Document } from '@synoptic/core/shapes/document';
import type { Text } from '@synoptic/core/text/text';

/** A file as the user gave it; the worker never gets an address to load. */
export interface GivenFile {
  readonly key: number;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Day on which the file was last changed. */
  readonly day: string;
}

/** Request for a draft comparison of files, with the questions of a starter or those that fit best. */
export interface DraftRequest {
  readonly id: number;
  readonly files: readonly GivenFile[];
  readonly starter: string | null;
}

/** Request for the last draft as data, as `synoptic read --json` prints it. */
export interface ReportRequest {
  readonly id: number;
  readonly report: true;
}

/** A text with its lines as claims number them: blank lines are not counted. */
export interface DraftText {
  readonly key: number;
  readonly document: string;
  readonly siglum: string;
  readonly label: string;
  readonly file: string;
  readonly date: string;
  readonly dateGuessed: boolean;
  readonly language: string | null;
  readonly leftOut: number;
  readonly lines: readonly string[];
}

/** A draft comparison with the texts that it was read from. */
export interface Draft {
  readonly starter: string;
  readonly starters: readonly { readonly name: string; readonly label: Text }[];
  readonly comparison: ComparisonAnswer;
  readonly documents: readonly Document[];
  readonly texts: readonly DraftText[];
  readonly copies: readonly { readonly document: string; readonly of: string; readonly share: number }[];
  /** Claims that were left out because their value does not fit the question. */
  readonly refused: number;
}

/** A file that was not read, and why. */
export interface RefusedFile {
  readonly key: number;
  readonly fault: 'empty' | 'format' | 'binary' | 'undecodable' | 'large' | 'damaged';
  readonly format: string;
}

export type ReadingResponse =
  /** The worker has loaded its code and will ask for nothing more, except the parser of pages. */
  | { readonly id: 0; readonly ready: true }
  | { readonly id: number; readonly draft: Draft | null; readonly refused: readonly RefusedFile[] }
  | { readonly id: number; readonly report: string }
  | { readonly id: number; readonly failed: string };
