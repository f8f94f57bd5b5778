/** How an entry stood on a day, in the words of its register; `none` before there was one. */
export type AsTold = string;

/** Five days, and how each of the three entries stood on it（五日时点）. */
export const days = {
  unit: {
    '2026-04-27': 'listed',
    '2026-05-20': 'published',
    '2027-06-01': 'removed-early',
    '2028-06-13': 'published',
    '2029-05-07': 'published',
  },
  principal: {
    '2026-04-27': 'listed',
    '2026-05-20': 'published',
    '2027-06-01': 'published',
    '2028-06-13': 'published',
    '2029-05-07': 'expired',
  },
  metal: {
    '2026-04-27': 'none',
    '2026-05-20': 'none',
    '2027-06-01': 'none',
    '2028-06-13': 'published',
    '2029-05-07': 'revoked',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, AsTold>>>>;
