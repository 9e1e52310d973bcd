import reasons from '@synoptic/core/locale/en/reasons';

/** Reasons behind verdicts, which parts of the viewer need that use `translateReason`. */
export default reasons;
