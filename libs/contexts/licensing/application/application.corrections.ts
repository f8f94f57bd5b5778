import { fields } from '#domain/kernel';
import { correctionsOf } from '#domain/procedure';
import type { ApplicationEvent } from './application.events.js';
import type { Application } from './application.shape.js';

const { day, text } = fields;

/** Which recorded facts may be corrected, by whom（更正登记事实）. */
export const applicationCorrections = correctionsOf<Application, ApplicationEvent>({
  tag: 'licensing',
  by: ['licence-reviewer', 'intake-clerk'],
  confirmedBy: ['licence-approver', 'head-of-organ', 'principal-head'],
  facts: {
    SiteChecked: {
      findings: text({ about: 'What was found（核查情况）' }),
      checkedOn: day({ about: 'Day of the check（核查日期）', past: true }),
    },
    ResultPublished: {
      place: text({ about: 'Where it is public（公开渠道）', max: 200 }),
      publishedOn: day({ about: 'Made public on（公开日期）', past: true }),
    },
  },
});
