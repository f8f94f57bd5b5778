import 'reflect-metadata';
import type { Law } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { AgainDesk } from '../../../libs/platform/decided-again/again-desk.js';
import { RegistersThen } from '../../../libs/platform/decided-again/registers-then.js';
import { rememberNames } from '../../../libs/platform/record/names/names-on-record.js';
import { groundOf, id, tried } from './asked-again.js';

const [, one] = tried.find(([name]) => name === 'FileCase')!;
const commandId = '01970000-0000-7000-8000-000000000001';
const { act, log, world, stream, decisions } = groundOf(one);
const today = lawBook({ district: '440704' });

const deskWith = (byDigest: (digest: string) => Law | undefined, code: string): AgainDesk => {
  const registers = new RegistersThen();
  registers.add(async () => act.registry);
  const law = { byDigest, current: () => today } as never;
  return new AgainDesk(log, law, registers, { CODE_VERSION: code } as never);
};

beforeAll(async () => {
  rememberNames(one.noun, { events: {} });
  world.law = () => today;
  const command = { type: one.verb.name, data: one.sample.data };
  const ids = { commandId, correlationId: commandId, causationId: commandId };
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
