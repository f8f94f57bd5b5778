import type { Act } from '#domain/kernel';
import { decisions } from '#testing';
import { by } from '../people.examples.js';
import * as tipOff from '../tip-off/tip-off.examples.js';
import { naming, ofTheTipOff, opening, sealing, tale } from './reporter.examples.js';
import { reporterNoun } from './reporter.noun.js';

const given = decisions(reporterNoun);
const sealed = tale(sealing);
const named = tale(sealing, naming);

describe('PRV-1 WHI-15 HSL-21 who told it', () => {
  it('is opened by nobody before the head named somebody, and then by that person alone', () => {
    given(...sealed)
      .when(...opening)
      .denies('no-custodian', 'PRV-1');
    given(...named)
      .when(opening[0], ofTheTipOff(by('liang', '2026-05-22')))
      .denies('not-the-custodian');
    given(...named)
      .when(opening[0], ofTheTipOff(by('ou', '2026-05-22')))
      .denies('not-the-custodian');
    expect(
      given(...named)
        .when(...opening)
        .events(),
    ).toMatchObject([{ type: 'ReporterOpened', data: { by: 'chen', reason: '核实举报细节' } }]);
  });

  it('is read by nobody of the street, and the head who named reads nothing of it', () => {
    given(...sealed)
      .when(naming[0], by('wu', '2026-05-21'))
      .denies('other-organ');
    given(...sealed)
      .when(naming[0], by('chen', '2026-05-21'))
      .denies('wrong-role');
    expect(reporterNoun.whose?.(given(...named).state())).toEqual({
      organs: [],
      hands: ['chen'],
      parties: [],
    });
  });

  it('is for nobody but a handler at work in its organ, another than who names or approves', () => {
    const { type, data } = naming[0];
    const name = (custodian: string, act = ofTheTipOff(by('ou', '2026-05-21 10:00'))) =>
      given(...sealed).when({ type, data: { ...data, custodian } }, act);
    const { upToCheck, feedback, proposed, approved } = tipOff;
    const rewarded = tipOff.tale(...upToCheck, feedback, proposed, approved);
    name('nobody-at-all').denies('person-unknown');
    name('ou').denies('names-himself');
    name('ou', ofTheTipOff(by('zheng', '2026-07-23'), rewarded)).denies('approves-the-reward');
    for (const wrong of ['li', 'trainee', 'huang', 'agent', 'su', 'zheng'])
      name(wrong).denies('not-its-handler', 'PRV-1');
    const unregistered = ofTheTipOff(by('ou', '2026-05-21 10:00'), []);
    name('chen', unregistered).denies('not-its-handler');
    expect(name('luo').events()).toHaveLength(1);
  });

  it('is opened no more by who left, or has it in hand no longer', () => {
    const [command, act] = opening;
    const replaced = [
      {
        type: 'ReplaceChecker',
        data: { checker: 'chen', instead: 'huang', reason: '与被举报单位有亲属关系' },
      },
      by('ou', '2026-05-21 15:00'),
    ] as const;
    const since = tipOff.tale(tipOff.registered, tipOff.accepted, replaced);
    given(...named)
      .when(command, ofTheTipOff(by('chen', '2026-05-22 10:00'), since))
      .denies('no-longer-its-handler', 'PRV-1');
    const left = { ...act, registry: { ...act.registry, capacityAt: () => undefined } };
    given(...named)
      .when(command, left)
      .denies('no-longer-its-handler');
    const [name, at] = naming;
    const capacityAt: Act['registry']['capacityAt'] = (id, ...more) =>
      id === 'chen' ? undefined : at.registry.capacityAt(id, ...more);
    given(...sealed)
      .when(name, { ...at, registry: { ...at.registry, capacityAt } })
      .denies('not-at-work-there');
  });

  it('is sealed once, and each day it is opened is on record with its reason', () => {
    given(...sealed)
      .when(...sealing)
      .decidesNothing();
    given(...sealed)
      .when({ ...sealing[0], data: { sealed: 'sealed:other', organ: 'bureau' } }, sealing[1])
      .refuses('sealed-otherwise');
    const once = given(...named)
      .when(...opening)
      .events();
    given(...named, ...once)
      .when(...opening)
      .decidesNothing();
    expect(
      given(...named, ...once)
        .when(opening[0], ofTheTipOff(by('chen', '2026-05-23')))
        .events(),
    ).toHaveLength(1);
    given()
      .when(...opening)
      .unknown('no-such-reporter');
  });
});
