import { MemoryLog, MemoryStore, TestWorld } from '#testing';
import { PersonalData } from '#platform/privacy';
import { settings } from '../../registry/http/office.examples.js';
import { registry } from '../desk.examples.js';
import { Applicants } from './applicants.js';
import { askedBy } from './desk.examples.js';

const own = '440524188001010014';
const strangers = '11010519491231002X';
const personalData = new PersonalData(settings);

/** Who applies, where the register of people knows wang by that number, or by none. */
const applicants = (known?: string): Applicants => {
  const identity = known === undefined ? undefined : personalData.tokenOf(known);
  const log = new MemoryLog();
  const people = {
    ...registry,
    person: (id: string) => ({ ...registry.person(id)!, ...(identity && { identity }) }),
  };
  return new Applicants(new TestWorld(new MemoryStore(log), log, undefined, people), personalData);
};
const told = (identityNumber: string) => ({ citizen: { name: '王小明', identityNumber } });

describe('SEC-9 a citizen who applies', () => {
  it('online is who the register of people knows by that number', async () => {
    const { id, principal } = await applicants(own).of(told(own), askedBy('wang'));
    expect([id, principal]).toEqual(['wang', personalData.tokenOf(own)]);
  });

  it('online is refused who states the number of somebody else', async () => {
    const stated = applicants(own).of(told(strangers), askedBy('wang'));
    await expect(stated).rejects.toMatchObject({ kind: 'denied', code: 'not-your-identity' });
  });

  it('at the window is one id by the number that the clerk sees', async () => {
    const first = await applicants().of(told(own), askedBy('lin'));
    expect(await applicants(strangers).of(told(own), askedBy('lin'))).toEqual(first);
    expect(first.id).not.toBe('lin');
  });
});
