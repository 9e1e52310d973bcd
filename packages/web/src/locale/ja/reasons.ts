import reasons from '@synoptic/core/locale/ja/reasons';

/** 判定の背後にあること。 */
export default reasons;
