import { decideSeeing } from '#testing';
import { type Actor, type Event, fold, Refusal, rulesOf } from '#domain/kernel';
import type { Sample } from '#testing';
import { caseSamples } from './samples/every-command.examples.js';
import { factSamples } from './samples/facts.examples.js';
import { wentOutSamples } from './samples/went-out.examples.js';
import { caseNoun } from './case.noun.js';
import { act } from './stories/people.examples.js';

// The order who → the same again → open file → stage → rule, for every command of a case.

type Told = Readonly<{ verb: (typeof caseNoun)['commands'][number]; sample: Sample }>;
const samples: Readonly<Record<string, Sample>> = {
  ...caseSamples,
  ...factSamples,
  ...wentOutSamples,
};
const told = caseNoun.commands.map((verb): [string, Told] => [
  verb.name,
  { verb, sample: samples[verb.name]! },
]);

const able = ({ verb, sample }: Told): Actor => {
  const [role] = verb.by;
  if (role) return sample.as!(role);
  return { kind: 'system', by: verb.system[0]!, name: 'system' };
};

const answer = ({ verb, sample }: Told, actor: Actor, history: readonly Event[]) => {
  const rules = rulesOf(caseNoun);
  const by = { ...act('chen', '2026-05-12 10:00'), ...sample.act, actor };
  try {
    const command = { type: verb.name, data: sample.data };
    return decideSeeing(rules, command, fold(rules, history), by);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.kind} ${error.code}`;
  }
};

describe('An archived file (E36)', () => {
  const archived: Event = {
    type: 'CaseArchived',
    data: {
      archiveNumber: '2026-AJ-1',
      retention: 'permanent',
      archivedOn: '2026-03-01',
      archivedBy: 'archivist',
    },
  };
  // CASE-11: what the law still demands opens the file again, or is recorded beside it.
  const afterwards = [
    'CorrectDocument',
    'RingClock',
    'RecomputeClocks',
    'RevokeDecision',
    'ChangeDecision',
    'RecordReviewFiled',
    'RecordLitigationFiled',
    'RecordRefund',
    'WithdrawPublication',
    'TakeCaseBack',
    'RecordCriminalResult',
    'StrikePayment',
    'CorrectService',
    // Also a fact of an archived file may have been recorded wrongly.
    'ProposeCorrection',
    'ConfirmCorrection',
    'WithdrawCorrection',
    // Outside bodies answer when they do.
    'RecordDispatchAnswer',
    'LiftDispatch',
    'AcknowledgeLifting',
    'AcknowledgePublication',
    // The archive goes on with its files.
    'HoldFile',
    'ReleaseFile',
    'DecideDisposal',
    'DisposeOfFile',
  ];

  it.each(told)(
    'takes no %s, save a correction, what its clocks tell and what the law still demands',
    (name, one) => {
      const said = answer(one, able(one), [...one.sample.history, archived]);
      // One that is kept for ever goes on no list.
      if (name === 'ProposeDisposal') expect(said).toBe('refused kept-for-ever');
      else if (afterwards.includes(name)) expect(said).toHaveLength(1);
      else expect(said).toBe('refused case-archived');
    },
  );

  it.each(told)('answers %s that is done already', (_, one) => {
    const { history } = one.sample;
    const done = answer(one, able(one), history) as readonly Event[];
    const archivedNow = done.some(({ type }) => type === archived.type) ? [] : [archived];
    expect(answer(one, able(one), [...history, ...done, ...archivedNow])).toEqual([]);
  });
});

describe('Somebody of the right role in another organ', () => {
  /** Whoever may report, may report; and asks for the recusal of whomever. */
  const anybody = ['RecordClue', 'RequestRecusal'];
  const stranger = (one: Told): Actor => {
    const actor = able(one);
    return actor.kind === 'person'
      ? { ...actor, id: 'xu', capacity: { ...actor.capacity, organ: 'elsewhere' } }
      : actor;
  };
  const byPeople = told.filter(([name, { verb }]) => verb.by.length > 0 && !anybody.includes(name));

  it.each(byPeople)('is denied %s, before it is done and afterwards', (_, one) => {
    const { history } = one.sample;
    const done = answer(one, able(one), history) as readonly Event[];
    expect(answer(one, stranger(one), history)).toMatch(/^denied /);
    expect(answer(one, stranger(one), [...history, ...done])).toMatch(/^denied /);
  });

  it('may only report, and ask for recusal', () => {
    expect(told.length - byPeople.length).toBe(anybody.length + 2);
    for (const [, one] of told.filter(([name]) => anybody.includes(name)))
      expect(answer(one, stranger(one), one.sample.history)).toHaveLength(1);
  });
});
