import { decisions } from '#testing';
import type { MandateFacts } from '#domain/kernel';
import { caseNoun } from '../case.noun.js';
import {
  act,
  decided,
  demand,
  filed,
  law,
  on,
  person,
  proposeClosing,
  publish,
  registry,
  served,
  close,
} from './execution.examples.js';
import type { ClosingProposed } from '../closing/closing.events.js';

const given = decisions(caseNoun);
const street = '440704-street';
const filedByStreet = {
  ...filed,
  data: { ...filed.data, handlingOrgan: street, mandate: 'm-1' },
} as const;
const history = [filedByStreet, decided, served] as const;
const mandate: MandateFacts = {
  id: 'm-1',
  kind: 'entrusted',
  principal: filed.data.organ,
  holder: street,
  items: [],
  area: '440704',
  from: on('2026-01-01'),
  publishedOn: on('2026-01-01'),
};
const streetOf = (mandates: readonly MandateFacts[]) => ({
  ...registry,
  organ: (id: string) =>
    id === street
      ? { id, name: '外海街道', kind: 'street' as const, documentPrefix: 'x', area: '440704' }
      : registry.organ(id),
  mandatesAt: () => mandates,
});
const by = (role: 'officer' | 'head-of-organ', mandates: readonly MandateFacts[]) => ({
  ...act(person(role === 'officer' ? 'wei' : 'liu', role, street), '2026-10-12'),
  registry: streetOf(mandates),
  law,
});

describe('A street that acts by mandate', () => {
  it('works on the case while its mandate lasts', () => {
    expect(
      given(...history)
        .when(publish, by('officer', [mandate]))
        .events(),
    ).toHaveLength(1);
    given(...history)
      .when(publish, by('officer', []))
      .denies('mandate-not-in-force', 'PL 20');
  });

  it('does not approve what it applied for itself（审批分离）', () => {
    const proposed: ClosingProposed = {
      type: 'ClosingProposed',
      data: { summary: 'x', proposedOn: on('2026-10-09'), officers: ['liu', 'wei'], documents: [] },
    };
    given(...history, proposed)
      .when(close, by('head-of-organ', [mandate]))
      .denies('own-proposal', 'ENF-R6');
  });

  it('may close, but never executes', () => {
    given(...history)
      .when(demand, by('head-of-organ', [mandate]))
      .denies('other-organ');
    given(...history)
      .when(
        { type: 'DecideClosing', data: { approved: true, reasons: 'done' } },
        by('head-of-organ', [mandate]),
      )
      .refuses('closing-not-proposed');
    given(...history)
      .when(proposeClosing, by('head-of-organ', [mandate]))
      .denies('wrong-role');
  });
});
