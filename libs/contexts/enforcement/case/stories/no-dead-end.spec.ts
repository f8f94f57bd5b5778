import type { Act } from '#domain/kernel';
import { decisions } from '#testing';
import type { CaseEvent } from '../case.events.js';
import { type CaseCommand, caseNoun } from '../case.noun.js';
import { fold } from '#domain/kernel';
import { before, otherwise, played, story, until } from './case.examples.js';
import { clue } from './matter.examples.js';
import { act } from './people.examples.js';
import { transferredUntil } from './transfer.examples.js';

// From every place a case can stand in, somebody leads it to its lawful end.

const given = decisions(caseNoun);
const done = (history: readonly CaseEvent[], ...steps: readonly (readonly [CaseCommand, Act])[]) =>
  played(
    steps.map(([command, by]) => ({ command, act: by })),
    history,
  );
const transfer = {
  type: 'TransferCase',
  data: { to: 'competent-organ', organ: '江海区市场监督管理局', reasons: '不属于本机关管辖' },
} as const;
const back = {
  type: 'TakeCaseBack',
  data: { organ: '江海公安分局', reasons: '不构成犯罪', document: '不予立案通知书' },
} as const;
const propose: CaseCommand = {
  type: 'ProposeClosing',
  data: { officers: ['chen', 'liang'], summary: '已移送公安' },
};
const close: CaseCommand = { type: 'DecideClosing', data: { approved: true, reasons: '已移送' } };
const archive: CaseCommand = {
  type: 'ArchiveCase',
  data: { archiveNumber: '2026-1', retention: 'permanent' },
};

describe('CASE-2 A case closed after its transfer, and returned', () => {
  const closed = done(
    transferredUntil('handOver'),
    [propose, act('chen', '2026-03-25 09:00')],
    [close, act('ou', '2026-03-26 09:00')],
  );
  const returned = done(closed, [back, act('ou', '2026-04-01 09:00')]);

  it('is open again in both halves', () => {
    const { stage, closed: isClosed, archived } = fold(caseNoun, returned);
    expect([stage, isClosed, archived]).toEqual(['open', undefined, undefined]);
    const scene = otherwise('scene', { recordId: 'scene-2' });
    expect(
      given(...returned)
        .when(scene, act('chen', '2026-04-02 09:00'))
        .events(),
    ).toHaveLength(1);
  });

  it('is not archived while it is open', () => {
    const archivist = act('lam', '2026-04-02 09:00');
    const { actor } = archivist;
    if (actor.kind !== 'person') throw new Error('a person archives');
    const capacity = { ...actor.capacity, roles: ['archivist' as const] };
    const by = { ...archivist, actor: { ...actor, capacity } };
    given(...returned)
      .when(archive, by)
      .refuses('case-not-closed');
  });
});

describe('CASE-3 SEC-26 A clue at a street', () => {
  const atStreet = { ...clue, handlingOrgan: 'waihai' };
  const record = (change: object): CaseCommand => ({
    type: 'RecordClue',
    data: { caseId: 'c-1', clue: { ...atStreet, ...change } },
  });
  const li = (when: string) => act('li', when);

  it('names its mandate at once, or another organ that handles it', () => {
    given().when(record({}), li('2026-03-02 16:00')).denies('mandate-not-named', 'PL 20');
    given()
      .when(record({ mandate: 'nowhere' }), li('2026-03-02 16:00'))
      .denies('mandate-not-in-force');
    expect(
      given()
        .when(record({ handlingOrgan: 'brigade' }), li('2026-03-02 16:00'))
        .events(),
    ).toHaveLength(1);
  });

  it('is at no organ that nobody knows', () => {
    for (const change of [{ handlingOrgan: 'nonsense' }, { organ: 'nonsense' }])
      given().when(record(change), li('2026-03-02 16:00')).refuses('organ-unknown', 'PL 22');
  });

  // The mandate of the street ends with May.
  const left = done([], [record({ mandate: 'entrusted-1' }), li('2026-05-29 16:00')]);
  const later = '2026-06-02 09:00';

  it('is handed to the bureau, declined or given away when the mandate has ended', () => {
    const officers = ['chen', 'liang'];
    const over: CaseCommand = {
      type: 'HandCaseOver',
      data: { officers, handlingOrgan: 'brigade', organ: 'bureau', reasons: '委托期满' },
    };
    const handed = done(left, [over, act('ou', later)]);
    const apply = otherwise('applied', { officers });
    const filed = done(
      handed,
      [apply, act('chen', '2026-06-02 10:00')],
      [story.filed.command, act('ou', '2026-06-02 11:00')],
    );
    expect(filed.at(-1)).toMatchObject({ type: 'CaseFiled', data: { handlingOrgan: 'brigade' } });
    const decline: CaseCommand = { type: 'DeclineToFile', data: { reasons: '不构成违法' } };
    for (const command of [decline, transfer])
      expect(
        given(...left)
          .when(command, act('ou', later))
          .events(),
      ).toHaveLength(1);
    given(...left)
      .when(decline, act('wu', later))
      .denies('mandate-not-in-force');
  });
});

describe('CASE-9 A legal review that did not pass', () => {
  const failed = done(before('reviewed'), [
    otherwise('reviewed', { passed: false, opinion: '证据不足' }),
    story.reviewed.act,
  ]);
  const day = (who: 'ou' | 'chen', time = '10:00') => act(who, `2026-05-08 ${time}`);

  it('goes back by the discussion, or by the head', () => {
    const further = otherwise('discussed', { conclusion: 'investigate-further' });
    const discussed = done(failed, [further, day('ou')]);
    expect(fold(caseNoun, discussed).stage).toBe('open');
    const sendBack: CaseCommand = {
      type: 'SendBackToInvestigation',
      data: { reasons: '补充证据' },
    };
    const sentBack = done(failed, [sendBack, day('ou')]);
    expect(fold(caseNoun, sentBack)).toMatchObject({ stage: 'open', sentBack: { by: 'ou' } });
    given(...sentBack)
      .when(sendBack, day('ou', '11:00'))
      .decidesNothing();
    given(...until('inquiry'))
      .when(sendBack, act('ou', '2026-03-06 09:00'))
      .refuses('investigation-not-concluded');
    given(...until('decided'))
      .when(sendBack, act('ou', '2026-05-12 15:00'))
      .refuses('case-decided');
  });

  it('CASE-27 lets the concluded report be written anew', () => {
    const sendBack: CaseCommand = {
      type: 'SendBackToInvestigation',
      data: { reasons: '证据已不予采用' },
    };
    const again = done(
      until('concluded'),
      [sendBack, act('ou', '2026-04-09 09:00')],
      [otherwise('scene', { recordId: 'scene-2' }), act('chen', '2026-04-09 14:00')],
      [story.concluded.command, act('chen', '2026-04-09 16:00')],
    );
    expect(fold(caseNoun, again).stage).toBe('concluded');
  });
});
