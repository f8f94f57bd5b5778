import {
  type Act,
  deny,
  fields,
  type LocalDate,
  localDateOf,
  type MessageOf,
  refuse,
  startOfDay,
} from '#domain/kernel';
import { drawUp, capacitiesOf, isOneOf, nameOf } from '#domain/procedure';
import { forms } from '../../documents/forms.js';
import { type Filed, filedCommand, type Hearing } from '../application.shape.js';
import { mustBe, mustBeDisinterested, ofOrgan } from '../authority.js';
import { papersOf } from '../papers.js';

const { day, id, text } = fields;

const noticed = ({ hearing }: Filed): Hearing =>
  hearing ?? refuse('hearing-not-offered', 'No hearing was noticed（未曾告知听证权利）.', 'LL 46');

/**
 * The host is not of those who review this application (LL 48(3)), nor of those who took it in or
 * decide on it.
 */
const mustHost = (application: Filed, host: string, act: Act): void => {
  if (isOneOf(application.hands.review, host, act))
    deny(
      'host-is-reviewer',
      'Whoever reviews the application does not host its hearing（审查该申请的人员不得主持其听证）.',
      'LL 48',
      'LIC-S11',
    );
  mustBeDisinterested(application, host, act);
  if (!capacitiesOf(host, act).some(({ roles }) => roles.includes('hearing-host')))
    deny(
      'capacity-missing',
      `${nameOf(host, act)} is no hearing host now（${nameOf(host, act)}现非听证主持人）.`,
      'LL 48',
    );
};

const mustBeEarly = (heldOn: LocalDate, act: Act): void => {
  const { dueDate } = act.law.clock('LIC-D9', { start: startOfDay(heldOn) });
  if (localDateOf(act.validAt) > dueDate)
    refuse(
      'hearing-notice-too-short',
      `For a hearing on ${heldOn} the notice goes out by ${dueDate}（${heldOn} 举行听证的，最迟应于 ${dueDate} 发出通知）.`,
      'LL 48',
      'LIC-D9',
    );
};

/** It is held within the time that runs from the request or the announcement (LIC-D8; LL 47). */
const mustBeInTime = ({ clocks }: Filed, heldOn: LocalDate): void => {
  const last = clocks['LIC-D8']?.set.dueDate;
  if (last !== undefined && heldOn > last)
    refuse(
      'hearing-too-late',
      `The hearing is held by ${last}（听证应当在 ${last} 前组织）.`,
      'LL 47',
      'LIC-D8',
    );
};

/** Sets day, place and host, and tells the parties so many working days before (LIC-D9; LL 48). */
export const scheduleHearing = filedCommand('ScheduleHearing', {
  title: 'Set day, place and host（听证安排）',
  at: 'hearing/date',
  by: ['head-of-organ', 'principal-head', 'licence-approver'],
  asks: {
    host: id({ about: 'Host（听证主持人）' }),
    heldOn: day({ about: 'Day（举行日期）' }),
    place: text({ about: 'Place（地点）', max: 200 }),
  },
  who: ofOrgan,
  repeat: ({ host, heldOn }, application) => {
    const hearing = noticed(application);
    return hearing.host === host && hearing.date === heldOn;
  },
  stage: (application) => {
    mustBe(application, 'under-review');
    const { mode, requestedBy, transcript } = noticed(application);
    if (transcript)
      refuse('hearing-held', 'The hearing was held already（听证已经举行）.', 'LL 48');
    if (mode === 'offered' && requestedBy.length === 0)
      refuse(
        'hearing-not-requested',
        'Nobody asked for the hearing yet（尚无人要求听证）.',
        'LL 47',
      );
  },
  rule: ({ host, heldOn, place }, application, act) => {
    mustHost(application, host, act);
    mustBeEarly(heldOn, act);
    mustBeInTime(application, heldOn);
    const content = { host, heldOn, place, public: true, law: 'LL 48' };
    const documents = drawUp(papersOf(application, act), act, [forms.hearingCall, content]);
    const scheduledOn = localDateOf(act.validAt);
    return [{ type: 'HearingScheduled', data: { host, heldOn, place, scheduledOn, documents } }];
  },
});

export type ScheduleHearing = MessageOf<typeof scheduleHearing>;
