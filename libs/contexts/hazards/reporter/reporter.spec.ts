import { decisions } from '#testing';
import { by } from '../people.examples.js';
import { naming, opening, sealing, tale } from './reporter.examples.js';
import { reporterNoun } from './reporter.noun.js';

const given = decisions(reporterNoun);
const sealed = tale(sealing);
const named = tale(sealing, naming);

describe('PRV-1 WHI-15 HSL-21 who told it', () => {
  it('is opened by nobody before the head named somebody, and then by that person alone', () => {
    given(...sealed)
      .when(...opening)
      .denies('not-the-custodian', 'PRV-1');
    given(...named)
      .when(opening[0], by('liang', '2026-05-22'))
      .denies('not-the-custodian');
    given(...named)
      .when(opening[0], by('ou', '2026-05-22'))
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
        .when(opening[0], by('chen', '2026-05-23'))
        .events(),
    ).toHaveLength(1);
    given()
      .when(...opening)
      .unknown('no-such-reporter');
  });
});
