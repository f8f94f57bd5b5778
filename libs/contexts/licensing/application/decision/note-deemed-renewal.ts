import { type LocalDate, localDateOf, type MessageOf, sentInstead } from '#domain/kernel';
import { voided } from '#domain/procedure';
import { news } from '../../desk/news.js';
import { filedCommand } from '../application.shape.js';
import { mustBe } from '../authority.js';
import { isOfMatter } from '../../desk/serving.js';

type Renewed = Readonly<{ licence: string; validFrom: LocalDate; validTo: LocalDate }>;

/**
 * The licence was renewed by silence on its last day: the application ends with it, and nothing is
 * left to decide (LL 50; LIC-L4).
 */
export const noteDeemedRenewal = filedCommand('NoteDeemedRenewal', {
  title: 'The licence was renewed by silence（视为准予延续）',
  ...news,
  fills: sentInstead<Renewed>(),
  repeat: (_, { status }) => status === 'renewed',
  stage: (application) =>
    mustBe(application, 'received', 'supplement-asked', 'accepted', 'under-review', 'reviewed'),
  rule: ({ licence, validFrom, validTo }, application, act) => {
    const deemedOn = localDateOf(act.validAt);
    const clocks = voided(
      application,
      act.validAt,
      'renewed by silence（视为准予延续）',
      isOfMatter,
    );
    return [{ type: 'RenewalDeemed', data: { licence, validFrom, validTo, deemedOn, clocks } }];
  },
});

export type NoteDeemedRenewal = MessageOf<typeof noteDeemedRenewal>;
