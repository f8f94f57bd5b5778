import 'reflect-metadata';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Law } from '#domain/kernel';
import { Settings } from '#platform/config';
import { MemoryLog } from '#testing';
import { lawBook } from '#domain/law';
import { AgainDesk } from '../../../libs/platform/decided-again/again-desk.js';
import { RegistersThen } from '../../../libs/platform/decided-again/registers-then.js';
import { rememberNames } from '../../../libs/platform/record/names/names-on-record.js';
import { nounFiles } from '../../../libs/contexts/index.js';
import { rulesText } from '../../../libs/platform/programs/pack.js';
import { codeOf, withRules } from '../../../libs/platform/programs/code-of.js';
import { programsIn } from '../../../libs/platform/programs/programs-kept.js';
import { ProgramsThen } from '../../../libs/platform/programs/programs-then.js';
import { groundOf, id, tried } from './asked-again.js';

const [, one] = tried.find(([name]) => name === 'FileCase')!;
const commandId = '01970000-0000-7000-8000-000000000001';
const { act, log, world, stream, decisions } = groundOf(one);
const today = lawBook({ district: '440704' });

const place = { FILES_DIR: mkdtempSync(join(tmpdir(), 'programs-')) };
const lawsKnown = {
  said: () => today.catalogue.said,
  known: () => [today.workingDays],
} as never;

/** The rules of this build, and of an older one that decided the same. */
const rules = rulesText(nounFiles);
const older = `${rules}// of last year\n`;
/** The same log, decided by another program. */
const decidedBy = async (code: string): Promise<MemoryLog> => {
  const other = new MemoryLog();
  for await (const { stream: of, type, data, id: event, metadata } of log.readAll({}))
    other.append(of, { type, data, id: event, metadata: { ...metadata, code } });
  return other;
};

const deskWith = (
  byDigest: (digest: string) => Law | undefined,
  code: string,
  on = log,
): AgainDesk => {
  const registers = new RegistersThen();
  registers.add(async () => act.registry);
  const law = { byDigest, current: () => today } as never;
  const programs = new ProgramsThen(place, lawsKnown);
  return new AgainDesk(on, law, registers, { CODE_VERSION: code } as never, programs);
};

beforeAll(async () => {
  rememberNames(one.noun, { events: {} });
  world.law = () => today;
  Object.assign(world, { code: codeOf('1.0.0', older) });
  await programsIn(place).keep(Buffer.from(older));
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
      byTheProgramOfThen: { outcome: 'same' },
      byTheLawOfThen: { outcome: 'same' },
      byTheLawOfToday: { outcome: 'same' },
    });
    expect(again.program).toMatchObject({ now: '2.0.0', same: false });
  });

  it('by the very program that decided, as its rules were kept, and where today’s decide otherwise', async () => {
    const period = 'rules.casePeriod, duty';
    expect(rules).toContain(period);
    const other = rules.replaceAll(period, 'rules.casePeriodExtended, duty');
    await programsIn(place).keep(Buffer.from(other));
    const on = await decidedBy(codeOf('0.9.0', other));
    expect(await deskWith(() => today, '2.0.0', on).again(stream, revision)).toMatchObject({
      // That period is granted by somebody, and the older rules would have asked for it.
      byTheProgramOfThen: { outcome: 'refused' },
      byTheLawOfThen: { outcome: 'same' },
    });
  });

  it('each process says it in every envelope, and its settings stay as they were otherwise', () => {
    const loaded = Object.freeze(Object.assign(new Settings(), { DISTRICT: '440704' }));
    const settings = withRules(loaded, older);
    expect(settings).toMatchObject({ ...loaded, CODE_VERSION: codeOf('development', older) });
    expect(settings).toBeInstanceOf(Settings);
  });

  it('and no program runs that was not kept, or is not what the envelope names', async () => {
    const told = async (code: string) =>
      (await deskWith(() => today, '2.0.0', await decidedBy(code)).again(stream, revision))
        .byTheProgramOfThen;
    const unknown = { outcome: 'program-unknown' };
    expect(await told('0.8.0')).toEqual(unknown);
    expect(await told(codeOf('0.8.0', 'never kept'))).toEqual(unknown);
    const changed = `${rules}// changed on the disk`;
    const digest = await programsIn(place).keep(Buffer.from(changed));
    const programs = join(place.FILES_DIR, 'programs');
    const file = readdirSync(programs, { recursive: true, encoding: 'utf8' }).find((one) =>
      one.endsWith(digest),
    );
    writeFileSync(join(programs, file!), changed.replace('of', 'fo'));
    expect(await told(codeOf('0.8.0', changed))).toEqual(unknown);
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
