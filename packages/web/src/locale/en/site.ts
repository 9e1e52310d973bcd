export default {
  data: 'Data',
  here: 'No server is behind this address: your browser has worked the answer out from the corpus, as the API would have given it.',
  save: 'Save {name}',
  more: 'This is its beginning; the file holds all of it.',
} as const;
