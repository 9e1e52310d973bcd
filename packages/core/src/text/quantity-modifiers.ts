/** Precision of a figure (rule N3). */
export const QUANTITY_MODIFIERS = ['exact', 'about', 'at-least', 'more-than', 'at-most', 'less-than', 'nearly', 'between', 'tens'] as const;

/** Signs and strengths of an appraisal (rule N7). */
export const APPRAISAL_SIGNS = ['positive', 'negative', 'neutral', 'mixed'] as const;
export const APPRAISAL_STRENGTHS = ['weak', 'plain', 'strong'] as const;
