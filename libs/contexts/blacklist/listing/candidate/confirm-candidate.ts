import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again } from '#domain/procedure';
import { done, oweStep } from '../duties.js';
import { capacities } from '../facts.js';
import { rules } from '../listing.law.js';
import { knownCommand, undecided } from '../listing.state.js';
import { againstItsPenalty, onItsPenalty, penaltyStands } from '../penalty.js';
import { heads, office, officers } from '../who-may.js';
import { mustList } from './raise-candidate.js';

const { oneOf, text } = fields;

/**
 * An officer says which trigger is met, in which capacity, and what makes it bad and serious: a
 * machine lists nobody (BLK-S1; M11 3).
 */
export const confirmCandidate = knownCommand('ConfirmCandidate', {
  title: 'Confirm the candidate（确认拟列入线索）',
  at: 'confirmation',
  by: [...officers, ...heads],
  asks: {
    trigger: text({ about: 'Code of the trigger（列入情形）', max: 20, example: 'M11-6d' }),
    capacity: oneOf(capacities, { about: 'In which capacity（列入身份）' }),
    gravity: text({
      about: 'What makes it bad and serious（性质恶劣、情节严重的事实）',
      max: 2_000,
    }),
  },
  restsOn: onItsPenalty,
  against: againstItsPenalty,
  who: office,
  repeat: (asked, { confirmed }) =>
    again(
      confirmed && {
        trigger: confirmed.trigger,
        capacity: confirmed.capacity,
        gravity: confirmed.gravity,
      },
      asked,
      'already-confirmed',
    ),
  stage: (listing, act, { trigger, capacity }) => {
    undecided(listing);
    penaltyStands(listing, act);
    const isUnit = listing.about.subject.kind === 'organisation';
    if (isUnit !== (capacity === 'unit'))
      refuse(
        'capacity-of-another-kind',
        '单位以 unit 列入，个人以 principal、responsible 列入（a unit is listed as unit, a person as principal or responsible）.',
        'M11 3',
      );
    mustList(trigger, capacity, act);
  },
  rule: (asked, listing, act, { id: by }) => [
    {
      type: 'CandidateConfirmed',
      data: {
        ...asked,
        confirmedOn: localDateOf(act.now),
        by,
        clocks: [...done(listing, act, rules.confirm), oweStep(act, listing.about, rules.notify)],
      },
    },
  ],
});

export type ConfirmCandidate = MessageOf<typeof confirmCandidate>;
