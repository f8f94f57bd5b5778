import 'reflect-metadata';
import { type Law, rulesOf, streamName } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { Decisions } from '#platform/store';
import { MemoryLog, MemoryStore, SetClock, TestWorld } from '#testing';
import { AgainDesk } from '../../../libs/platform/decided-again/again-desk.js';
import { RegistersThen } from '../../../libs/platform/decided-again/registers-then.js';
import { rememberNames } from '../../../libs/platform/record/names/names-on-record.js';
import { actOf, tried } from './asked-again.js';
import { filesNamed } from './files-named.js';

const [, one] = tried.find(([name]) => name === 'FileCase')!;
const id = '01970000-0000-7000-8000-0000000000cc';
const commandId = '01970000-0000-7000-8000-000000000001';
const act = actOf(one);
const log = new MemoryLog();
const stream = streamName(one.noun, '440704', id);
const today = lawBook({ district: '440704' });

const deskWith = (byDigest: (digest: string) => Law | undefined, code: string): AgainDesk => {
  const registers = new RegistersThen();
  registers.add(async () => act.registry);
  const law = { byDigest, current: () => today } as never;
  return new AgainDesk(log, law, registers, { CODE_VERSION: code } as never);
};

beforeAll(async () => {
  rememberNames(one.noun, { events: {} });
  const world = new TestWorld(new MemoryStore(log), log, new SetClock(act.now), act.registry);
  world.law = () => today;
  log.append(stream, ...one.sample.history);
  for (const named of filesNamed(one, act, stream)) log.append(named.stream, ...named.history);
  const command = { type: one.verb.name, data: one.sample.data };
  const ids = { commandId, correlationId: commandId, causationId: commandId };
  const decisions = new Decisions(one.noun, rulesOf(one.noun), world);
  await decisions.handle({ id, command, ...ids, actor: act.actor });
});

describe('The auditor has a decision made once more（重新裁定）', () => {
  const revision = one.sample.history.length;

  it('by the law of then and of today, and is told by which programs', async () => {
    const again = await deskWith(() => today, '2.0.0').again(stream, revision);
    expect(again).toMatchObject({
      stream,
      revision,
      command: { name: 'FileCase' },
      law: { same: true, known: true },
      byTheLawOfThen: { outcome: 'same' },
      byTheLawOfToday: { outcome: 'same' },
    });
    expect(again.program).toMatchObject({ now: '2.0.0', same: false });
  });

  it('and hears that the law named is not known here', async () => {
    const again = await deskWith(() => undefined, 'development').again(stream, revision);
    expect(again).toMatchObject({
      law: { known: false },
      byTheLawOfThen: { outcome: 'law-unknown' },
      byTheLawOfToday: { outcome: 'same' },
    });
  });

  it('but not one of a matter or an entry that there is not, nor one that keeps no request', async () => {
    const desk = deskWith(() => today, 'development');
    await expect(desk.again('nothing-440704.1', 0)).rejects.toMatchObject({ status: 404 });
    await expect(desk.again(stream, 999)).rejects.toMatchObject({ status: 404 });
    await expect(desk.again(stream, 0)).rejects.toMatchObject({ status: 409 });
  });
});
