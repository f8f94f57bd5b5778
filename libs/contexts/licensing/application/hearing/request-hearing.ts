import { type Act, type Command, type Decide, holds, localDateOf, refuse } from '#domain/kernel';
import { personAs } from '../../desk/authority.js';
import { start, stop } from '../../desk/clocks.js';
import { type Application, type Filed, filed } from '../application.shape.js';
import { mustBe } from '../authority.js';
import type { HearingRequested } from '../review/review.events.js';

export type RequestHearing = Command<'RequestHearing', { party: string }>;

const mustBeInTime = ({ hearing, clocks }: Filed, party: string, act: Act): void => {
  if (!hearing?.parties.includes(party))
    refuse('not-a-party', 'Only those who were told may ask（利害关系人）.', 'LL 47');
  const right = clocks['LIC-D7'];
  if (hearing.lapsed || (right && act.validAt > right.due))
    refuse(
      'hearing-right-lost',
      'The time to ask for a hearing is over（逾期）.',
      'LL 47',
      'LIC-D7',
    );
};

/** One of those told asks for the hearing in time; then it must be held (LIC-D7, LIC-D8; LL 47). */
export const requestHearing: Decide<RequestHearing, Application, HearingRequested> = (
  { party },
  state,
  act,
) => {
  const application = filed(state);
  if (!holds(act.actor, 'applicant')) personAs(act, 'intake-clerk', 'licence-reviewer');
  const { hearing, clocks } = application;
  if (!hearing) refuse('hearing-not-offered', 'No hearing（听证） was offered.', 'LL 47');
  if (hearing.requestedBy.includes(party)) return [];
  mustBe(application, 'under-review');
  mustBeInTime(application, party, act);
  const first = hearing.requestedBy.length === 0;
  return [
    {
      type: 'HearingRequested',
      data: {
        party,
        requestedOn: localDateOf(act.validAt),
        clocks: first
          ? [
              ...stop(clocks, ['LIC-D7'], act.validAt),
              start(act, 'LIC-D8', { start: act.validAt }, { duty: 'hearing-host' }),
            ]
          : [],
      },
    },
  ];
};
