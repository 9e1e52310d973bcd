export default {
  title: 'Unattested',
  lead: 'No account in this corpus tells of this address.',
  home: 'The corpus at a glance',
  events: 'All events',
  search: 'Search by name',
} as const;
