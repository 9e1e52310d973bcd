export default {
  title: 'Page not found',
  lead: 'This corpus has no page at this address.',
  home: 'Home',
  events: 'All events',
  search: 'Search by name',
} as const;
