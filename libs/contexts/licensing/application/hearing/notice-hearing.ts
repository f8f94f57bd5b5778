import { fields, localDateOf, type MessageOf, refuse, sentInstead } from '#domain/kernel';
import { drawUp, start } from '#domain/procedure';
import { forms } from '../../documents/forms.js';
import { filedCommand } from '../application.shape.js';
import { holderOf, itemOf, mustBe } from '../authority.js';
import { papersOf } from '../papers.js';
import { hearingModes } from '../review/review.events.js';

const { oneOf, personal, texts } = fields;

type Noticed = Readonly<{ mode: (typeof hearingModes)[number]; parties: readonly string[] }>;

/** How the applicant stands among those who are told: always. */
export const theApplicant = '申请人';

/**
 * Offered to those it concerns, or announced where the public interest is: the paper, its article,
 * the time that runs.
 */
const ways = {
  offered: {
    form: forms.hearingNotice,
    law: 'LL 47',
    timer: { rule: 'LIC-D7', duty: 'applicant' },
  },
  announced: {
    form: forms.hearingCall,
    law: 'LL 46',
    timer: { rule: 'LIC-D8', duty: 'hearing-host' },
  },
} as const;

/**
 * Tells the applicant and those whose interests are at stake that they may ask for a hearing (LL
 * 47), or announces one where the public interest is (LL 46). The right to ask starts to run
 * (LIC-S11, LIC-D7).
 */
export const noticeHearing = filedCommand('NoticeHearing', {
  title: 'Tell those it concerns, or announce it（听证告知、公告）',
  at: 'hearing/notice',
  by: ['licence-reviewer'],
  asks: {
    mode: oneOf(hearingModes, { about: 'Offered or announced（告知、公告）' }),
    parties: personal(
      texts({
        about: 'Those it concerns beside the applicant（申请人以外的利害关系人）',
        max: 100,
      }),
    ),
  },
  /** They are sealed at the door: a process finds the applicant among them, who is told always. */
  fills: sentInstead<Noticed>(),
  who: holderOf('review'),
  repeat: (_, { hearing }) => hearing !== undefined,
  stage: (application) => {
    const item = itemOf(application);
    if (item.hearing === 'none')
      refuse('stage-not-in-item', `${item.name.en} has no hearing（${item.name.zh}不举行听证）.`);
    mustBe(application, 'under-review');
  },
  rule: ({ mode, parties: others }, application, act, by) => {
    const parties = [theApplicant, ...others.filter((one) => one !== theApplicant)];
    const noticedOn = localDateOf(act.validAt);
    const { form, law, timer } = ways[mode];
    const documents = drawUp(papersOf(application, act), act, [form, { parties, law }]);
    const clocks = [start(act, timer)];
    return [{ type: 'HearingNoticed', data: { mode, parties, by, noticedOn, documents, clocks } }];
  },
});

export type NoticeHearing = MessageOf<typeof noticeHearing>;
