import { decide } from '#domain/kernel';
import { decisions } from '#testing';
import { before, story, until } from '../stories/case.examples.js';
import type { CaseEvent } from '../case.events.js';
import { act } from '../stories/people.examples.js';
import { caseNoun } from '../case.noun.js';
import type { Party } from '../shared.events.js';

const given = decisions(caseNoun);
const nobody: Party = {
  kind: 'citizen',
  id: 'nobody-1',
  name: '不详',
  identityUnknown: '当事人逃离现场',
};
const person: Party = { kind: 'citizen', id: 'keyed-1', name: '容某', identity: 'keyed' };
const evidence = ['公安机关户籍证明'];
const identify = (party: Party = person, by = evidence) =>
  ({ type: 'IdentifyParty', data: { party, evidence: by } }) as const;
const chen = act('chen', '2026-03-06 09:00');

/** The story, of a citizen nobody knows. */
const unknown = (steps: readonly CaseEvent[]): readonly CaseEvent[] =>
  steps.map((event) => {
    if (event.type === 'ClueRecorded')
      return { ...event, data: { ...event.data, clue: { ...event.data.clue, party: nobody } } };
    return event.type === 'CaseFiled'
      ? { ...event, data: { ...event.data, party: nobody } }
      : event;
  });

describe('Identifying the party', () => {
  it('says who the citizen is, by which evidence, and once', () => {
    const history = unknown(until('inquiry'));
    const events = given(...history)
      .when(identify(), chen)
      .events();
    expect(events).toEqual([
      {
        type: 'PartyIdentified',
        data: {
          identification: { party: person, evidence },
          identifiedOn: '2026-03-06',
          by: 'chen',
        },
      },
    ]);
    given(...history, ...events)
      .when(identify(), chen)
      .decidesNothing();
    given(...history, ...events)
      .when(identify({ ...person, id: 'keyed-2' }), chen)
      .refuses('party-already-identified');
  });

  it('names the person in what is filed and decided afterwards', () => {
    const applied = unknown(until('applied'));
    const events = given(...applied)
      .when(identify(), act('chen', '2026-03-03 10:00'))
      .events();
    expect(
      given(...applied, ...events)
        .when(story.filed.command, story.filed.act)
        .events(),
    ).toMatchObject([{ type: 'CaseFiled', data: { party: person } }]);
    const open = unknown(until('inquiry'));
    const state = [
      ...open,
      ...given(...open)
        .when(identify(), chen)
        .events(),
    ].reduce(
      (was, event) => caseNoun.evolve[event.type](was, event.data as never),
      caseNoun.initial,
    );
    expect(state.filed?.party).toEqual(person);
    expect(decide(caseNoun, identify(), state, chen)).toEqual([]);
  });

  it('refuses a party that is known, who is no citizen, or stays unknown', () => {
    given(...until('inquiry'))
      .when(identify(), chen)
      .refuses('party-known', 'PL 54', 'E38');
    const history = unknown(until('inquiry'));
    for (const party of [nobody, { ...person, kind: 'organisation' as const }])
      given(...history)
        .when(identify(party), chen)
        .refuses('citizen-not-identified', 'E38');
    given(...history)
      .when(identify({ kind: 'citizen', id: 'invented', name: '容某' }), chen)
      .refuses('citizen-not-identified');
  });

  it('refuses without evidence, from whoever is not on the case, before the filing is proposed, and after the decision', () => {
    const history = unknown(until('inquiry'));
    given(...history)
      .when(identify(person, []), chen)
      .refuses('no-evidence-of-identity', 'PL 40');
    given(...history)
      .when(identify(), act('huang', '2026-03-06 09:00'))
      .denies('not-on-the-case', 'PL 42');
    given(...unknown(before('applied')))
      .when(identify(), chen)
      .denies('not-on-the-case');
    given(...unknown(until('decided')))
      .when(identify(), act('chen', '2026-05-13 09:00'))
      .refuses('case-decided');
  });
});

describe('CASE-7 Whom nobody knows', () => {
  it('is told of no penalty and given none', () => {
    const steps = (moment: 'notified' | 'decided') => unknown(before(moment));
    given(...steps('notified'))
      .when(story.notified.command, story.notified.act)
      .refuses('identity-unknown', 'PL 40', 'PL 59');
    given(...steps('decided'))
      .when(story.decided.command, story.decided.act)
      .refuses('identity-unknown', 'PL 40', 'PL 59');
  });
});

describe('CASE-6 A wrong party', () => {
  const late = act('chen', '2026-05-08 15:00');
  const corrected = (party: Party) =>
    ({
      type: 'IdentifyParty',
      data: { party, evidence, correction: '身份证号录入有误' },
    }) as const;
  const found = { ...person, id: 'keyed-2', name: '容大明' };

  it('is corrected before the decision, and then told anew with all rights', () => {
    const history = before('decided');
    const events = given(...history)
      .when(corrected(found), late)
      .events();
    expect(events).toMatchObject([{ data: { identification: { party: found } } }]);
    const after = given(...history, ...events);
    after.when(corrected(found), late).decidesNothing();
    after.when(story.decided.command, story.decided.act).refuses('party-not-notified', 'PL 44');
    const again = { ...story.notified.act, now: late.now, validAt: late.now };
    expect(after.when(story.notified.command, again).events()).toMatchObject([
      { type: 'PartyNotified', data: { documents: [{ content: { party: found } }, {}] } },
    ]);
  });

  it('is not corrected into itself, nor after the decision', () => {
    const history = unknown(until('inquiry'));
    const events = given(...history)
      .when(identify(), chen)
      .events();
    given(...history, ...events)
      .when(corrected(person), chen)
      .refuses('party-unchanged');
    given(...until('decided'))
      .when(corrected(found), act('chen', '2026-05-12 15:00'))
      .refuses('case-decided');
  });
});
