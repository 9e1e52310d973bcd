export default {
  title: 'Events and entities',
  lead: 'Choose two or more: their rows are listed one below the other, account by account.',
  change: 'Add a subject or take one away',
  add: 'Add an event or an entity',
  none: 'No event or entity has this name.',
  away: 'take {name} away',
  more: 'and {n} more: write more of the name',
} as const;
