export default {
  title: { one: '{n} problem in the data', other: '{n} problems in the data' },
  last: 'This page shows the last version that compiled.',
  more: { one: 'and {n} more', other: 'and {n} more' },
  lost: 'The server has stopped. This page updates when it is back.',
} as const;
