import {
  type Act,
  type ClockChange,
  type ClockSet,
  type Decide,
  localDateOf,
  type RingClock,
} from '#libs/kernel';
import { mustRing } from '../authority.js';
import { newsOf } from '../clock-news.js';
import { rung } from '../clocks.js';
import { forms } from '../documents/forms.js';
import { intakeClocks, startDecision } from './application.clocks.js';
import type { ApplicationEvent } from './application.events.js';
import { filingGrant } from './application.grant.js';
import { type Application, type Filed, filed } from './application.shape.js';
import { itemOf } from './authority.js';
import { paper } from './papers.js';

const lapsed = (clock: string, running: ClockSet): ClockChange => ({
  op: 'stop',
  clock,
  outcome: 'lapsed',
  at: running.due,
});

/** The authority was silent: the application counts as accepted, or as filed, from the day the papers came (DEEM, E32). */
const deemed = (
  act: Act,
  application: Filed,
  ring: RingClock['data'],
  running: ClockSet,
): ApplicationEvent => {
  const item = itemOf(application);
  const since = running.facts.start;
  const day = localDateOf(since);
  const { rule } = running;
  const deemedAt = act.now;
  if (item.intake.silence === 'filed') {
    const form = item.kind === 'declaration' ? forms.declared : forms.filed;
    const documents = [paper(application, act, form, { filedOn: day, deemed: true, law: rule })];
    const clocks = [lapsed(ring.clock, running)];
    const grant = filingGrant(application, day, undefined);
    const data = { filedOn: day, rule, deemedAt, grant, documents, clocks };
    return { type: 'FilingDeemed', data };
  }
  const documents = [
    paper(application, act, forms.accepted, { acceptedOn: day, deemed: true, law: 'LL 32(4)' }),
  ];
  const clocks = [lapsed(ring.clock, running), ...startDecision(act, item, application, since)];
  return {
    type: 'ApplicationDeemedAccepted',
    data: { acceptedOn: day, rule, deemedAt, documents, clocks },
  };
};

/**
 * Answers every clock of an application. Silence at intake is consent; the right to a hearing is lost; anything else that
 * runs out is a liability and goes on (LIC-S6, LIC-D1…D8, LIC-D17, PLN-2).
 */
export const ringClock: Decide<RingClock, Application, ApplicationEvent> = (ring, state, act) => {
  mustRing(act);
  const application = filed(state);
  const running = rung(application.clocks, application.answered, ring, act.now);
  if (!running) return [];
  if (ring.kind !== 'expiry') return [newsOf(ring, running)];
  if (intakeClocks(itemOf(application)).includes(ring.clock))
    return [deemed(act, application, ring, running)];
  if (ring.clock === 'LIC-D7')
    return [
      {
        type: 'HearingRightLapsed',
        data: {
          rule: running.rule,
          lapsedOn: running.dueDate,
          clocks: [lapsed(ring.clock, running)],
        },
      },
    ];
  return [newsOf(ring, running)];
};
