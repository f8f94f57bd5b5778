import type { PaperEnds } from '#platform/papers';
import type { HazardEvent } from '../hazard/hazard.events.js';
import { forms } from '../hazard/papers.js';
import type { InspectionEvent } from '../inspection/inspection.events.js';
import { forms as visitForms } from '../inspection/papers.js';

/** What says that a hazard is listed（挂牌文书）. */
const listing = [forms.notice, forms.announcement, forms.level, forms.stays, forms.extension].map(
  ({ title }) => title,
);

/** Which acts of a hazard take its papers out of force（文书失效）. */
export const hazardPapersEnded: PaperEnds<HazardEvent> = {
  ControlsLifted: () => ({
    titles: [forms.measure.title],
    because: 'ended',
    act: '解除现场处理措施',
  }),
  LevelChanged: () => ({
    titles: [forms.notice.title, forms.level.title],
    because: 'changed',
    act: '挂牌升级（降级）',
  }),
  HazardDelisted: () => ({ titles: listing, because: 'ended', act: '摘牌（销号）' }),
  ListingEnded: () => ({ titles: listing, because: 'ended', act: '终止挂牌' }),
};

/** Which acts of an inspection take its papers out of force（文书失效）. */
export const inspectionPapersEnded: PaperEnds<InspectionEvent> = {
  InspectionWithdrawn: () => ({
    titles: [visitForms.scheme.title],
    because: 'ended',
    act: '取消检查',
  }),
  MeasureLifted: ({ findingId }) => ({
    titles: [visitForms.measure.title],
    because: 'ended',
    act: '解除现场处理措施',
    of: ({ data }) => 'findingId' in data && data.findingId === findingId,
  }),
};
