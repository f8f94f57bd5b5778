import { streamName } from '#domain/kernel';
import { PersonalData } from '#platform/privacy';
import { settings } from '../../../registry/http/office.examples.js';
import { applicationNoun } from '../../application/application.noun.js';
import { steps, tale } from '../../application/application.examples.js';
import { by } from '../../desk.examples.js';
import { askedBy, openDesk } from '../desk.examples.js';
import { Hearings } from './hearings.js';

const people = new PersonalData(settings);
const underReview = tale(steps.received, steps.accepted, steps.assigned);

const atTheDoor = async () => {
  const desk = await openDesk();
  const stream = streamName(applicationNoun, desk.world.district, 'a');
  desk.log.append(stream, ...underReview);
  const hearings = new Hearings(desk.nouns, people);
  const sealed = (name: string) => people.hide(`matter/${stream}`, name);
  const stored = async () => {
    const all = [];
    for await (const { type, data } of desk.log.readStream(stream)) all.push({ type, data });
    return all;
  };
  const notice = async (...names: readonly string[]) => {
    desk.clock.set(by('rao', '2026-09-21').now);
    const parties = await Promise.all(names.map(sealed));
    await hearings.notice('a', { mode: 'offered', parties }, askedBy('rao'));
  };
  const request = async (name?: string, who = 'lin') => {
    desk.clock.set(by('lin', '2026-09-25').now);
    const party = name === undefined ? {} : { party: await sealed(name) };
    return hearings.request('a', party, askedBy(who));
  };
  return { ...desk, stream, sealed, stored, notice, request };
};

describe('ISSUE-11.4 whom a hearing concerns', () => {
  it('stands in no event in the clear, and may ask by the name that was noticed', async () => {
    const { notice, request, stored, sealed } = await atTheDoor();
    await notice('欧阳晓燕', '苏小小');
    await expect(request('黄伟强')).rejects.toMatchObject({ code: 'not-a-party' });
    await request('苏小小');
    expect(await request('苏小小')).toMatchObject({ repeated: true });
    const all = await stored();
    expect(all.at(-1)).toMatchObject({ data: { party: await sealed('苏小小') } });
    for (const name of ['欧阳晓燕', '苏小小']) expect(JSON.stringify(all)).not.toContain(name);
  });

  it('is the applicant by whatever name, and by none', async () => {
    for (const name of ['江海化工有限公司', '申请人', undefined]) {
      const { notice, request, stored } = await atTheDoor();
      await notice('江海化工有限公司', '申请人', '苏小小');
      await request(name);
      const [noticed, requested] = (await stored()).slice(-2);
      expect((noticed!.data as { parties: unknown[] }).parties).toHaveLength(2);
      expect(requested).toMatchObject({ data: { party: '申请人' } });
    }
  });

  it('may ask where the notice is from before names were sealed', async () => {
    const { log, stream, request, stored } = await atTheDoor();
    // As it was stored then, word for word.
    const before = JSON.parse(
      '{"mode":"offered","parties":["申请人","周边住户代表"],"by":"rao","noticedOn":"2026-09-21","documents":[],"clocks":[]}',
    ) as object;
    log.append(stream, { type: 'HearingNoticed', data: before });
    await request('周边住户代表');
    expect((await stored()).at(-1)).toMatchObject({ data: { party: '周边住户代表' } });
  });
});
