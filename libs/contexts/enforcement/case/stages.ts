import { type LocalDate, refuse } from '#domain/kernel';
import type { Case } from './case.state.js';
import type { Round } from './hearing/hearing.state.js';
import type { CaseFiled } from './shared.events.js';
import type { Fact } from '#domain/procedure';

const notEnded = (state: Case): void => {
  if (state.stage === 'unknown')
    refuse('case-unknown', 'There is no clue and no case here（无此线索或者案件）.');
  if (['not-filed', 'transferred', 'terminated'].includes(state.stage))
    refuse('case-ended', 'The case has ended here (不予立案、移送或终止).');
};

/** The filed case before its decision, not suspended. */
export const undecided = (state: Case): Fact<CaseFiled> => {
  notEnded(state);
  if (state.stage === 'decided' || state.stage === 'served')
    refuse('case-decided', 'The case is decided（案件已作出决定）.', 'PL 57');
  if (state.suspended) refuse('case-suspended', 'The case is suspended（案件已中止）.');
  return (
    state.filed ?? refuse('case-not-filed', 'The case is not filed yet（案件尚未立案）.', 'PL 54')
  );
};

/** Evidence may be gathered: the case is filed and open, or it is urgent and pre-filed (O15 23). */
export const investigable = (state: Case): void => {
  if (state.stage === 'clue' && state.preFiled?.preFiling.urgent) return;
  undecided(state);
  if (state.stage !== 'open')
    refuse('investigation-concluded', 'The investigation is concluded（调查已经终结）.', 'PL 57');
};

/** The present round of notice, defence and hearing. */
export const inRound = (state: Case): Round => {
  undecided(state);
  return state.round && state.stage === 'notified'
    ? state.round
    : refuse('party-not-notified', 'The party has not been notified（尚未告知当事人）.', 'PL 44');
};

/** The same, once the notice has reached the party. */
export const servedRound = (state: Case): Round & Required<Pick<Round, 'served'>> => {
  const round = inRound(state);
  return round.served
    ? { ...round, served: round.served }
    : refuse(
        'notice-not-served',
        'The notice has not reached the party（告知书尚未送达当事人）.',
        'PL 44',
        'PL 61',
      );
};

/** A case begins with the discovery of its acts: nothing of it is older (E50). */
export const sinceDiscovery = ({ filed, clue }: Case, on: LocalDate): void => {
  const acts = filed?.acts ?? clue?.clue.acts ?? [];
  const found = acts.map(({ foundOn }) => foundOn).toSorted()[0];
  if (found !== undefined && on < found)
    refuse(
      'too-early-in-time',
      `The acts were discovered on ${found}: nothing of the case is older（违法行为于 ${found} 发现，本案的办理不得早于该日）.`,
      'PL 54',
      'E50',
    );
};
