/** The entries of a version have a block of numbers of their own, since full text knows rows by number alone. */
export const ENTRIES_OF_VERSION = 2 ** 31;
