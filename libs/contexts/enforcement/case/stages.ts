import { type Act, type LocalDate, localDateOf, refuse, same } from '#domain/kernel';
import type { Numbering } from './papers.js';
import type { Procedure, Round } from './procedure.state.js';
import type { CaseFiled } from './shared.events.js';

/** The same request again changes nothing; another one in its place is refused. */
export const again = (earlier: object | undefined, asked: object, code: string): boolean =>
  earlier !== undefined &&
  (same(earlier, asked) || refuse(code, 'This is on record already, and otherwise.'));

/** What the numbers of this case's documents are made of. */
export const numbering = (state: Procedure): Numbering => ({
  prefix: state.filed?.documentPrefix ?? state.handling?.prefix ?? '',
  serial: state.filed?.serial,
  year: state.filed?.year,
  papers: state.papers,
});

const notEnded = (state: Procedure): void => {
  if (state.stage === 'unknown') refuse('case-unknown', 'There is no clue and no case here.');
  if (['not-filed', 'transferred', 'terminated'].includes(state.stage))
    refuse('case-ended', 'The case has ended here (不予立案、移送或终止).');
};

/** The filed case before its decision, not suspended. */
export const undecided = (state: Procedure): CaseFiled['data'] => {
  notEnded(state);
  if (state.stage === 'decided' || state.stage === 'served')
    refuse('case-decided', 'The case is decided (已作出决定).', 'PL 57');
  if (state.suspended) refuse('case-suspended', 'The case is suspended (中止).');
  return state.filed ?? refuse('case-not-filed', 'The case is not filed yet (未立案).', 'PL 54');
};

/** Evidence may be gathered: the case is filed and open, or it is urgent and pre-filed (O15 23). */
export const investigable = (state: Procedure): void => {
  if (state.stage === 'clue' && state.preFiled?.preFiling.urgent) return;
  undecided(state);
  if (state.stage !== 'open')
    refuse('investigation-concluded', 'The investigation is concluded (调查终结).', 'PL 57');
};

/** The present round of notice, defence and hearing. */
export const inRound = (state: Procedure): Round => {
  undecided(state);
  return state.round && state.stage === 'notified'
    ? state.round
    : refuse('party-not-notified', 'The party has not been notified (未告知).', 'PL 44');
};

/** The same, once the notice has reached the party. */
export const servedRound = (state: Procedure): Round & Required<Pick<Round, 'served'>> => {
  const round = inRound(state);
  return round.served
    ? { ...round, served: round.served }
    : refuse(
        'notice-not-served',
        'The notice has not reached the party (未送达).',
        'PL 44',
        'PL 61',
      );
};

/** A fact is not older than what it follows from. */
export const notBefore = (act: Act, date: string, what: string): void => {
  if (localDateOf(act.validAt) < date)
    refuse('too-early-in-time', `This cannot have happened before ${what} (${date}).`);
};

/** A case begins with the discovery of its acts: nothing of it is older (E50). */
export const sinceDiscovery = ({ filed, clue }: Procedure, on: LocalDate): void => {
  const acts = filed?.acts ?? clue?.clue.acts ?? [];
  const found = acts.map(({ foundOn }) => foundOn).toSorted()[0];
  if (found !== undefined && on < found)
    refuse(
      'too-early-in-time',
      `The acts were discovered on ${found}: nothing of the case is older (早于发现日期).`,
      'PL 54',
      'E50',
    );
};

/** Filing, notices and decisions are made when they are recorded: nobody dates them back (E50). */
export const madeNow = (act: Act): void => {
  if (act.validAt !== act.now)
    refuse('back-dated', 'A decision is made on the day it is recorded (不得倒签).', 'E50');
};
