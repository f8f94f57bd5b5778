import { instant, type Recorded } from '#domain/kernel';
import { rowsAfter as rowsAfterAll } from '#platform/following';
import { actsOf } from './act-list.js';

const person = {
  kind: 'person',
  id: 'chen',
  name: '陈',
  capacity: {
    organ: 'bureau',
    post: 'p1',
    roles: ['officer'],
    certificate: '粤江执法0001',
    mandate: 'm1',
  },
};

const told = (revision: number, type: string, envelope: object = {}, data: object = {}) =>
  ({
    id: `e${revision}`,
    type,
    data,
    stream: 'enforcementCase-440704.c1',
    revision,
    envelope: {
      actor: person,
      commandId: 'one',
      validAt: instant('2026-07-07T16:30:00Z'),
      recordedAt: instant('2026-07-08T01:30:00Z'),
      law: 'digest',
      ...envelope,
    },
  }) as unknown as Recorded;

const set = { rule: 'ENF-D3' };
const acts = actsOf([{ category: 'enforcementCase', upcasters: {} }]);

const rowsAfter = (...events: readonly Recorded[]) => rowsAfterAll(acts, events);

describe('ISSUE-11.8 the register of acts', () => {
  it('has one row for an act, whatever it was told as', () => {
    const first = told(
      3,
      'CaseFiled',
      { request: { command: 'FileCase', said: {} }, restsOn: ['registryMandate-440704.m1@4'] },
      { clocks: [{ op: 'start', clock: 'ENF-D3', set }] },
    );
    expect(rowsAfter(first, told(4, 'OfficersAssigned'))).toEqual([
      {
        stream: 'enforcementCase-440704.c1',
        commandId: 'one',
        actId: 'enforcementCase-440704.c1@3',
        district: '440704',
        category: 'enforcementCase',
        subjectId: 'c1',
        command: 'FileCase',
        types: ['CaseFiled', 'OfficersAssigned'],
        revision: 3,
        person: 'chen',
        hands: ['chen'],
        organ: 'bureau',
        handlingOrgan: null,
        partyId: '',
        post: 'p1',
        roles: ['officer'],
        certificate: '粤江执法0001',
        mandate: 'm1',
        deputyFor: null,
        rules: ['ENF-D3'],
        restsOn: ['registryMandate-440704.m1@4'],
        files: ['registryMandate-440704.m1'],
        law: 'digest',
        validAt: '2026-07-07T16:30:00.000Z',
        day: '2026-07-08',
        recordedAt: '2026-07-08T01:30:00.000Z',
      },
    ]);
  });

  it('has another row for another act, and none for what the system does', () => {
    const system = { kind: 'system', by: 'deadline', name: 'deadlines' };
    expect(
      rowsAfter(told(0, 'A'), told(1, 'B', { commandId: 'two' }), told(2, 'C', { actor: system })),
    ).toMatchObject([{ types: ['A'] }, { types: ['B'], command: null }]);
  });
});
