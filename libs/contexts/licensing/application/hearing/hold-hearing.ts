import {
  type Act,
  deny,
  fields,
  type LocalDate,
  localDateOf,
  type MessageOf,
  refuse,
} from '#domain/kernel';
import { drawUp, humanBehind, stop } from '#domain/procedure';
import { actedBy } from '../../desk/authority.js';
import { forms } from '../../documents/forms.js';
import { type Filed, filedCommand } from '../application.shape.js';
import { mustBe, mustBeDisinterested } from '../authority.js';
import { papersOf } from '../papers.js';

const { digest, texts } = fields;

const hostOf = (application: Filed, act: Act): string => {
  const host = actedBy(act);
  if (application.hearing?.host !== undefined && application.hearing.host !== host)
    deny('not-the-host', 'Another host（听证主持人） was named for this hearing.', 'LL 48');
  mustBeDisinterested(application, host, act);
  const behind = humanBehind(act);
  if (application.hands.review.map(behind).includes(behind(host)))
    deny('host-is-reviewer', 'The host has become a reviewer（主持人不得参与审查）.', 'LL 48');
  return host;
};

const mustBeTheDay = (application: Filed, heldOn: LocalDate): void => {
  mustBe(application, 'under-review');
  const date = application.hearing?.date;
  if (date === undefined) refuse('hearing-not-scheduled', 'No day was set（听证时间）.', 'LL 48');
  if (heldOn < date)
    refuse('hearing-too-early', `The hearing（听证） was announced for ${date}.`, 'LL 48');
};

/**
 * The host signs the transcript（听证笔录）; from now on only what stands in it may carry the
 * decision (LL 48).
 */
export const holdHearing = filedCommand('HoldHearing', {
  title: 'Put the record of the hearing on file（听证笔录）',
  at: 'hearing/record',
  by: ['hearing-host'],
  asks: {
    transcript: digest({ about: 'SHA-256 of the record（听证笔录摘要）' }),
    attended: texts({ about: 'Who attended（参加人）', max: 100 }),
  },
  who: hostOf,
  repeat: ({ transcript }, { hearing }) => {
    const before = hearing?.transcript;
    if (before === undefined || before === transcript) return before !== undefined;
    return refuse('hearing-held', 'The hearing（听证） was held already.', 'LL 48');
  },
  late: ({ hearing }) => hearing?.date,
  stage: (application, act) => mustBeTheDay(application, localDateOf(act.validAt)),
  rule: ({ transcript, attended }, application, act, host) => {
    const said = { host, transcript, attended };
    const documents = drawUp(papersOf(application, act), act, [forms.hearingRecord, said]);
    const clocks = stop(application, act.validAt, 'LIC-D8');
    const heldOn = localDateOf(act.validAt);
    return [{ type: 'HearingHeld', data: { ...said, heldOn, documents, clocks } }];
  },
});

export type HoldHearing = MessageOf<typeof holdHearing>;
