import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { before, otherwise, played, story, until } from '../stories/case.examples.js';
import { proposal } from '../stories/matter.examples.js';
import { act, at } from '../stories/people.examples.js';
import { caseNoun } from '../case.noun.js';
import type { DirectService } from '#domain/procedure';

const given = decisions(caseNoun);
const serve = (service: DirectService) => ({ type: 'ServeNotice', data: { service } }) as const;
const monday = act('chen', '2026-04-13 10:00');
const on = given(...before('noticeServed'));

describe('Serving a notice', () => {
  it('starts the days to ask for a hearing', () => {
    expect(on.when(story.noticeServed.command, monday).events()).toMatchObject([
      {
        type: 'NoticeServed',
        data: {
          servedOn: '2026-04-13',
          rightsUntil: '2026-04-20',
          documents: [{ code: '回', number: '（江海）应急回〔2026〕12号' }],
          clocks: [
            { clock: 'ENF-D5', set: { dueDate: '2026-04-20' } },
            { clock: 'ENF-D5:defence', set: { dueDate: '2026-04-20' } },
          ],
        },
      },
    ]);
  });

  it('keeps the same days free for defence where there is no hearing', () => {
    const light = played(
      [
        {
          command: otherwise('notified', { items: [proposal.items[0]!] }),
          act: story.notified.act,
        },
      ],
      before('notified'),
    );
    expect(
      given(...light)
        .when(story.noticeServed.command, monday)
        .events()[0]?.data,
    ).toMatchObject({
      rightsUntil: '2026-04-20',
      clocks: [{ clock: 'ENF-D5:defence', set: { dueDate: '2026-04-20' } }],
    });
  });

  it.each<[DirectService, string]>([
    [{ method: 'left', receiver: '容某', video: 'sha256:v' }, '2026-04-13'],
    [{ method: 'left', receiver: '容某', witness: '居委会 麦某' }, '2026-04-13'],
    [
      { method: 'mail', receiver: '容某', mailNumber: 'EMS1', receivedOn: localDate('2026-04-11') },
      '2026-04-11',
    ],
    [
      {
        method: 'electronic',
        address: 'rong@example.cn',
        consent: 'sha256:c',
        arrivedOn: localDate('2026-04-10'),
      },
      '2026-04-10',
    ],
    [
      {
        method: 'entrusted',
        organ: '鹤山市应急管理局',
        receiver: '容某',
        receivedOn: localDate('2026-04-12'),
      },
      '2026-04-12',
    ],
  ])('counts from the date of its method: %j', (service, servedOn) =>
    expect(on.when(serve(service), monday).events()[0]?.data).toMatchObject({ servedOn }),
  );

  it('counts from the day of the fact, recorded later', () => {
    const late = act('chen', '2026-04-15 10:00', { validAt: at('2026-04-13 16:00') });
    expect(on.when(story.noticeServed.command, late).events()[0]?.data).toMatchObject({
      servedOn: '2026-04-13',
    });
  });

  it.each<[string, DirectService]>([
    ['not-signed', { method: 'direct', receiver: '容某', signed: false }],
    ['no-witness-nor-video', { method: 'left', receiver: '容某' }],
    [
      'no-consent',
      { method: 'electronic', address: 'a', consent: '', arrivedOn: localDate('2026-04-13') },
    ],
    [
      'served-in-the-future',
      { method: 'mail', receiver: '容某', mailNumber: 'E', receivedOn: localDate('2026-04-14') },
    ],
    [
      'too-early-in-time',
      { method: 'mail', receiver: '容某', mailNumber: 'E', receivedOn: localDate('2026-04-09') },
    ],
  ])('refuses with %s', (code, service) => on.when(serve(service), monday).refuses(code));

  it('refuses without a notice, and a second service told otherwise', () => {
    given(...until('concluded'))
      .when(story.noticeServed.command, monday)
      .refuses('party-not-notified');
    given(...until('noticeServed'))
      .when(serve({ method: 'left', receiver: '容某', video: 'x' }), monday)
      .refuses('notice-already-served');
  });
});
