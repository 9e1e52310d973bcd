import fc from 'fast-check';
import { vi } from 'vitest';

/** Fixed seed for property tests, so that a mutant killed once is killed in every run. */
fc.configureGlobal({ seed: 1 });

/**
 * Value types cache what they compute in their modules, and a worker keeps its modules from one mutant to the next: without a reset, a
 * mutant could hide behind an entry that the code before made. The rules cache by corpus, and each run opens new ones.
 */
if (process.env['SYNOPTIC_MUTATION_PART'] === 'values') vi.resetModules();
