/** Titles of the viewer's pages that show no single thing, by path. */
export default {
  '/events': 'Events',
  '/entities': 'Entities',
  '/documents': 'Documents',
  '/compare': 'Side by side',
  '/ledger': 'Promise and practice',
  '/timeline': 'Timeline',
  '/network': 'Who tells whom',
  '/claims': 'Claims',
  '/search': 'Search',
  '/about': 'Method',
  description: '{title}: {about}',
} as const;
