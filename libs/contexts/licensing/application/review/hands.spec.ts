import { decisions } from '#testing';
import { by } from '../../desk.examples.js';
import { type ApplicationCommand, applicationNoun } from '../application.noun.js';
import { received, steps, underReview } from '../application.examples.js';

const given = decisions(applicationNoun);
const handOver = (
  hand: 'intake' | 'review' | 'approval',
  to: string,
  reason: 'leave' | 'return' | 'transfer' = 'leave',
): ApplicationCommand => ({ type: 'HandOver', data: { hand, to, reason } });
const ask = (person: string): ApplicationCommand => ({
  type: 'AskRecusal',
  data: { person, ground: '近亲属' },
});
const decideRecusal = (person: string, granted = true): ApplicationCommand => ({
  type: 'DecideRecusal',
  data: { person, granted },
});

describe('Handing over', () => {
  it('passes the file on for a leave and back on return', () => {
    const away = given(...underReview)
      .when(handOver('review', 'ren'), by('pan', '2026-09-16'))
      .events();
    expect(away).toMatchObject([{ data: { from: 'rao', to: 'ren', reason: 'leave' } }]);
    given(...underReview, ...away)
      .when(handOver('review', 'ren'), by('pan', '2026-09-16'))
      .decidesNothing();
    given(...underReview, ...away)
      .when(...steps.signed)
      .denies('not-the-holder');
    const back = given(...underReview, ...away)
      .when(handOver('review', 'rao', 'return'), by('pan', '2026-09-18'))
      .events();
    expect(
      given(...underReview, ...away, ...back)
        .when(...steps.signed)
        .events(),
    ).toHaveLength(1);
  });
  it('lets a colleague at the window take over', () => {
    const away = given(...received)
      .when(handOver('intake', 'su'), by('pan', '2026-09-08'))
      .events();
    expect(
      given(...received, ...away)
        .when(steps.accepted[0], by('su', '2026-09-09'))
        .events(),
    ).toHaveLength(1);
    given(...received)
      .when(handOver('intake', 'rao'), by('pan', '2026-09-08'))
      .denies('capacity-missing');
  });
});

describe('Recusal (回避)', () => {
  const asked = given(...underReview)
    .when(ask('rao'), by('wang', '2026-09-16'))
    .events();
  it('is asked for with a ground, and work goes on until it is decided (E17)', () => {
    given(...underReview, ...asked)
      .when(ask('rao'), by('wang', '2026-09-16'))
      .decidesNothing();
    expect(
      given(...underReview, ...asked)
        .when(...steps.signed)
        .events(),
    ).toHaveLength(1);
    given(...underReview)
      .when({ type: 'AskRecusal', data: { person: 'rao', ground: '' } }, by('wang', '2026-09-16'))
      .refuses('ground-missing');
  });
  it('takes the file out of the hand, for good, and flags what was done before', () => {
    const granted = given(...underReview, ...asked)
      .when(decideRecusal('rao'), by('he', '2026-09-17'))
      .events();
    expect(granted).toMatchObject([{ data: { granted: true, actedBefore: true } }]);
    const history = [...underReview, ...asked, ...granted];
    given(...history)
      .when(decideRecusal('rao'), by('he', '2026-09-17'))
      .decidesNothing();
    given(...history)
      .when(...steps.signed)
      .denies('recused');
    given(...history)
      .when(handOver('review', 'rao'), by('pan', '2026-09-18'))
      .denies('recused');
    given(...history)
      .when(decideRecusal('rao', false), by('he', '2026-09-18'))
      .refuses('recusal-final');
    expect(
      given(...history)
        .when(handOver('review', 'ren'), by('pan', '2026-09-18'))
        .events(),
    ).toHaveLength(1);
  });
  it('makes a reviewer of whoever signs in the place of the recused one', () => {
    const granted = given(...underReview, ...asked)
      .when(decideRecusal('rao'), by('he', '2026-09-17'))
      .events();
    const history = [...underReview, ...asked, ...granted];
    const signed = given(...history)
      .when(steps.signed[0], by('zhou', '2026-09-21'))
      .events();
    given(...history, ...signed)
      .when(steps.approved[0], by('zhou', '2026-09-22'))
      .denies('hands-not-separate');
    expect(
      given(...history, ...signed)
        .when(steps.approved[0], by('pan', '2026-09-22'))
        .events(),
    ).toHaveLength(1);
  });
  it('keeps whoever is recused from leading the matter as well', () => {
    const asked = given(...underReview)
      .when(ask('pan'), by('wang', '2026-09-16'))
      .events();
    const granted = given(...underReview, ...asked)
      .when(decideRecusal('pan'), by('he', '2026-09-17'))
      .events();
    given(...underReview, ...asked, ...granted)
      .when(handOver('review', 'ren'), by('pan', '2026-09-18'))
      .denies('recused', 'PL 43');
  });
  it('is decided by the head, on request, and never in his own matter', () => {
    given(...underReview)
      .when(decideRecusal('rao'), by('he', '2026-09-17'))
      .refuses('recusal-not-asked');
    given(...underReview, ...asked)
      .when(decideRecusal('rao'), by('pan', '2026-09-17'))
      .denies('wrong-role');
    const own = given(...underReview)
      .when(ask('zhou'), by('wang', '2026-09-16'))
      .events();
    given(...underReview, ...own)
      .when(decideRecusal('zhou'), by('zhou', '2026-09-17'))
      .denies('judge-in-own-matter');
  });
});
