import {
  type Act,
  type Command,
  type Decide,
  deny,
  type LocalDate,
  localDateOf,
  refuse,
} from '#domain/kernel';
import { personAs } from '../../desk/authority.js';
import { stop } from '../../desk/clocks.js';
import { forms } from '../../documents/forms.js';
import { type Application, type Filed, filed } from '../application.shape.js';
import { mustBe } from '../authority.js';
import { paper } from '../papers.js';
import type { HearingHeld } from '../review/review.events.js';

export type HoldHearing = Command<
  'HoldHearing',
  { transcript: string; attended: readonly string[] }
>;

const hostOf = (application: Filed, act: Act): string => {
  const host = personAs(act, 'hearing-host').id;
  if (application.hearing?.host !== undefined && application.hearing.host !== host)
    deny('not-the-host', 'Another host（听证主持人） was named for this hearing.', 'LL 48');
  if (application.hands.review.includes(host) || application.recusalDecided[host] === true)
    deny('host-is-reviewer', 'The host has become a reviewer, or is recused.', 'LL 48');
  return host;
};

const mustBeTheDay = (application: Filed, heldOn: LocalDate): void => {
  mustBe(application, 'under-review');
  const date = application.hearing?.date;
  if (date === undefined) refuse('hearing-not-scheduled', 'No day was set（听证时间）.', 'LL 48');
  if (heldOn < date)
    refuse('hearing-too-early', `The hearing（听证） was announced for ${date}.`, 'LL 48');
};

/** The host signs the transcript（听证笔录）; from now on only what stands in it may carry the decision (LL 48). */
export const holdHearing: Decide<HoldHearing, Application, HearingHeld> = (
  { transcript, attended },
  state,
  act,
) => {
  const application = filed(state);
  const host = hostOf(application, act);
  const before = application.hearing?.transcript;
  if (before === transcript) return [];
  if (before !== undefined)
    refuse('hearing-held', 'The hearing（听证） was held already.', 'LL 48');
  const heldOn = localDateOf(act.validAt);
  mustBeTheDay(application, heldOn);
  const documents = [paper(application, act, forms.hearingRecord, { host, transcript, attended })];
  const clocks = stop(application.clocks, ['LIC-D8'], act.validAt);
  return [{ type: 'HearingHeld', data: { host, transcript, attended, heldOn, documents, clocks } }];
};
