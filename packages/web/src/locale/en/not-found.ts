export default {
  title: 'Unattested',
  lead: 'This corpus has no page at this address.',
  home: 'The corpus at a glance',
  events: 'All events',
  search: 'Search by name',
} as const;
