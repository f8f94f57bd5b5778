import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { personOf } from '../../desk/authority.js';
import { start } from '../../desk/clocks.js';
import { forms } from '../../documents/forms.js';
import { type Application, filed } from '../application.shape.js';
import { itemOf, mustBe, mustHold } from '../authority.js';
import { paper } from '../papers.js';
import type { HearingNoticed } from '../review/review.events.js';

export type NoticeHearing = Command<
  'NoticeHearing',
  { mode: 'offered' | 'announced'; parties: readonly string[] }
>;

/**
 * Tells the applicant and those whose interests are at stake that they may ask for a hearing (LL 47), or announces one
 * where the public interest is (LL 46). The right to ask starts to run (LIC-S11, LIC-D7).
 */
export const noticeHearing: Decide<NoticeHearing, Application, HearingNoticed> = (
  { mode, parties },
  state,
  act,
) => {
  const application = filed(state);
  const by = personOf(act, application.received.organ, 'licence-reviewer').id;
  if (application.hearing) return [];
  const item = itemOf(application);
  if (item.hearing === 'none')
    refuse('stage-not-in-item', `${item.name.zh} has no hearing（听证）.`);
  mustBe(application, 'under-review');
  mustHold(application, 'review', by);
  if (mode === 'offered' && parties.length === 0)
    refuse('parties-missing', 'Name those who may ask for a hearing（利害关系人）.', 'LL 47');
  const noticedOn = localDateOf(act.validAt);
  const form = mode === 'offered' ? forms.hearingNotice : forms.hearingCall;
  const law = mode === 'offered' ? 'LL 47' : 'LL 46';
  const documents = [paper(application, act, form, { parties, law })];
  const clocks =
    mode === 'offered'
      ? [start(act, 'LIC-D7', { start: act.validAt }, { duty: 'applicant' })]
      : [start(act, 'LIC-D8', { start: act.validAt }, { duty: 'hearing-host' })];
  return [{ type: 'HearingNoticed', data: { mode, parties, by, noticedOn, documents, clocks } }];
};
