import { type ClockChange, type LocalDate, plusDays } from '#domain/kernel';
import { decisions } from '#testing';
import type { CaseEvent } from '../case.events.js';
import { before, type Moment, otherwise, story } from '../stories/case.examples.js';
import { act } from '../stories/people.examples.js';
import { proposal } from '../stories/matter.examples.js';
import { caseNoun } from '../case.noun.js';
import type { PenaltyItem } from '../shared.events.js';

const given = decisions(caseNoun);
const [overstock, unlicensed] = proposal.items as readonly [PenaltyItem, PenaltyItem];
const half = 50_000_000;
const basis = ['WSL 114', 'HCR 77'];

/**
 * The story with an accident (WSL 114) that ended on another day; the party was told of ¥1,000,000.
 */
const accident = (moment: Moment, endedOn: string): readonly CaseEvent[] =>
  JSON.parse(
    JSON.stringify(before(moment))
      .replaceAll(
        '"punishes":"WSL 101","endedOn":"2026-03-02"',
        `"punishes":"WSL 114","endedOn":"${endedOn}"`,
      )
      .replaceAll('"basis":["WSL 101"', '"basis":["WSL 114"')
      .replaceAll('"fineFen":3000000', `"fineFen":${2 * half}`),
  ) as readonly CaseEvent[];
const fined = (change: Partial<PenaltyItem>) => [
  { ...overstock, step: 'ordinary', ...change },
  unlicensed,
];
const concluding = (change: Partial<PenaltyItem>) =>
  otherwise('concluded', { proposal: { ...proposal, basis, items: fined(change) } });
const deciding = (change: Partial<PenaltyItem>) =>
  otherwise('decided', { basis, items: fined(change) });

const last = '2021-08-31' as LocalDate;
const onDecision = given(...accident('decided', last));
const onConclusion = given(...accident('concluded', last));
const { act: by } = story.decided;
const { act: officer } = story.concluded;

describe('An act before the law changed, decided after (PL 37)', () => {
  it('takes the lighter fine and says so, in proposal, decision and paper', () => {
    const said = [
      {
        actId: 'act-overstock',
        article: 'WSL 114',
        step: 'ordinary',
        choice: {
          chosen: 'law-of-the-act',
          lawOfTheAct: { cite: 'WSL2014 109', maxFen: half },
          lawOfTheDecision: { cite: 'WSL 114', maxFen: 2 * half },
          ground: { zh: expect.stringMatching(/从旧/) },
        },
      },
    ];
    expect(onConclusion.when(concluding({ fineFen: half }), officer).events()).toMatchObject([
      { data: { choiceOfLaw: said } },
    ]);
    expect(onDecision.when(deciding({ fineFen: half }), by).events()).toMatchObject([
      {
        data: {
          choiceOfLaw: said,
          documents: [{ content: { choiceOfLaw: said } }, { title: '信用修复告知书' }],
        },
      },
    ]);
  });

  it('is not fined above the range that applies', () => {
    onConclusion
      .when(concluding({ fineFen: half + 1 }), officer)
      .refuses('fine-above-range', 'WSL2014 109', 'PL 37');
    onDecision
      .when(deciding({ fineFen: half + 1 }), by)
      .refuses('fine-above-range', 'WSL2014 109', 'PL 37');
  });

  it('may be fined by the new law from its first day on', () => {
    const after = given(...accident('decided', plusDays(last, 1)));
    expect(after.when(deciding({ fineFen: half + 1 }), by).events()).toMatchObject([
      { data: { choiceOfLaw: [{ choice: { result: { cite: 'WSL 114' } } }] } },
    ]);
  });

  it('needs the step of the fine table, or the lighter law cannot be told', () => {
    const { step: _, ...unnamed } = fined({ fineFen: half })[0] as PenaltyItem;
    const items = [unnamed, unlicensed];
    onDecision
      .when(otherwise('decided', { basis, items }), by)
      .refuses('fine-step-not-named', 'PL 37');
    onConclusion
      .when(otherwise('concluded', { proposal: { ...proposal, basis, items } }), officer)
      .refuses('fine-step-not-named', 'PL 37');
    onDecision.when(deciding({ fineFen: half, step: 'tiny' }), by).refuses('no-such-step');
  });
});

describe('An act under one version', () => {
  const on = given(...before('decided'));

  it('needs no step; one that is named is held against its range', () => {
    expect(on.when(story.decided.command, by).events()).toMatchObject([
      { data: { choiceOfLaw: [] } },
    ]);
    const items = fined({ step: 'first' });
    const named = otherwise('decided', { items });
    expect(on.when(named, by).events()).toMatchObject([
      {
        data: {
          choiceOfLaw: [{ choice: { ground: { en: expect.stringMatching(/same version/) } } }],
        },
      },
    ]);
  });
});

describe('A case filed before 2026-02-01 and one after (O15, O18)', () => {
  const filedIn = (month: string) => {
    const past = JSON.stringify(before('filed')).replaceAll('2026-03-', `2026-${month}-`);
    const at = act('ou', `2026-${month}-04 09:30`);
    const [event] = given(...(JSON.parse(past) as readonly CaseEvent[]))
      .when(story.filed.command, at)
      .events();
    const { clocks } = event!.data as Readonly<{ clocks: readonly ClockChange[] }>;
    return clocks.find(({ clock }) => clock === 'ENF-D3');
  };

  it('are handled by their own versions: 30 days, 90 days', () => {
    expect(filedIn('01')).toMatchObject({ set: { version: '2008-01-01', dueDate: '2026-02-03' } });
    expect(filedIn('02')).toMatchObject({ set: { version: '2026-02-01', dueDate: '2026-05-06' } });
  });
});
