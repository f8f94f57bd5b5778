import type { PaperEnds } from '#platform/papers';
import type { ListingEvent } from '../listing/listing.events.js';
import { forms } from '../listing/papers.js';

const listing = [forms.decision.title, forms.restored.title];

/** Which acts take the papers of an entry out of force（文书失效）. */
export const listingPapersEnded: PaperEnds<ListingEvent> = {
  ListingRevoked: () => ({
    titles: [...listing, forms.repairNotice.title],
    because: 'revoked',
    act: '撤销列入',
  }),
  ExitGranted: () => ({ titles: listing, because: 'ended', act: '提前移出' }),
  ListingExpired: () => ({ titles: listing, because: 'ended', act: '期满移出' }),
  MeasureLifted: ({ measureId, number }) => ({
    titles: [forms.measure.title],
    because: 'ended',
    act: '解除联合惩戒措施',
    number,
    of: ({ type, data }) =>
      type === 'MeasureSent' && 'measureId' in data && data.measureId === measureId,
  }),
  ListingRestored: () => ({
    titles: [forms.granted.title],
    because: 'revoked',
    act: '撤销提前移出',
  }),
};
