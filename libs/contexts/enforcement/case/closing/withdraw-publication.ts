import { caseCommand } from '../said/case.command.js';
import { staff } from '../said/case.roles.js';
import {
  type Act,
  type ClockChange,
  fields,
  localDateOf,
  type MessageOf,
  refuse,
} from '#domain/kernel';
import type { Case } from '../case.state.js';
import { publication } from '../decision/decide-penalty.js';
import { fallen } from '../standing-penalty.js';
import { stop } from '#domain/procedure';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import { publicationStale } from './publication-stale.js';

const { flag, optional, text } = fields;

/**
 * 撤回公开信息. A published decision that was changed, revoked, or found illegal or void is taken
 * down everywhere within three working days, and the reason is told to the public (PL 48); what
 * should not have been public comes down at once (PL 50; PIPL 47). It is published anew as it
 * should be, where it must be public (WSL 78).
 */
export const withdrawPublication = caseCommand('WithdrawPublication', {
  title: 'Withdraw what was published（撤回公开信息）',
  at: 'publication/withdrawal',
  by: staff,
  asks: {
    explanation: text({ about: 'Reasons told to the public（公开说明理由）' }),
    mistaken: optional(
      flag({
        about:
          'It should not have been public, or not so: secrets, privacy, wrong data（公开有误）',
      }),
    ),
  },
  afterArchive: true,
  who: staffOf,
  repeat: (_, { publication }) => publication?.withdrawn !== undefined,
  rule: ({ explanation, mistaken }, state, act) => {
    const { publication } = state;
    if (!publication)
      return refuse('not-published', 'Nothing was published（决定未曾公开，无从撤回）.', 'PL 48');
    if (!mistaken && !publicationStale(state))
      refuse(
        'publication-stands',
        '仅在决定变更、撤销、确认违法，或者公开有误时撤回（it is withdrawn when it was changed, revoked or found illegal, or is said to be mistaken）.',
        'PL 48',
        'ENF-D13',
      );
    if (explanation.trim() === '')
      refuse('explanation-missing', 'The public is told why（公开说明理由）.', 'PL 48', 'ENF-D13');
    const withdrawnOn = localDateOf(act.validAt);
    const { places } = publication;
    const changes = [
      ...stop(state, act.validAt, rules.withdrawal),
      ...publishedAnew(state, mistaken, act),
    ];
    return [
      {
        type: 'PublicationWithdrawn',
        data: { places, explanation, mistaken, withdrawnOn, clocks: changes },
      },
    ];
  },
});

/** What must be public is published as it should be, within the same time (WSL 78; D). */
function publishedAnew(
  state: Case,
  mistaken: boolean | undefined,
  act: Act,
): readonly ClockChange[] {
  const due = mistaken && !fallen(state) && state.penalty?.workSafetyLaw === true;
  return due && !(rules.publication in state.clocks) ? publication(true, act) : [];
}

export type WithdrawPublication = MessageOf<typeof withdrawPublication>;
