import { localDate } from '#domain/kernel';
import { meantBeside, standardCatalogue } from '#domain/law';
import { decisions } from '#testing';
import { caseNoun } from '../case.noun.js';
import type { PenaltyItem } from '../shared.events.js';
import { before, otherwise, story } from '../stories/case.examples.js';
import { proposal } from '../stories/matter.examples.js';

const given = decisions(caseNoun);
const [overstock, unlicensed] = proposal.items as readonly [PenaltyItem, PenaltyItem];
const stop = { ...overstock, kinds: ['production-stopped'], fineFen: 0 } as const;
const order = { number: '（江海）应急责改〔2026〕3号', dueOn: localDate('2026-03-20') };

/** What is proposed, told and decided with that item under WSL 101. */
const asked = (item: PenaltyItem) => {
  const items = [item, unlicensed];
  return [
    given(...before('concluded')).when(
      otherwise('concluded', { proposal: { ...proposal, items } }),
      story.concluded.act,
    ),
    given(...before('notified')).when(otherwise('notified', { items }), story.notified.act),
  ];
};

describe('CASE-1 LAW-2 A penalty of any kind', () => {
  it('stands under the step of its article that gives it, with a fine or without', () => {
    for (const item of [stop, { ...overstock, kinds: ['fine', 'production-stopped'] } as const]) {
      for (const one of asked(item)) one.refuses('kind-needs-its-step', 'PL 16');
      for (const one of asked({ ...item, step: 'first', order }))
        one.refuses('kind-needs-its-step');
    }
  });

  it('follows an order to correct that has run out, where its step asks for one', () => {
    const later = { ...order, dueOn: localDate('2099-01-01') };
    for (const one of asked({ ...stop, step: 'refuses' }))
      one.refuses('corrective-order-missing', 'PL 28');
    for (const one of asked({ ...stop, step: 'refuses', order: later }))
      one.refuses('corrective-order-running', 'PL 28');
    for (const one of asked({ ...stop, step: 'refuses', order }))
      expect(one.events()).toHaveLength(1);
  });

  it('is no fine above the first step without that order, whether the step is named or not', () => {
    const above = { ...overstock, fineFen: 10_000_001 };
    for (const one of asked(above)) one.refuses('fine-above-range');
    for (const one of asked({ ...above, step: 'refuses' })) one.refuses('corrective-order-missing');
    for (const one of asked({ ...above, order })) expect(one.events()).toHaveLength(1);
  });

  it('is none that the article does not know', () => {
    const kinds = ['fine', 'production-stopped'] as const;
    const items = [overstock, { ...unlicensed, kinds, confiscationFen: 0 }];
    given(...before('notified'))
      .when(otherwise('notified', { items }), story.notified.act)
      .refuses('kind-not-in-article', 'PL 4', 'PL 16');
  });

  it('has a known meaning wherever the catalogue says it beside a fine', () => {
    const said = standardCatalogue.entries.flatMap(({ fines = [] }) =>
      fines.flatMap(({ besides }) => (besides ? [besides.zh] : [])),
    );
    expect(said.filter((words) => !Object.hasOwn(meantBeside, words))).toEqual([]);
  });
});
