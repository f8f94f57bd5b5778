import { v4 } from 'uuid';
import { type Actor, instant } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { MemoryLog, MemoryStore, SetClock, TestWorld } from '#testing';
import { registering, act as inOffice } from '../../equipment/device/device.examples.js';
import { deviceNoun } from '../../equipment/device/device.noun.js';
import { person } from '../exhibit/exhibit.examples.js';
import { exhibitNoun } from '../exhibit/exhibit.noun.js';
import { onFile } from '../exhibit/on-file.examples.js';
import { Disposing } from './disposing.js';

const askedBy = (actor: Actor): Asked => {
  const key = v4();
  return { commandId: key, correlationId: key, causationId: key, actor } as Asked;
};
const keeper = person('liang', 'officer');
const archivist = askedBy(person('he', 'archivist'));
const told = { basis: '保管期限届满' };
const digest = 'ab'.repeat(32);

describe('S24 An exhibit that somebody proposes to destroy', () => {
  it('is looked for in every matter that it is in: it stays while one runs or must be kept', async () => {
    const log = new MemoryLog();
    const clock = new SetClock();
    const nouns = new Nouns(new TestWorld(new MemoryStore(log), log, clock, inOffice().registry));
    const devices = nouns.filesOf(deviceNoun);
    nouns.filesOf(exhibitNoun);
    await devices.perform('d1', { type: 'RegisterDevice', data: registering }, askedBy(keeper));
    await onFile(nouns, digest, 'equipmentDevice-440704.d1');
    const disposing = new Disposing(nouns);
    const propose = () => disposing.propose(digest, told, askedBy(archivist.actor));
    await expect(propose()).rejects.toMatchObject({ code: 'matter-running' });
    await devices.perform(
      'd1',
      { type: 'WriteOffDevice', data: { reason: '老化' } },
      askedBy(person('ou', 'head-of-organ')),
    );
    await expect(propose()).rejects.toMatchObject({ code: 'still-to-be-kept' });
    clock.set(instant('2036-12-31T09:30:00+08:00'));
    await expect(propose()).rejects.toMatchObject({ code: 'still-to-be-kept' });
    clock.set(instant('2037-01-04T09:30:00+08:00'));
    expect((await propose()).events).toEqual(['DisposalProposed']);
    const head = askedBy(person('ou', 'head-of-organ'));
    expect((await disposing.dispose(digest, head)).events).toEqual(['ExhibitDisposed']);
  });
});
