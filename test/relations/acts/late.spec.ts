import { type Act, happened, type Instant, plusMs, rulesOf, standingsOf } from '#domain/kernel';
import { answerTo, type Knock, knocks } from './standing.js';

// A fact that is entered late（补录）is judged by who was what when it happened, and not by who
// is what when it is entered: a certificate that ended meanwhile was good then, and one that came
// since was not.

const certified = knocks.filter(({ one, role }) =>
  standingsOf(one.noun, one.verb).some((said) => said.role === role && said.certified),
);

/** The act a minute late; everybody’s certificate is in force at those moments alone. */
const late =
  ({ one: { noun, verb, sample } }: Knock, isInForce: (at: Instant, then: Instant) => boolean) =>
  (act: Act): Act => {
    const told = { ...act, validAt: plusMs(act.now, -60_000) };
    const then = happened(rulesOf(noun), { type: verb.name, data: sample.data }, told).validAt;
    const certificateAt: Act['registry']['certificateAt'] = (who, at) =>
      isInForce(at, then) ? act.registry.certificateAt(who, act.now) : undefined;
    return { ...told, registry: { ...act.registry, certificateAt } };
  };

const entered = certified.map((knock) => ({
  name: knock.name,
  before: answerTo(
    knock,
    late(knock, (at, then) => at <= then),
  ),
  since: answerTo(
    knock,
    late(knock, (at, then) => at > then),
  ),
}));

describe('An act that is entered late', () => {
  it('is done by whoever had the certificate then, though it has ended since', () => {
    const refused = entered.filter(({ before }) => before.kind !== 'done');
    const otherwise = refused.filter(({ before }) => before.kind === 'denied');
    expect(otherwise).toEqual([]);
    expect(entered.length - refused.length).toBeGreaterThan(15);
  });

  it('is not done by whoever has it since', () =>
    expect(entered.filter(({ since }) => since.kind === 'done')).toEqual([]));
});
