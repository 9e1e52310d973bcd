import type { AnnotationFormat, AnnotationFormatName } from './annotation-format.ts';

/** Readers and writers of annotations, each loaded when it is used. */
export const ANNOTATION_FORMATS: Readonly<Record<AnnotationFormatName, () => Promise<AnnotationFormat>>> = {
  w3c: async () => (await import('./web-annotations.ts')).webAnnotations,
  brat: async () => (await import('./brat-standoff.ts')).bratStandoff,
  inception: async () => (await import('./uima-xmi.ts')).uimaXmi,
  csv: async () => (await import('./csv-items.ts')).csvItems,
  jsonl: async () => (await import('./json-lines-items.ts')).jsonLinesItems,
};
