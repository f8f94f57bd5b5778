import { asSearched, instant } from '#domain/kernel';
import { act, rung } from '../case/stories/people.examples.js';
import { apply, approve, seal, sealing } from '../case/measures/measure.examples.js';
import { spot, spotAct } from '../case/decision/spot.examples.js';
import { atDesk, onPaper } from '../case/stories/on-paper.examples.js';
import { caseDocket } from './case-docket.js';
import { documentsIn } from './case-documents.js';
import { caseEventTypes } from './case-event-labels.js';
import { tasksOf } from './case-tasks.js';
import { type CaseStep, onRecord, stepsUntil } from './on-record.examples.js';
import { rowAfter } from '#platform/registers';
import type { Moment } from '../case/stories/case.examples.js';

const after = (steps: readonly CaseStep[]) => rowAfter(caseDocket, onRecord(steps))!;
const at = (moment: Moment) => after(stepsUntil(moment));
const step = (command: CaseStep['command'], by: CaseStep['act']): CaseStep => ({
  command,
  act: by,
});

const pay = (fen: number, when: string) =>
  step(
    { type: 'RecordPayment', data: { receiptNumber: `R-${fen}`, fen, channel: 'bank' } },
    act('su', when),
  );
const suspend = step(
  { type: 'SuspendCase', data: { cause: 'waits-for-other-result', reasons: '等待检测结论' } },
  act('ou', '2026-03-20 10:00'),
);
const resume = step(
  { type: 'ResumeCase', data: { reasons: '结论已出' } },
  act('ou', '2026-03-30 10:00'),
);

describe('The docket', () => {
  it('knows every event of a case', () => {
    expect(caseEventTypes.filter((type) => !caseDocket.knows(type))).toEqual([]);
  });

  it('shows a case from paper under the number that it bears there', () => {
    const taken: CaseStep = { command: { type: 'TakeOverCase', data: onPaper }, act: atDesk };
    expect(after([taken]).number).toMatch(/立〔2025〕12号$/);
  });

  it.each<readonly [Moment, string]>([
    ['clue', 'clue'],
    ['applied', 'filing-proposed'],
    ['filed', 'investigation'],
    ['inquiry', 'investigation'],
    ['concluded', 'concluded'],
    ['notified', 'notified'],
    ['noticeServed', 'notice-served'],
    ['defence', 'notice-served'],
    ['requested', 'hearing-requested'],
    ['scheduled', 'hearing-scheduled'],
    ['held', 'hearing-held'],
    ['reported', 'hearing-over'],
    ['reviewed', 'legally-reviewed'],
    ['discussed', 'discussed'],
    ['decided', 'decided'],
    ['served', 'served'],
  ])('shows after %s the stage %s', (moment, stage) => {
    expect(at(moment).stage).toBe(stage);
  });

  it('keeps what the clue said when the case is filed', () => {
    expect(at('filed')).toMatchObject({
      number: '（江海）应急立〔2026〕12号',
      partyName: '江门市江海区宏达化工经营部',
      procedure: 'ordinary',
      source: 'inspection',
      clueOn: '2026-03-02',
      filedOn: '2026-03-04',
      officers: ['chen', 'liang'],
      organ: 'bureau',
      handlingOrgan: 'brigade',
      area: '440704003001',
      street: '440704003',
      items: ['AQ-101', 'WH-77'],
      people: { chen: '陈志强', ou: '区展鹏' },
      nextRule: 'ENF-D3',
      revision: 2,
      lastEvent: 'CaseFiled',
    });
  });

  it('names the citizen nobody knew, once he is identified', () => {
    const nobody = { kind: 'citizen', id: 'nobody-1', name: '不详', identityUnknown: '逃离现场' };
    const [clue, ...rest] = stepsUntil('inquiry');
    const { data } = clue!.command as Extract<CaseStep['command'], { type: 'RecordClue' }>;
    const told = { ...data, clue: { ...data.clue, party: nobody as typeof data.clue.party } };
    const unknown = [step({ type: 'RecordClue', data: told }, clue!.act), ...rest];
    expect(after(unknown)).toMatchObject({ partyId: 'nobody-1', partyName: '不详' });
    const party = { kind: 'citizen', id: 'keyed-1', name: '容某', identity: 'keyed' } as const;
    const found = { type: 'IdentifyParty', data: { party, evidence: ['户籍证明'] } } as const;
    const row = after([...unknown, step(found, act('chen', '2026-03-06 09:00'))]);
    expect(row).toMatchObject({ partyId: 'keyed-1', partyName: '容某', partyKind: 'citizen' });
    expect(row.words).toContain('容某');
  });

  it('is searched by numbers, party and officers by name', () => {
    const { words } = at('served');
    for (const word of ['应急立〔2026〕12号', '应急罚〔2026〕12号', '宏达化工', '陈志强', '梁伟文'])
      expect(words).toContain(asSearched(word));
  });

  it('tells clocks of the party from those of the organ', () => {
    const { nextRule, nextDueAt, dutyDueAt } = at('noticeServed');
    expect(nextRule).toBe('ENF-D5');
    expect(nextDueAt).toBe('2026-04-20T15:59:59.999Z');
    expect(dutyDueAt).toBe('2026-06-02T15:59:59.999Z');
    expect(at('served').clocks.map(({ rule }) => rule)).toEqual([
      'ENF-D12',
      'ENF-D8',
      'ENF-D19',
      'ENF-D21',
    ]);
  });

  it('follows the money to the last fen', () => {
    const paid = [...stepsUntil('served'), pay(5_000_000, '2026-05-20 10:00')];
    expect(after(paid)).toMatchObject({ stage: 'served', fineFen: 15_000_000, paidFen: 5_000_000 });
    const whole = [...paid, pay(10_000_000, '2026-05-21 10:00')];
    expect(after(whole)).toMatchObject({ stage: 'performed', paidFen: 15_000_000 });
  });

  it('PL 67 K7: has performed, once served, who paid before the service', () => {
    const paid = [...stepsUntil('decided'), pay(15_000_000, '2026-05-12 16:00')];
    expect(after(paid)).toMatchObject({ stage: 'decided' });
    const { tasks, ...row } = after([...paid, ...stepsUntil('served').slice(-1)]);
    expect(row).toMatchObject({ stage: 'performed', paidFen: 15_000_000 });
    expect(JSON.stringify(tasks)).not.toMatch(/登记缴款|催告/);
  });

  it('shows when the party has not paid in time', () => {
    const due = at('served').clocks.find(({ rule }) => rule === 'ENF-D8')!.due;
    const ring = step(
      { type: 'RingClock', data: { clock: 'ENF-D8', due, kind: 'expiry', step: 1 } },
      rung('2026-05-29 00:01'),
    );
    expect(after([...stepsUntil('served'), ring]).stage).toBe('overdue');
  });

  it('is suspended and resumed without losing its stage', () => {
    const standing = after([...stepsUntil('inquiry'), suspend]);
    expect(standing).toMatchObject({ suspended: true, stage: 'investigation', dutyDueAt: null });
    const [toResume] = tasksOf(standing);
    expect(toResume!.why).toEqual(['ENF-S18']);
    // Only a head may resume: no officer is offered what is refused to him.
    expect(
      toResume!.waitsFor.filter((name) => !/^(head-of-organ|principal-head)@/.test(name)),
    ).toEqual([]);
    const going = after([...stepsUntil('inquiry'), suspend, resume]);
    expect(going).toMatchObject({ suspended: false, stage: 'investigation' });
    expect(going.dutyDueAt! > at('inquiry').dutyDueAt!).toBe(true);
  });

  it('opens with the filing when a fine is imposed on the spot', () => {
    expect(after([step(spot, spotAct)])).toMatchObject({
      procedure: 'summary',
      stage: 'served',
      partyName: '容某',
      fineFen: 15_000,
      decidedOn: '2026-03-02',
    });
  });
});

describe('The worklist', () => {
  const waiting = (moment: Moment) =>
    tasksOf(at(moment)).map(({ role, waitsFor, clock }) => [role, waitsFor, clock?.rule]);

  it('waits for the officers by name, for the head by office, for the host who was appointed', () => {
    const heads = [
      'head-of-organ@bureau',
      'head-of-organ@brigade',
      'principal-head@bureau',
      'principal-head@brigade',
    ];
    expect(waiting('clue')).toEqual([
      ['officer', ['officer@bureau', 'officer@brigade'], undefined],
    ]);
    expect(waiting('applied')).toEqual([['head-of-organ', heads, undefined]]);
    expect(waiting('filed')).toEqual([['officer', ['person:chen', 'person:liang'], 'ENF-D3']]);
    expect(at('scheduled').waitsFor).toEqual(['person:mai', 'deputy-of:mai']);
  });

  it('CASE-15 shows a hearing to its host, due on its day', () => {
    const { tasks } = at('scheduled');
    expect(tasks.map(({ task, clock }) => [task.zh, clock?.clock, clock?.dueDate])).toEqual([
      ['主持听证', 'hearing-day', at('scheduled').clocks.at(-1)?.dueDate],
    ]);
  });

  it('adds what a clock asks for, once, and leaves rights of the party out', () => {
    expect(waiting('served').map(([role, , rule]) => [role, rule])).toEqual([
      ['officer', 'ENF-D12'],
      ['cashier', 'ENF-D8'],
    ]);
    expect(waiting('decided').map(([, , rule]) => rule)).toEqual(['ENF-D7', 'ENF-D12']);
  });
});

describe('The documents of a case', () => {
  it('are rows with number, step and day, in the order of their issue', () => {
    const rows = onRecord(stepsUntil('served')).flatMap((event) => documentsIn(event));
    expect(rows.map(({ place }) => place).toSorted()).toEqual(rows.map(({ place }) => place));
    expect(rows.at(-1)).toMatchObject({
      code: '回',
      number: '（江海）应急回〔2026〕12-2号',
      ordinal: 2,
      step: 'DecisionServed',
      date: '2026-05-13',
    });
    expect(new Set(rows.map(({ documentId }) => documentId)).size).toBe(rows.length);
  });
});

describe('Goods that are held too long', () => {
  const ring = (clock: string, due: string, now: string) =>
    step(
      { type: 'RingClock', data: { clock, due: instant(due), step: 1, kind: 'expiry' } },
      rung(now),
    );
  const held = [
    ...stepsUntil('inquiry'),
    step(apply(sealing), act('chen', '2026-03-09 09:00')),
    step(approve('m1'), act('ou', '2026-03-09 09:30')),
    step(seal(), act('chen', '2026-03-09 11:00')),
    ring('COE-D2:m1', '2026-04-08T15:59:59.999Z', '2026-04-09 08:00'),
  ];
  const lift = step(
    {
      type: 'LiftMeasure',
      data: { measureId: 'm1', cause: 'term-over', returnedTo: '容某' },
    },
    act('ou', '2026-04-09 10:00'),
  );

  it('stay before the head, overdue, until they are given back (CL 28)', () => {
    expect(tasksOf(after(held))).toContainEqual(
      expect.objectContaining({
        role: 'head-of-organ',
        why: ['COE-D2'],
        clock: expect.objectContaining({ clock: 'COE-D2:m1', dueDate: '2026-04-08' }) as unknown,
      }),
    );
    const back = after([...held, lift]);
    expect(back.clocks.map(({ clock }) => clock)).toEqual(['ENF-D3']);
    expect(tasksOf(back).some(({ why }) => why.includes('COE-D2'))).toBe(false);
  });
});
