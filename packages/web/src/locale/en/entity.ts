export default {
  'judged.title': 'Who judges it how',
  'said.title': 'What {name} said',
  'said.undated': 'Day unknown',
  'said.via': 'via {names}',
  'said-there.title': 'What those involved said that day',
  colon: ': ',
  tree: 'as a tree',
  'tree.close': 'close the tree',
  'tree.title': 'What it is part of, and what is part of it',
} as const;
