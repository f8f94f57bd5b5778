import { decisions } from '#testing';
import { caseNoun } from '../case.noun.js';
import { spot, spotAct } from '../decision/spot.examples.js';
import type { RestateAct } from '../intake/restate-act.js';
import { before, otherwise, played, story, until } from '../stories/case.examples.js';
import { clue, proposal } from '../stories/matter.examples.js';
import { act } from '../stories/people.examples.js';

const given = decisions(caseNoun);
const { basis } = proposal;
const [overstock, unlicensed] = clue.acts;

const wrong: readonly (readonly [string, readonly string[], code: string])[] = [
  ['an article that there is not', [...basis, 'WSL 888'], 'basis-unknown'],
  ['a law nobody knows', [...basis, '《某某办法》第一条'], 'basis-unknown'],
  ['the penalty of another act', [...basis, 'WSL 105'], 'basis-of-another-act'],
  ['only one of two acts', ['WSL 101'], 'basis-incomplete'],
  ['only what the acts violate', ['WSL 39', 'HCR 33'], 'basis-incomplete'],
];

describe('1a The basis of a penalty is the law of the acts that are punished (PL 38, 59)', () => {
  describe.each(wrong)('not %s', (_, said, code) => {
    it('in the conclusion', () =>
      given(...before('concluded'))
        .when(
          otherwise('concluded', { proposal: { ...proposal, basis: said } }),
          story.concluded.act,
        )
        .refuses(code, 'PL 38'));
    it('in the notice', () =>
      given(...before('notified'))
        .when(otherwise('notified', { basis: said }), story.notified.act)
        .refuses(code, 'PL 38'));
    it('in the decision', () =>
      given(...before('decided'))
        .when(otherwise('decided', { basis: said }), story.decided.act)
        .refuses(code, 'PL 38'));
  });

  it('may name what is violated, and what the penalty is measured by, however it is written', () => {
    const said = ['《安全生产法》第一百零一条', 'HCR 77', 'WSL 39', 'PL 28'];
    const told = otherwise('notified', { basis: said });
    const notified = given(...before('notified'))
      .when(told, story.notified.act)
      .events();
    expect(notified).toHaveLength(1);
  });

  it('is in the decision what the party was told', () =>
    given(...before('decided'))
      .when(otherwise('decided', { basis: [...basis, 'PL 28'] }), story.decided.act)
      .refuses('basis-not-notified', 'PL 44'));
});

const called = (change: object) =>
  otherwise('clue', {
    clue: { ...clue, acts: [{ ...overstock!, ...change }, unlicensed!] },
  });

describe('1c What an act is called in law is held against the law when the clue is recorded', () => {
  it.each([
    ['article-not-in-catalogue', { punishes: 'WSL 888' }],
    ['article-not-in-catalogue', { punishes: '安全生产法' }],
    ['violated-article-unknown', { violates: 'WSL 888' }],
    ['item-unknown', { item: 'AQ-999' }],
    ['item-unknown', { item: '安全' }],
    ['item-of-another-article', { item: 'AQ-102' }],
  ])('%s', (code, change) => {
    given().when(called(change), story.clue.act).refuses(code);
    const { data } = spot;
    given()
      .when({ ...spot, data: { ...data, act: { ...data.act, ...change } } }, spotAct)
      .refuses(code);
  });
});

const restate: RestateAct = {
  type: 'RestateAct',
  data: {
    actId: overstock!.actId,
    item: 'AQ-99',
    violates: 'WSL 36',
    punishes: 'WSL 99',
    reasons: '经调查系未设置安全警示标志',
  },
};
const by = act('chen', '2026-03-10 09:00');

describe('1c An act that was called wrongly', () => {
  const restated = played([{ command: restate, act: by }], until('inquiry'));

  it('is called otherwise by an officer of the case, and both stay on record', () => {
    expect(restated.at(-1)).toMatchObject({
      data: { was: { item: 'AQ-101', punishes: 'WSL 101' }, acts: [{ punishes: 'WSL 99' }, {}] },
    });
    expect(given(...restated).state().filed?.acts[0]).toMatchObject({ item: 'AQ-99' });
    given(...restated)
      .when(restate, by)
      .decidesNothing();
    given(...restated)
      .when({ ...restate, data: { ...restate.data, reasons: '另' } }, by)
      .refuses('act-unchanged');
    given(...restated)
      .when(story.concluded.command, story.concluded.act)
      .refuses('basis-incomplete');
  });

  it('is called so before anybody applied for filing, too', () =>
    expect(
      played([{ command: restate, act: act('chen', '2026-03-02 17:00') }], until('clue')),
    ).toHaveLength(2));

  it('is law again, of this case, and before the conclusion', () => {
    const on = given(...until('inquiry'));
    const asked = (change: object) => ({ ...restate, data: { ...restate.data, ...change } });
    on.when(asked({ punishes: 'WSL 888' }), by).refuses('article-not-in-catalogue');
    on.when(asked({ item: 'AQ-999' }), by).refuses('item-unknown');
    on.when(asked({ actId: 'act-9' }), by).refuses('act-not-in-case');
    on.when(restate, act('huang', '2026-03-10 09:00')).denies('not-on-the-case');
    given(...until('concluded'))
      .when(restate, act('chen', '2026-04-09 09:00'))
      .refuses('investigation-concluded');
  });
});
