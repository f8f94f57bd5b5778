import type { Actor } from '#domain/kernel';
import { applicationNoun } from '../application/application.noun.js';
import { papers } from '../application/application.examples.js';
import { grant } from '../licence/licence.examples.js';
import { licenceNoun } from '../licence/licence.noun.js';
import { askedBy, type Desk, designReview, openDesk, unit } from './desk.examples.js';
import { bureau } from '../desk.examples.js';
import { GrantedOnce } from './granted-once.js';
import { Intake } from './intake.js';

const business = (change: Readonly<{ alongside?: string }> = {}) => ({
  item: 'hazchem-business',
  purpose: 'new' as const,
  organ: bureau,
  facts: { majorHazardStore: false, highlyToxic: false, explosivePrecursor: false },
  applicant: { unit },
  materials: papers('hazchem-business'),
  ...change,
});

const counterOf = ({ nouns, world, applicants, numbers }: Desk) =>
  new Intake(nouns, world, applicants, numbers, new GrantedOnce(world, nouns));

const already = { code: 'applied-for-already', law: ['LL 49', 'LL 50'] };

describe('ISSUE-12.1 The same application', () => {
  it('is taken once, and names the file that has it', async () => {
    const desk = await openDesk();
    const counter = counterOf(desk);
    const first = askedBy('lin');
    await counter.receive('a', business(), first);
    const again = counter.receive('b', business(), askedBy('lin'));
    await expect(again).rejects.toMatchObject(already);
    await expect(again).rejects.toThrow('有效许可证 a');
    expect(await desk.nouns.filesOf(applicationNoun).now('b')).toEqual({ status: 'none' });
    expect((await counter.receive('a', business(), first)).repeated).toBe(true);
  });

  it('is taken once of two that come at the same time', async () => {
    const desk = await openDesk();
    const answers = await Promise.allSettled(
      ['a', 'b'].map((id) => counterOf(desk).receive(id, business(), askedBy('lin'))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('may be for other premises, said once, and for what one holder may have often', async () => {
    const counter = counterOf(await openDesk());
    const other = business({ alongside: '另一经营场所：东宁路8号' });
    await counter.receive('a', business(), askedBy('lin'));
    await counter.receive('b', other, askedBy('lin'));
    const spelled = business({ alongside: ' 另一经营场所:东宁路8号' });
    await expect(counter.receive('c', spelled, askedBy('lin'))).rejects.toMatchObject(already);
    await counter.receive('d', designReview(), askedBy('lin'));
    await counter.receive('e', designReview(), askedBy('lin'));
  });

  it('may come again when it came to nothing', async () => {
    const desk = await openDesk();
    const counter = counterOf(desk);
    await counter.receive('a', business(), askedBy('lin'));
    const withdraw = { type: 'WithdrawApplication', data: { reason: '暂不经营' } } as const;
    await desk.nouns.filesOf(applicationNoun).perform('a', withdraw, askedBy('wang'));
    await counter.receive('b', business(), askedBy('lin'));
    expect(await desk.nouns.filesOf(applicationNoun).now('b')).toMatchObject({
      status: 'received',
    });
  });

  it('stays one while its licence is valid, and is free when that has ended', async () => {
    const desk = await openDesk();
    const once = new GrantedOnce(desk.world, desk.nouns);
    const wanted = { ...business(), applicant: grant.holder };
    const take = (file: string) =>
      once.during({ ...wanted, file }, askedBy('lin'), () => Promise.resolve(file));
    const files = desk.nouns.filesOf(licenceNoun);
    const told = (command: Parameters<typeof files.perform>[1], by: Actor) =>
      files.decisions.handle({
        id: 'a',
        command,
        actor: by,
        commandId: command.type,
        correlationId: command.type,
        causationId: command.type,
      });
    const news = { kind: 'system', by: 'reaction', name: 'news' } as const;
    const granted = { ...grant, licence: 'a', application: 'a' };
    await told({ type: 'GrantLicence', data: { grant: granted } }, news);
    await take('a');
    await expect(take('b')).rejects.toMatchObject(already);
    const data = { ground: 'fraud-or-bribe', facts: '查实', publicHarm: false } as const;
    await told({ type: 'AnnulLicence', data }, askedBy('he').actor);
    expect(await take('b')).toBe('b');
  });
});
