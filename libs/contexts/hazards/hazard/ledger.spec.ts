import { type Act, endOfDay, type Event, localDate, type RegistryView } from '#domain/kernel';
import { dutyLedger } from '#platform/record';
import { decisions } from '#testing';
import { at, by, type Step, system } from '../people.examples.js';
import * as story from './hazard.examples.js';
import { type HazardCommand, hazardNoun } from './hazard.noun.js';

// Nothing ends by silence（沉默台账）: the visits of a listed hazard are missed, each by whoever
// had it to make.

const given = decisions(hazardNoun);
const { registry } = by('chen', '2026-06-01');

type Away = Readonly<{ who: string; from: string; to: string; deputy: string }>;

/** The registry, when it knows of these leaves with their written deputies（离岗、代行）. */
const knowing = (...leaves: readonly Away[]): RegistryView => {
  const on = (person: string, moment: string) =>
    leaves.find(
      ({ who, from, to }) => who === person && at(from) <= moment && moment <= at(`${to} 23:59`),
    );
  return {
    ...registry,
    absenceAt: (person, moment) => {
      const away = on(person, moment);
      return away && { from: localDate(away.from), to: localDate(away.to) };
    },
    deputiesOf: (person, moment) => [on(person, moment)?.deputy ?? []].flat(),
    answering: (organ, role) => [`${role} of ${organ}`],
  };
};

const chenAway: Away = { who: 'chen', from: '2026-07-03', to: '2026-07-09', deputy: 'liang' };
const huangAway: Away = { who: 'huang', from: '2026-08-15', to: '2026-08-31', deputy: 'liang' };

type Told = Readonly<{ data: object; envelope: Readonly<{ recordedAt: string; validAt: string }> }>;
const history: Told[] = [];
const events = (): readonly Event[] => history as unknown as readonly Event[];

const acted = ([command, act]: Step<HazardCommand>): void => {
  const told = given(...(events() as never[]))
    .when(command, act)
    .events();
  const envelope = { recordedAt: act.now, validAt: act.validAt };
  history.push(...told.map((event) => ({ ...event, envelope })));
};

const rings = (due: string, kind: 'expiry' | 'escalation', step: number, act: Act): void =>
  acted([
    {
      type: 'RingClock',
      data: { clock: 'HAZ-D17-VISIT', due: endOfDay(localDate(due)), kind, step },
    },
    act,
  ]);
const ringing = (local: string, ...leaves: readonly Away[]): Act => {
  const act = system('deadline', local);
  return { ...act, registry: knowing(...leaves), whose: hazardNoun.whose?.(stateThen()) };
};
const stateThen = () => given(...(events() as never[])).state();

const visits = (...leaves: readonly Away[]) =>
  dutyLedger(events() as never, {
    now: at('2026-09-10'),
    registry: knowing(...leaves),
    nameOf: (rule) => ({ zh: rule, en: rule }),
    whoseAt: () => hazardNoun.whose?.(stateThen()),
  }).filter(({ clock }) => clock === 'HAZ-D17-VISIT');

const names = (people: readonly Readonly<{ id: string }>[] = []) => people.map(({ id }) => id);

describe('HAZ-D17 what should happen and does not', () => {
  it('is put down to the deputy of who is away, and climbs to the safety committee', () => {
    for (const step of story.upToService) acted(step);
    // The visit falls due on 8 July, in the days of the leave.
    rings('2026-07-08', 'expiry', 1, ringing('2026-07-09 00:00', chenAway));
    rings('2026-07-08', 'escalation', 1, ringing('2026-07-09 09:00', chenAway));
    rings('2026-07-08', 'escalation', 2, ringing('2026-07-13 09:00', chenAway));
    rings('2026-07-08', 'escalation', 3, ringing('2026-07-22 09:00', chenAway));
    rings('2026-07-08', 'escalation', 4, ringing('2026-08-05 09:00', chenAway));
    const [visit] = visits(chenAway);
    expect(visit).toMatchObject({ outcome: 'overdue', what: { zh: '现场督查' } });
    expect([names(visit?.missedBy), names(visit?.heldBy)]).toEqual([['liang'], ['liang']]);
    expect(visit?.climbed.map(({ to }) => to)).toEqual([
      'team-leader',
      'head-of-organ',
      'principal-head',
      'safety-committee',
    ]);
  });

  it('is another’s from the day it was handed over; what was missed stays where it was', () => {
    acted([
      { type: 'AssignHandler', data: { to: 'huang', reason: '岗位调整' } },
      by('he', '2026-08-06'),
    ]);
    const visit = { findings: '正在转运', present: story.verifyData.present };
    acted([{ type: 'RecordVisit', data: visit }, by('chen', '2026-08-07')]);
    rings('2026-09-07', 'expiry', 1, ringing('2026-09-08 00:00', chenAway));
    const [before, after] = visits(chenAway);
    expect(before).toMatchObject({ outcome: 'late', otherwise: false });
    expect(names(before?.missedBy)).toEqual(['liang']);
    expect([names(after?.missedBy), names(after?.heldBy)]).toEqual([['huang'], ['huang']]);
  });

  it('is told as it was known then, and as it is known after a correction of the registry', () => {
    const corrected = { ...huangAway, to: '2026-09-09' };
    const [, after] = visits(chenAway, corrected);
    expect([names(after?.missedBy), names(after?.heldBy)]).toEqual([['huang'], ['liang']]);
    expect(after?.otherwise).toBe(true);
  });

  it('is handed only to an officer at work in the organ that handles it', () => {
    const handOver = (to: string, who: 'he' | 'wu' | 'chen') =>
      given(...(events() as never[])).when(
        { type: 'AssignHandler', data: { to, reason: '岗位调整' } },
        by(who, '2026-09-01'),
      );
    handOver('ou', 'he').denies('no-officer-here');
    handOver('li', 'he').denies('no-officer-here');
    handOver('trainee', 'he').denies('no-officer-here');
    handOver('liang', 'wu').denies('other-organ');
    handOver('liang', 'chen').denies('wrong-role');
    expect(given(...(events() as never[])).state().handler?.to).toBe('huang');
  });

  it('is put down to who had it that day, though it is noted after it was handed over', () => {
    // Due on 8 July, in the days of the leave; handed over on the 12th; noted on the 20th.
    history.splice(0);
    for (const step of story.upToService) acted(step);
    acted([
      { type: 'AssignHandler', data: { to: 'huang', reason: '岗位变动' } },
      by('he', '2026-07-12'),
    ]);
    rings('2026-07-08', 'expiry', 1, ringing('2026-07-20 09:00', chenAway));
    const [visit] = visits(chenAway);
    expect([names(visit?.missedBy), names(visit?.heldBy)]).toEqual([['liang'], ['liang']]);
    expect(visit?.otherwise).toBe(false);
    const [corrected] = visits({ ...chenAway, deputy: 'he' });
    expect([names(corrected?.missedBy), names(corrected?.heldBy)]).toEqual([['liang'], ['he']]);
    expect(corrected?.otherwise).toBe(true);
  });
});
