import { decisions } from '#testing';
import { otherwise, played, story, until } from '../stories/case.examples.js';
import { clue } from '../stories/matter.examples.js';
import { act } from '../stories/people.examples.js';
import type { Handover } from './intake.events.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const atStreet = played([
  {
    command: {
      ...story.clue.command,
      data: {
        ...story.clue.command.data,
        clue: { ...clue, handlingOrgan: 'waihai', mandate: 'entrusted-1', acts: [clue.acts[0]!] },
      },
    },
    act: story.clue.act,
  },
  {
    command: otherwise('applied', { officers: ['li', 'tan'] }),
    act: act('li', '2026-03-03 09:00'),
  },
  { command: story.filed.command, act: act('wu', '2026-03-04 09:30') },
]);
const handOver = (change: Partial<Handover> = {}) =>
  ({
    type: 'HandCaseOver',
    data: {
      handlingOrgan: 'brigade',
      organ: 'bureau',
      officers: ['chen', 'liang'],
      reasons: '委托期限届满',
      ...change,
    },
  }) as const;
const june = act('wu', '2026-06-01 09:00');

describe('Handing a case over', () => {
  it('goes to the bureau when the mandate ended, and the case period goes on', () => {
    given(...atStreet)
      .when(
        {
          type: 'SummonToInquiry',
          data: { summonsId: 's', person: '容某', at: june.now, place: '街道' },
        },
        act('li', '2026-06-01 08:00'),
      )
      .denies('mandate-not-in-force', 'PL 20');
    const events = given(...atStreet)
      .when(handOver(), june)
      .events();
    expect(events).toMatchObject([{ type: 'CaseHandedOver', data: { by: 'wu' } }]);
    const { clocks, filed } = given(...atStreet, ...events).state();
    expect(clocks['ENF-D3']?.set.dueDate).toBe('2026-06-02');
    expect(filed?.serial).toBe(12);
    // Who gave it away is no longer of an organ that has it.
    given(...atStreet, ...events)
      .when(handOver(), june)
      .denies('other-organ', 'PL 22');
  });

  it('is not investigated on by who judged it', () => {
    const reviewed = { ...caseNoun, initial: { ...caseNoun.initial, judges: ['liang'] } };
    decisions(reviewed)(...atStreet)
      .when(handOver(), june)
      .denies('judged-the-case', 'PL 58');
  });

  it('lets the new officers act, and the old ones no more', () => {
    const events = given(...atStreet)
      .when(handOver(), june)
      .events();
    const summon = {
      type: 'SummonToInquiry',
      data: { summonsId: 's', person: '容某', at: june.now, place: '大队' },
    } as const;
    expect(
      given(...atStreet, ...events)
        .when(summon, act('chen', '2026-06-01 09:00'))
        .events(),
    ).toHaveLength(1);
    given(...atStreet, ...events)
      .when(summon, act('li', '2026-06-01 09:00'))
      .denies('other-organ');
  });

  it('refuses an organ without power over the matter, and where the case is already', () => {
    const lile = {
      handlingOrgan: 'lile',
      organ: 'lile',
      mandate: 'transferred-1',
      officers: ['deng', 'xie'],
    };
    given(...until('filed'))
      .when(handOver(lile), act('ou', '2026-03-06 09:00'))
      .denies('outside-mandate');
    given(...until('filed'))
      .when(handOver(), act('ou', '2026-03-06 09:00'))
      .refuses('same-organ');
    given(...atStreet)
      .when(handOver(), act('li', '2026-06-01 09:00'))
      .denies('wrong-role');
  });
});
