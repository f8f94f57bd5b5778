import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { stop } from '#domain/procedure';
import { forOrgan } from '../../desk/authority.js';
import { filedCommand } from '../application.shape.js';
import { itemOf, mustBe } from '../authority.js';

/** Records that the result is public (双公示) (LIC-D17; OGI 20(5), 26). */
export const publishResult = filedCommand('PublishResult', {
  title: 'Record that the result is public（结果公开）',
  at: 'publication',
  by: ['licence-approver', 'certificate-clerk', 'intake-clerk'],
  system: ['reaction'],
  asks: { place: fields.text({ about: 'Where（公开载体）', max: 200 }) },
  who: ({ received }, act) => forOrgan(act, received.organ),
  repeat: (_, { published }) => published,
  stage: (application) => mustBe(application, 'approved', 'issued', 'refused'),
  rule: ({ place }, application, act) => {
    const { publication } = itemOf(application);
    const publishedOn = localDateOf(act.validAt);
    const clocks = stop(application, act.validAt, ...(publication ? [publication.clock] : []));
    return [{ type: 'ResultPublished', data: { place, publishedOn, clocks } }];
  },
});

export type PublishResult = MessageOf<typeof publishResult>;
