import { type Actor, rulesOf } from '#domain/kernel';
import { Decisions, rehearse } from '#platform/store';
import { MemoryLog, MemoryStore, SetClock, TestWorld } from '#testing';
import { id, registrarId, somebody, world as registered } from '../shared/registry.examples.js';
import { organRegistered, organRenamed } from './organ.examples.js';
import { organNoun } from './organ.noun.js';

const registrar = somebody('registrar');
const head = somebody('head-of-organ', id(102));
const right = { of: 'OrganRenamed', from: '2022-02-01' };
const reason = '批复日期录入有误，见粤民函〔2022〕1号';
const propose = { type: 'ProposeCorrection', data: { event: 1, fact: right, reason } } as const;
const confirm = { type: 'ConfirmCorrection', data: { event: 1 } } as const;
const withdraw = { type: 'WithdrawCorrection', data: { event: 1, reason: '原登记无误' } } as const;

const office = () => {
  const log = new MemoryLog();
  const world = new TestWorld(new MemoryStore(log), log, new SetClock(), registered);
  log.append(`registryOrgan-440704.${id(90)}`, organRegistered, organRenamed);
  const decisions = new Decisions(organNoun, rulesOf(organNoun), world);
  let sent = 0;
  const ask = (command: { type: string; data: object }, actor: Actor) => {
    const commandId = `01970000-0000-7000-8000-00000000000${(sent += 1)}`;
    const ids = { commandId, correlationId: commandId, causationId: commandId };
    const request = { id: id(90), command, actor, ...ids };
    return decisions.handle(request);
  };
  const tried = (...of: Parameters<typeof ask>) =>
    rehearse(world, async (trying) => {
      await ask(...of);
      return trying.tried[0]!.told;
    });
  return { ask, tried, now: () => decisions.stateOf(id(90)) };
};

describe('ISSUE-11.11 a fact of an organ that was recorded wrongly', () => {
  it('is told field by field what would follow, and nothing is written', async () => {
    const { tried, now } = office();
    const { confirmed } = await tried(propose, registrar);
    expect(confirmed?.changes).toContainEqual({
      path: 'names.1.from',
      before: '2022-03-01',
      after: '2022-02-01',
    });
    expect((await now()).revision).toBe(1);
  });

  it('stands right when another person has confirmed it, with both on record', async () => {
    const { ask, now } = office();
    await ask(propose, registrar);
    expect((await now()).state).toMatchObject({ names: [{}, { from: '2022-03-01' }] });
    await expect(ask(confirm, somebody('head-of-organ', registrarId))).rejects.toThrow('提出人');
    expect(await ask(confirm, head)).toMatchObject({ events: ['FactCorrected'] });
    expect((await now()).state).toMatchObject({ names: [{}, { from: '2022-02-01' }] });
    await expect(ask(propose, registrar)).rejects.toThrow('无须更正');
    const back = { ...propose.data, fact: { of: 'OrganRenamed', from: '2022-03-01' } };
    await ask({ ...propose, data: back }, registrar);
    await ask(confirm, head);
    expect((await now()).state).toMatchObject({ names: [{}, { from: '2022-03-01' }] });
  });

  it('is the entry that is named, is another than what is on record, and may be withdrawn', async () => {
    const { ask, now } = office();
    const at = (event: number) => ask({ ...propose, data: { ...propose.data, event } }, registrar);
    await expect(at(0)).rejects.toThrow('OrganRegistered');
    await expect(at(7)).rejects.toThrow('没有第 7 版');
    await expect(ask(confirm, head)).rejects.toThrow('没有待确认');
    await ask(propose, registrar);
    await ask(withdraw, registrar);
    await expect(ask(confirm, head)).rejects.toThrow('没有待确认');
    expect((await now()).state).toMatchObject({ names: [{}, { from: '2022-03-01' }] });
  });
});
