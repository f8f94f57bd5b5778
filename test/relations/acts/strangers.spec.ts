import { standingsOf } from '#domain/kernel';
import { citationOf, standardCatalogue } from '#domain/law';
import { actingAs, answerTo, below, type Knock, knocks, lawful, otherOrgans } from './standing.js';

// Every command of every noun × every role that may knock × every organ that has nothing to do
// with the matter, also one below that of whoever may: it is denied by a rule, or its noun says
// that it is done by people of any organ (`whoActs`). Nobody acts sideways or upward.

const saidTo = (knock: Knock) =>
  [...Object.values(otherOrgans), below(lawful(knock).capacity.organ)].map((organ) =>
    answerTo(knock, actingAs('stranger', '外人', organ)),
  );
const answers = knocks.map((knock) => ({ ...knock, said: saidTo(knock) }));

const isOpen = ({ one, role }: Knock): boolean =>
  standingsOf(one.noun, one.verb).some(
    (said) => said.role === role && said.relation === 'of-any-organ',
  );
const named = (these: readonly Knock[]): readonly string[] =>
  these.map(({ name, role }) => `${name} ${role}`).toSorted();

describe('Somebody of another organ, beside it or below it', () => {
  it('does nothing in any matter, unless its noun says in which role he may', () => {
    const done = answers.filter(({ said }) => said.some(({ kind }) => kind === 'done'));
    expect(named(done)).toEqual(named(knocks.filter(isOpen)));
    expect(knocks.length).toBeGreaterThan(1_200);
  });

  it('is kept out by what the command says of itself, as its page in the catalogue prints', () => {
    const unsaid = knocks.filter((knock) => !knock.one.verb.related && !isOpen(knock));
    expect([...new Set(unsaid.map(({ name }) => name))]).toEqual([]);
  });

  it('is told no, and never that it is done already or cannot be done yet', () => {
    const kinds = answers.flatMap(({ name, said }) =>
      said.filter(({ kind }) => kind !== 'denied' && kind !== 'done').map((one) => [name, one]),
    );
    expect(kinds).toEqual([]);
  });

  it('is told by which rule, and can look it up', () => {
    const denied = answers.flatMap(({ said }) => said.filter(({ kind }) => kind === 'denied'));
    expect(denied.filter(({ law }) => law.length === 0)).toEqual([]);
    const cited = [...new Set(denied.flatMap(({ law }) => law))];
    expect(cited.filter((code) => !citationOf(code, standardCatalogue))).toEqual([]);
    expect(cited.length).toBeGreaterThan(30);
  });
});
