/** Lists of function words by ISO 639-3 code; the package has no types. */
declare module 'stopword';
