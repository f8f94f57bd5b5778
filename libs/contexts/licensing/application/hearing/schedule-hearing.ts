import {
  type Act,
  type Command,
  type Decide,
  deny,
  type LocalDate,
  localDateOf,
  refuse,
  startOfDay,
} from '#domain/kernel';
import { personOf } from '../../desk/authority.js';
import { forms } from '../../documents/forms.js';
import { type Application, type Filed, filed } from '../application.shape.js';
import { capacitiesOf, mustBe } from '../authority.js';
import { paper } from '../papers.js';
import type { HearingScheduled } from '../review/review.events.js';

export type ScheduleHearing = Command<
  'ScheduleHearing',
  { host: string; heldOn: LocalDate; place: string }
>;

/** The host is not of those who review this application (LL 48(3)), nor of those who took it in or decide on it. */
const mustHost = (application: Filed, host: string, act: Act): void => {
  const { hands } = application;
  if (hands.review.includes(host))
    deny(
      'host-is-reviewer',
      'Whoever reviews the application does not host its hearing（主持人≠审查员）.',
      'LL 48',
      'LIC-S11',
    );
  if (application.recusalDecided[host] === true)
    deny('recused', 'This person is recused（回避） from the matter.', 'LL 48');
  if (!capacitiesOf(act, host).some(({ roles }) => roles.includes('hearing-host')))
    deny('capacity-missing', `${host} is no hearing host（听证主持人） at this moment.`, 'LL 48');
};

/** Sets day, place and host, and tells the parties so many working days before (LIC-D9; LL 48). */
export const scheduleHearing: Decide<ScheduleHearing, Application, HearingScheduled> = (
  { host, heldOn, place },
  state,
  act,
) => {
  const application = filed(state);
  personOf(act, application.received.organ, 'head-of-organ', 'licence-approver');
  const { hearing } = application;
  if (!hearing) refuse('hearing-not-offered', 'No hearing（听证） was noticed.', 'LL 46');
  if (hearing.host === host && hearing.date === heldOn) return [];
  mustBe(application, 'under-review');
  if (hearing.transcript) refuse('hearing-held', 'The hearing（听证） was held already.', 'LL 48');
  if (hearing.mode === 'offered' && hearing.requestedBy.length === 0)
    refuse('hearing-not-requested', 'Nobody asked for the hearing（听证） yet.', 'LL 47');
  mustHost(application, host, act);
  const { dueDate } = act.law.clock('LIC-D9', { start: startOfDay(heldOn) });
  const scheduledOn = localDateOf(act.validAt);
  if (scheduledOn > dueDate)
    refuse(
      'hearing-notice-too-short',
      `For a hearing on ${heldOn} the notice（听证通知） goes out by ${dueDate}.`,
      'LL 48',
      'LIC-D9',
    );
  const content = { host, heldOn, place, public: true, law: 'LL 48' };
  const documents = [paper(application, act, forms.hearingCall, content)];
  return [{ type: 'HearingScheduled', data: { host, heldOn, place, scheduledOn, documents } }];
};
