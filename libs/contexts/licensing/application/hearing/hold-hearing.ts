import {
  type Act,
  deny,
  fields,
  type LocalDate,
  localDateOf,
  type MessageOf,
  refuse,
} from '#domain/kernel';
import { drawUp, isOneOf, stop } from '#domain/procedure';
import { exhibitReference } from '#contexts/evidence/contract';
import { actedBy } from '../../desk/authority.js';
import { forms } from '../../documents/forms.js';
import { type Filed, filedCommand } from '../application.shape.js';
import { mustBe, mustBeDisinterested } from '../authority.js';
import { papersOf } from '../papers.js';

const { file, personal, texts } = fields;

const hostOf = (application: Filed, act: Act): string => {
  const host = actedBy(act);
  if (application.hearing?.host !== undefined && application.hearing.host !== host)
    deny(
      'not-the-host',
      'Another host was named for this hearing（本次听证指定了另一主持人）.',
      'LL 48',
    );
  mustBeDisinterested(application, host, act);
  if (isOneOf(application.hands.review, host, act))
    deny('host-is-reviewer', 'The host has become a reviewer（主持人不得参与审查）.', 'LL 48');
  return host;
};

const mustBeTheDay = (application: Filed, heldOn: LocalDate): void => {
  mustBe(application, 'under-review');
  const date = application.hearing?.date;
  if (date === undefined)
    refuse('hearing-not-scheduled', 'No day was set（尚未确定听证日期）.', 'LL 48');
  if (heldOn < date)
    refuse(
      'hearing-too-early',
      `The hearing was announced for ${date}（已通知 ${date} 举行听证）.`,
      'LL 48',
    );
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
    transcript: file(exhibitReference, {
      about: 'SHA-256 of the record（听证笔录摘要）',
      here: true,
      at: () => 'then',
    }),
    attended: personal(texts({ about: 'Who attended（参加人）', max: 100 })),
  },
  who: hostOf,
  repeat: ({ transcript }, { hearing }) => {
    const before = hearing?.transcript;
    if (before === undefined || before === transcript) return before !== undefined;
    return refuse('hearing-held', 'The hearing was held already（听证已经举行）.', 'LL 48');
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
