import { lawBook, tableOn } from '#domain/law';
import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { by } from '../people.examples.js';
import { checklistsOf } from './checklists.js';
import * as story from './inspection.examples.js';
import { inspectionNoun } from './inspection.noun.js';
import type { Checked } from './visit/visit.events.js';

const given = decisions(inspectionNoun);
const planned = story.tale(story.planned);
const on = by('chen', '2026-06-01 11:00');
const day = localDate('2026-06-01');
const itemsOf = (list: string): number => tableOn(lawBook(), ['checklist', list], day).items.length;
const all = (list: string, change: Readonly<Record<number, Partial<Checked>>> = {}): Checked[] =>
  Array.from({ length: itemsOf(list) }, (_, n) => ({
    checklist: list,
    item: n + 1,
    answer: 'yes',
    ...change[n + 1],
  }));
const record = (checked: readonly Checked[], more: object = {}) =>
  given(...planned).when(
    { type: 'RecordInspection', data: { ...story.recordData, ...more, checked } },
    on,
  );

describe('INS-1 the checklist of its industry', () => {
  it('is the general one, and that of the code of the unit', () => {
    const ids = (industry: string) => checklistsOf(industry, lawBook(), day).map(({ id }) => id);
    expect(ids('F5169')).toEqual(['CHK-ALL', 'CHK-F51']);
    expect(ids('C3311')).toEqual(['CHK-ALL', 'CHK-C33']);
    expect(ids('')).toEqual(['CHK-ALL']);
  });

  it('is answered item by item; what is not in order names what was found', () => {
    const checked = [
      ...all('CHK-ALL', { 9: { answer: 'no', findingId: 'w1' }, 11: { answer: 'not-applicable' } }),
      ...all('CHK-F51'),
    ];
    expect(record(checked).events()).toMatchObject([{ data: { checked } }]);
    const store = all('CHK-F51');
    const one = (change: Partial<Checked>) => record([...all('CHK-ALL', { 9: change }), ...store]);
    one({ answer: 'no' }).refuses('answer-without-finding', 'INS-2');
    one({ answer: 'no', findingId: 'w9' }).refuses('answer-without-finding');
    one({ findingId: 'w1' }).refuses('answer-without-finding');
  });

  it('is not forgotten: each of its industry, or why not', () => {
    record(all('CHK-ALL')).refuses('checklist-forgotten', 'INS-1');
    const why = { unchecked: '仓储部分当日停业' };
    expect(record(all('CHK-ALL'), why).events()).toMatchObject([{ data: why }]);
    const ofPlan = decisions(inspectionNoun)(
      ...story.tale([
        { type: 'PlanInspection', data: { ...story.planData, source: 'plan' } },
        story.planned[1],
      ] as never),
    );
    const nothing = { type: 'RecordInspection', data: story.recordData } as const;
    ofPlan.when(nothing, on).refuses('checklist-forgotten');
    given(...planned)
      .when(nothing, on)
      .events();
  });

  it('to its end, each item once; nothing found is a result too', () => {
    const both = [...all('CHK-ALL'), ...all('CHK-F51')];
    expect(record(both, { findings: [] }).events()).toHaveLength(1);
    record(both.slice(1)).refuses('checklist-incomplete', 'INS-2');
    record([...both, ...both.slice(0, 1)]).refuses('checklist-incomplete');
    const other = all('CHK-ALL', { 1: { item: 99 } });
    record([...other, ...all('CHK-F51')]).refuses('checklist-incomplete');
  });

  it('of another industry is not this unit’s', () =>
    record([...all('CHK-ALL'), ...all('CHK-F51'), ...all('CHK-C26')]).refuses(
      'other-checklist',
      'INS-1',
    ));
});
