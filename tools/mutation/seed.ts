import fc from 'fast-check';

/** Fixed seed for property tests, so that a mutant killed once is killed in every run. */
fc.configureGlobal({ seed: 1 });
