/** Missing or unreadable corpus, which exits with 1. */
export class CorpusProblem extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'CorpusProblem';
    this.hint = hint;
  }
}
