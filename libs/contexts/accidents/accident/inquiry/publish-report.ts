import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { again, stop } from '#domain/procedure';
import { inOurHands, knownCommand } from '../accident.state.js';
import { headOf, heads } from '../who-may.js';
import { approvedOf } from './stages.js';

const { texts } = fields;

/**
 * The approved report is public（公布事故调查报告）, but for secrets; persons are masked (PRV-2).
 */
export const publishReport = knownCommand('PublishReport', {
  title: 'Publish the report（公布事故调查报告）',
  at: 'report/publication',
  by: heads,
  asks: { places: texts({ about: 'Where（公布载体）', min: 1, max: 10 }) },
  who: headOf,
  repeat: (asked, { published }) =>
    again(published && { places: published.places }, asked, 'already-published'),
  stage: (accident) => {
    inOurHands(accident);
    approvedOf(accident);
  },
  rule: ({ places }, accident, act, { id: by }) => [
    {
      type: 'ReportPublished',
      data: {
        places,
        publishedOn: localDateOf(act.now),
        by,
        clocks: stop(accident, act.validAt, 'ACC-D16-PUBLISH'),
      },
    },
  ],
});

export type PublishReport = MessageOf<typeof publishReport>;
