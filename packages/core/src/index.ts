/**
 * The public entry: everything an outside program needs to compile, open, compare and ask. Nothing inside the package imports it.
 * Further modules are reached by their paths (`@synoptic/core/export/registry`); their names may change with any version.
 */
export { compare } from './compare/compare.ts';
export type { Question, QuestionInput } from './compare/question.ts';
export { type CompileResult, compile } from './compile/compile.ts';
export { formatIssue, type Issue } from './compile/issue.ts';
export { type Corpus, openCorpus } from './corpus/corpus.ts';
export { explainVerdict } from './locale/explain-verdict.ts';
export { createValueFormatter } from './locale/value-formatter.ts';
export { loadCorpus } from './node/load-corpus.ts';
export { httpReader } from './reader/http-reader.ts';
export { memoryReader } from './reader/memory-reader.ts';
export type { Reader } from './reader/reader.ts';
export { ReaderProblem } from './reader/reader-problem.ts';
export type { Claim } from './shapes/claim.ts';
export type { Account, Comparison, ComparisonAnswer } from './shapes/comparison.ts';
export type { CompiledCorpus } from './shapes/compiled-corpus.ts';
export type { Document, Passage } from './shapes/document.ts';
export type { Entity, Event } from './shapes/entity.ts';
export type { Facet } from './shapes/facet.ts';
export type { Row, Verdict } from './shapes/row.ts';
export type { Relation, Value } from './shapes/value.ts';
