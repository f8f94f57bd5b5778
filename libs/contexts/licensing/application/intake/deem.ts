import { type Act, type ClockSet, localDateOf } from '#domain/kernel';
import { drawUp, lapsed } from '#domain/procedure';
import { forms } from '../../documents/forms.js';
import { dueIn, intakeClocks, startDecision } from '../application.clocks.js';
import { filingGrant } from '../certificate/application.grant.js';
import type { Filed } from '../application.shape.js';
import { competentIn, itemOf } from '../authority.js';
import type { ApplicationDeemedAccepted, FilingDeemed } from './intake.events.js';
import { papersOf } from '../papers.js';

/**
 * The authority was silent: the application counts as accepted, or as filed, from the day the
 * papers came (DEEM, E32).
 */
export const deem = (
  act: Act,
  application: Filed,
  clock: string,
  running: ClockSet,
): ApplicationDeemedAccepted | FilingDeemed => {
  const item = itemOf(application);
  const since = running.facts.start;
  const day = localDateOf(since);
  const { rule } = running;
  const deemedAt = act.now;
  if (item.intake.silence === 'filed') {
    const form = item.kind === 'declaration' ? forms.declared : forms.filed;
    const documents = drawUp(papersOf(application, act), act, [
      form,
      { filedOn: day, deemed: true, law: rule },
    ]);
    const clocks = [lapsed(clock, { set: running })];
    const grant = filingGrant(application, day, undefined);
    const data = { filedOn: day, rule, deemedAt, grant, documents, clocks };
    return { type: 'FilingDeemed', data };
  }
  const clocks = [lapsed(clock, { set: running }), ...startDecision(act, item, application, since)];
  const documents = drawUp(papersOf(application, act), act, [
    forms.accepted,
    { acceptedOn: day, deemed: true, law: 'LL 32(4)', decideBy: dueIn(clocks) },
  ]);
  return {
    type: 'ApplicationDeemedAccepted',
    data: { acceptedOn: day, rule, deemedAt, documents, clocks },
  };
};

/**
 * The check of completeness ran out before this act, whether or not anybody rang: the silence has
 * already spoken. It gives no organ a power that the law gives to another.
 */
export const silenceSpoke = (
  act: Act,
  application: Filed,
): ApplicationDeemedAccepted | FilingDeemed | undefined => {
  if (!competentIn(application, act).here) return undefined;
  const over = intakeClocks(itemOf(application)).find((name) => {
    const running = application.clocks[name]?.set;
    return running !== undefined && act.validAt > running.due;
  });
  return over === undefined
    ? undefined
    : deem(act, application, over, application.clocks[over]!.set);
};
