import { type Act, endOfDay, refuse } from '#domain/kernel';
import type { Case } from '../case.state.js';
import type { Round } from './hearing.state.js';
import { servedRound } from '../stages.js';

/**
 * The party has had its say: the time for defence and hearing is over or given up in writing, a
 * hearing that was asked for was held and reported or terminated, and each defence has its answer
 * (PL 45, 62, 64; E21).
 */
export const partyHeard = (state: Case, act: Act): Round => {
  const round = servedRound(state);
  const running = act.now <= endOfDay(round.served.rightsUntil);
  hearingDone(round, running);
  const spoke = round.held !== undefined || round.waived?.waiver.defence === true;
  if (running && !spoke)
    refuse(
      'defence-time-running',
      `The party may state and defend itself until ${round.served.rightsUntil}（当事人可在 ${round.served.rightsUntil} 前陈述、申辩，期限尚未届满）.`,
      'PL 45',
      'PL 62',
    );
  for (const { defence, answer } of Object.values(round.defences))
    if (!answer)
      refuse(
        'defence-unanswered',
        `Defence ${defence.defenceId} has no answer yet（陈述申辩 ${defence.defenceId} 尚未答复）.`,
        'PL 45',
        'PL 62',
      );
  return round;
};

function hearingDone(round: Round, running: boolean): void {
  const { request, held, ended, reported } = round;
  const open = running && mayStillAsk(round);
  if (open)
    refuse(
      'hearing-time-running',
      'The party may still ask for a hearing（申请听证期限未满）.',
      'PL 64',
      'ENF-D5',
    );
  if (request && !held && !ended)
    refuse(
      'hearing-outstanding',
      'The hearing asked for was not held yet（申请的听证尚未举行）.',
      'PL 63',
      'PL 64',
    );
  if (held && !reported)
    refuse(
      'hearing-not-reported',
      'The host has not reported the hearing（主持人尚未提交听证报告）.',
      'PL 65',
    );
}

const mayStillAsk = ({ request, notice, waived }: Round): boolean =>
  !request && notice.hearingRight && waived?.waiver.hearing !== true;
