import { type Command, type Decide, deny, localDateOf, refuse } from '#libs/kernel';
import { personAs } from '../authority.js';
import { stop } from '../clocks.js';
import { forms } from '../documents/forms.js';
import { type Application, filed } from './application.shape.js';
import { mustBe } from './authority.js';
import { paper } from './papers.js';
import type { HearingHeld } from './review.events.js';

export type HoldHearing = Command<
  'HoldHearing',
  { transcript: string; attended: readonly string[] }
>;

/** The host signs the transcript（听证笔录）; from now on only what stands in it may carry the decision (LL 48). */
export const holdHearing: Decide<HoldHearing, Application, HearingHeld> = (
  { transcript, attended },
  state,
  act,
) => {
  const application = filed(state);
  const host = personAs(act, 'hearing-host').id;
  const { hearing } = application;
  if (hearing?.transcript === transcript) return [];
  if (hearing?.transcript) refuse('hearing-held', 'The hearing（听证） was held already.', 'LL 48');
  mustBe(application, 'under-review');
  const date = hearing?.date;
  if (date === undefined) refuse('hearing-not-scheduled', 'No day was set（听证时间）.', 'LL 48');
  if (hearing?.host !== host)
    deny('not-the-host', 'Another host（听证主持人） was named for this hearing.', 'LL 48');
  if (application.hands.review.includes(host) || application.recusalDecided[host] === true)
    deny('host-is-reviewer', 'The host became a reviewer of this application.', 'LL 48');
  const heldOn = localDateOf(act.validAt);
  if (heldOn < date)
    refuse('hearing-too-early', `The hearing（听证） was announced for ${date}.`, 'LL 48');
  const documents = [paper(application, act, forms.hearingRecord, { host, transcript, attended })];
  const clocks = stop(application.clocks, ['LIC-D8'], act.validAt);
  return [{ type: 'HearingHeld', data: { host, transcript, attended, heldOn, documents, clocks } }];
};
