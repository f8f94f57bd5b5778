import { openToOthers } from './open-to-others.js';
import { actingAs, answerTo, below, type Knock, knocks, lawful, otherOrgans } from './standing.js';

// Every command of every noun × every role that may knock × every organ that has nothing to do with
// the matter, also one below that of whoever may: it is denied by a rule, or stands in a table with
// its reason. Nobody acts sideways or upward.

const saidTo = (knock: Knock) =>
  [...Object.values(otherOrgans), below(lawful(knock).capacity.organ)].map((organ) =>
    answerTo(knock, actingAs('stranger', '外人', organ)),
  );
const answers = knocks.map((knock) => ({ ...knock, said: saidTo(knock) }));

describe('Somebody of another organ, beside it or below it', () => {
  it('does nothing in any matter, unless it is said in which role he may, and why', () => {
    const done = answers.filter(({ said }) => said.some(({ kind }) => kind === 'done'));
    const open = Object.entries(openToOthers).flatMap(([name, { roles }]) => {
      const knocking = knocks.filter((one) => one.name === name).map(({ role }) => role);
      const inOffice = knocking.filter((role) => role !== 'applicant');
      const may = { every: knocking, 'every-office': inOffice };
      return (typeof roles === 'string' ? may[roles] : roles).map((role) => `${name} ${role}`);
    });
    expect(done.map(({ name, role }) => `${name} ${role}`).toSorted()).toEqual(open.toSorted());
    expect(knocks.length).toBeGreaterThan(1_200);
  });

  it('is kept out by what the command says of itself, as its page in the catalogue prints', () => {
    const unsaid = knocks.filter(
      ({ one, name }) => !one.verb.related && !Object.hasOwn(openToOthers, name),
    );
    expect([...new Set(unsaid.map(({ name }) => name))]).toEqual([]);
  });

  it('is told no, and never that it is done already or cannot be done yet', () => {
    const kinds = answers.flatMap(({ name, said }) =>
      said.filter(({ kind }) => kind !== 'denied' && kind !== 'done').map((one) => [name, one]),
    );
    expect(kinds).toEqual([]);
  });
});
