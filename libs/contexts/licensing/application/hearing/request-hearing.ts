import {
  type Act,
  fields,
  holds,
  localDateOf,
  type MessageOf,
  refuse,
  sentInstead,
} from '#domain/kernel';
import { start, stop } from '#domain/procedure';
import { mustBeOfItsOffice, mustBeOwn } from '../../desk/authority.js';
import { type Filed, filedCommand } from '../application.shape.js';
import { mustBe } from '../authority.js';
import { theApplicant } from './notice-hearing.js';

const { optional, personal, text } = fields;

/** The applicant is always of those who may ask, whatever the notice says (LL 47). */
const partyOf = (party: string, act: Act): string =>
  holds(act.actor, 'applicant') ? theApplicant : party;

const mustBeInTime = ({ hearing, clocks }: Filed, party: string, act: Act): void => {
  if (!hearing || ![theApplicant, ...hearing.parties].includes(party))
    refuse(
      'not-a-party',
      'Only those who were told may ask（只有被告知的申请人、利害关系人可以要求听证）.',
      'LL 47',
    );
  const right = clocks['LIC-D7']?.set;
  if (hearing.lapsed || (right && act.validAt > right.due))
    refuse(
      'hearing-right-lost',
      'The time to ask for a hearing is over（申请听证的期限已过）.',
      'LL 47',
      'LIC-D7',
    );
};

const noticed = ({ hearing }: Filed) =>
  hearing ?? refuse('hearing-not-offered', 'No hearing was offered（未曾告知听证权利）.', 'LL 47');

/** One of those told asks for the hearing in time; then it must be held (LIC-D7, LIC-D8; LL 47). */
export const requestHearing = filedCommand('RequestHearing', {
  title: 'Ask for the hearing（申请听证）',
  at: 'hearing/requests',
  by: ['applicant', 'intake-clerk', 'licence-reviewer'],
  asks: {
    party: optional(
      personal(text({ about: 'Who asks; the applicant when left out（听证申请人）', max: 100 })),
    ),
  },
  /** As the notice names whoever it is: a process compares what is sealed in both. */
  fills: sentInstead<Readonly<{ party: string }>>(),
  who: ({ received }, act) => {
    mustBeOwn(act, received.asking.applicant);
    mustBeOfItsOffice(act);
  },
  repeat: ({ party }, application, act) =>
    noticed(application).requestedBy.includes(partyOf(party, act)),
  // On paper, and entered by the window afterwards.
  late: ({ acceptedOn }) => acceptedOn,
  stage: (application) => mustBe(application, 'under-review'),
  rule: ({ party: said }, application, act) => {
    const party = partyOf(said, act);
    mustBeInTime(application, party, act);
    const first = noticed(application).requestedBy.length === 0;
    const called = () => [
      ...stop(application, act.validAt, 'LIC-D7'),
      start(act, { rule: 'LIC-D8', duty: 'hearing-host' }),
    ];
    const requestedOn = localDateOf(act.validAt);
    const clocks = first ? called() : [];
    return [{ type: 'HearingRequested', data: { party, requestedOn, clocks } }];
  },
});

export type RequestHearing = MessageOf<typeof requestHearing>;
