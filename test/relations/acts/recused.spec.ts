import { type Event, fold, rulesOf } from '#domain/kernel';
import { answerTo, type Knock, knocks, lawful } from './standing.js';

// Whoever was recused（回避）does nothing more in the matter, whatever command and role: in every
// noun that decides on recusals, the person who would lawfully act is recused first.

const deciding = knocks.filter(({ one }) => one.verb.name === 'DecideRecusal');

/** The events by which the person who acts was recused, as the noun itself tells them. */
const recusing = (knock: Knock): readonly Event[] => {
  const of = deciding.find(({ one }) => one.noun === knock.one.noun);
  if (!of) return [];
  const { sample } = of.one;
  const { officer, person = officer } = sample.data as Readonly<Record<string, string>>;
  const told = [sample.history.at(-1)!, ...answerTo(of, (act) => act).events];
  const text = JSON.stringify(told).replaceAll(`"${person}"`, `"${lawful(knock).id}"`);
  return JSON.parse(text) as readonly Event[];
};

const isThere = ({ one: { noun, sample } }: Knock): boolean =>
  rulesOf(noun).whose?.(fold(rulesOf(noun), sample.history)) !== undefined;

const tried = knocks
  .filter((knock) => knock.role !== 'applicant' && recusing(knock).length > 0 && isThere(knock))
  .map((knock) => {
    const history = [...knock.one.sample.history, ...recusing(knock)];
    return { ...knock, said: answerTo(knock, (act) => act, history) };
  });

describe('Whoever was recused', () => {
  it('does nothing in the matter any more, but what he may in his own', () => {
    const done = tried.filter(({ said }) => said.kind !== 'denied').map(({ one }) => one.verb);
    expect([...new Set(done.map(({ name }) => name))].toSorted()).toEqual([
      'AskRecusal',
      'RequestRecusal',
    ]);
    expect(done.filter((verb) => !verb.evenInOwn)).toEqual([]);
    expect(tried.length).toBeGreaterThan(300);
  });

  it('is told that he was, or what he lacks besides', () => {
    const codes = tried.flatMap(({ said }) => (said.kind === 'denied' ? [said.code] : []));
    expect([...new Set(codes)]).toEqual(['recused']);
  });

  it('is recused in every noun that decides on recusals', () =>
    expect([...new Set(tried.map(({ one }) => one.noun.category))].toSorted()).toEqual([
      'enforcementCase',
      'licensingApplication',
    ]));
});
