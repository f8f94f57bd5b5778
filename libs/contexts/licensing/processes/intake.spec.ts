import { Refusal } from '#domain/kernel';
import { GrantedOnce } from './granted-once.js';
import { applicationNoun } from '../application/application.noun.js';
import { askedBy, type Desk, designReview, openDesk } from './desk.examples.js';
import { Intake } from './intake.js';

const intakeOf = ({ nouns, world, applicants, numbers }: Desk) =>
  new Intake(nouns, world, applicants, numbers, new GrantedOnce(world, nouns));

describe('Taking an application in', () => {
  it('begins it under the next number of the organ, and again under the same', async () => {
    const desk = await openDesk();
    const intake = intakeOf(desk);
    const first = askedBy('lin');
    await intake.receive('a', designReview(), first);
    await intake.receive('b', designReview(), askedBy('lin'));
    expect((await intake.receive('a', designReview(), first)).repeated).toBe(true);
    const serialOf = async (id: string) => {
      const application = await desk.nouns.filesOf(applicationNoun).now(id);
      return application.status === 'none' ? undefined : application.received.serial;
    };
    expect([await serialOf('a'), await serialOf('b')]).toEqual([1, 2]);
  });

  it('takes no number for what the rules refuse, and seals nothing of the unknown', async () => {
    const desk = await openDesk();
    const refused = intakeOf(desk).receive(
      'a',
      designReview({ item: 'special-operation-card', facts: {} }),
      askedBy('lin'),
    );
    await expect(refused).rejects.toThrow(Refusal);
    expect(await desk.events('documentNumber')).toEqual([]);
    const nobody = { unit: { enterprise: 'x', principalIdentityNumber: '440524188001010014' } };
    await expect(
      intakeOf(desk).receive('a', { ...designReview(), applicant: nobody }, askedBy('lin')),
    ).rejects.toMatchObject({ kind: 'unknown', code: 'no-such-enterprise' });
  });

  it('finds the number it held when it died in between', async () => {
    const desk = await openDesk();
    desk.store.dieBefore = (stream) => stream.startsWith('licensingApplication');
    const asked = askedBy('lin');
    await expect(intakeOf(desk).receive('a', designReview(), asked)).rejects.toThrow('died');
    desk.store.dieBefore = undefined;
    await intakeOf(desk).receive('a', designReview(), asked);
    const application = await desk.nouns.filesOf(applicationNoun).now('a');
    expect(application).toMatchObject({ received: { serial: 1 } });
  });

  it('is online for applicants, who speak for themselves only', async () => {
    const desk = await openDesk();
    await intakeOf(desk).receive('a', designReview(), askedBy('wang'));
    expect(await desk.nouns.filesOf(applicationNoun).now('a')).toMatchObject({
      received: { asking: { channel: 'online' } },
    });
    await expect(
      intakeOf(desk).receive('b', designReview(), askedBy('mallory')),
    ).rejects.toMatchObject({ kind: 'denied', code: 'not-the-applicant' });
  });
});
