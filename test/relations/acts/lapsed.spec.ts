import type { Act, Event, MandateFacts } from '#domain/kernel';
import { answerTo, type Knock, knocks, lawful } from './standing.js';

// What the organ may is asked on the day of the act as what the person may: every act in a case
// that a street handles by mandate（委托、下放）, on a day on which the mandate has ended, is of
// another matter, of another place or not published. That whoever acts has a post that day, the
// door asks before any rule: doors-when-lapsed.spec.ts.

type Json = Readonly<Record<string, unknown>>;

/** Whatever names who handles the case says by which mandate. */
const byMandate = (told: unknown): unknown => {
  if (Array.isArray(told)) return told.map(byMandate);
  if (typeof told !== 'object' || told === null) return told;
  const parts = Object.entries(told).map(([name, part]) => [name, byMandate(part)]);
  return {
    ...(Object.fromEntries(parts) as Json),
    ...('handlingOrgan' in told && { mandate: 'mandate' }),
  };
};

const inACase = knocks.filter(({ one: { noun } }) => noun.category === 'enforcementCase');

/** Who handles the case of a sample, as its history or its request says. */
const handlingIn = ({ one: { sample } }: Knock): readonly [organ: string, handling: string][] => {
  const text = JSON.stringify([sample.history, sample.data]);
  const found = /"organ":"([^"]+)","handlingOrgan":"([^"]+)"/.exec(text);
  return found ? [[found[1]!, found[2]!]] : [];
};

type Lapse = (mandate: MandateFacts) => readonly MandateFacts[];

const old = '2000-01-01' as MandateFacts['from'];
/** A mandate for everything, which each lapse takes something from. */
const aMandate = (principal: string, holder: string): MandateFacts => ({
  id: 'mandate',
  kind: 'entrusted',
  principal,
  holder,
  items: { includes: () => true } as unknown as readonly string[],
  capCitizenFen: 1e12,
  capOrganisationFen: 1e12,
  area: '',
  from: old,
  publishedOn: old,
});

/** The case is a street's, which acts by that mandate in the name of the bureau. */
const ofAStreet =
  ([organ, handling]: readonly [string, string], lapse: Lapse) =>
  (act: Act): Act => {
    const { registry } = act;
    const mandate = aMandate(organ, handling);
    return {
      ...act,
      registry: {
        ...registry,
        organ: (id) => {
          const known = registry.organ(id);
          if (id !== handling || !known) return known;
          const { actsFor: _, ...facts } = known;
          return { ...facts, kind: 'street' };
        },
        mandatesAt: (id) => (id === handling ? lapse(mandate) : []),
      },
    };
  };

const told = (knock: Knock, lapse: Lapse) =>
  handlingIn(knock).flatMap((handling) => {
    const { one } = knock;
    const data = byMandate(one.sample.data) as object;
    const asked = { ...knock, one: { ...one, sample: { ...one.sample, data } } };
    const history = byMandate(one.sample.history) as readonly Event[];
    return [answerTo(asked, ofAStreet(handling, lapse), history)];
  });

const lapses: Readonly<Record<string, Lapse>> = {
  'has ended': () => [],
  'lists other matters': (mandate) => [{ ...mandate, items: ['other'] }],
  'is of another place': (mandate) => [{ ...mandate, area: '440799' }],
  'is not published': (mandate) => [
    { ...mandate, publishedOn: '2099-01-01' as MandateFacts['from'] },
  ],
};

/** Acts of the street itself that hold while its mandate does. */
const held = inACase.filter((knock) => {
  const [[, handling] = []] = handlingIn(knock);
  const isTheStreets = lawful(knock).capacity.organ === handling;
  return isTheStreets && told(knock, (mandate) => [mandate]).some(({ kind }) => kind === 'done');
});

/** What is done without asking for the mandate, and why. */
const records = 'puts down what another body said; the street decides nothing by it';
const keeping = 'the file is kept by the organ that has it, whatever it may still do';
const asksNone: Readonly<Record<string, string>> = {
  AcknowledgeLifting: records,
  AcknowledgePublication: records,
  LiftDispatch: records,
  RecordDispatchAnswer: records,
  CorrectDocument: 'a slip of the pen in an own paper is put right by whoever wrote it',
  DecideDisposal: keeping,
  DisposeOfFile: keeping,
  HoldFile: keeping,
  ProposeDisposal: keeping,
  ReleaseFile: keeping,
  ProposeTransfer: 'what may be a crime goes to the police from whoever has it (R310 3)',
  ReplaceOfficers: 'names who has the case; each act of theirs asks for the mandate',
  RequestHearing: 'takes down what the party asks for, which is its right (PL 63)',
  RequestRecusal: 'tells that somebody must keep out; it decides nothing (PL 43)',
};

/** Whoever hears of something puts it down, whatever it is about: another takes it up (E14). */
const whateverMatter = ['RecordClue'];

/** Acts whose sample says of what matter and place the case is. */
const ofKnownMatters = (knock: Knock): boolean =>
  JSON.stringify([knock.one.sample.history, knock.one.sample.data]).includes('"item":"');

describe('A street whose mandate', () => {
  it.each(Object.entries(lapses))('%s does no act of the case any more', (_, lapse) => {
    const narrowed = lapse(aMandate('bureau', 'street')).some(
      ({ publishedOn }) => publishedOn === old,
    );
    const these = narrowed ? held.filter(ofKnownMatters) : held;
    const answers = these.map((knock) => ({ ...knock, said: told(knock, lapse)[0]! }));
    const done = answers
      .filter(({ said }) => said.kind !== 'denied')
      .map(({ one }) => one.verb.name);
    const table = Object.keys(asksNone).filter((name) =>
      these.some(({ one }) => one.verb.name === name),
    );
    const also = narrowed ? whateverMatter : [];
    expect([...new Set(done)].toSorted()).toEqual([...table, ...also].toSorted());
    const denied = answers.filter(({ said }) => said.kind === 'denied');
    expect(denied.filter(({ said }) => !said.law.includes('PL 20'))).toEqual([]);
    expect(denied.length).toBeGreaterThan(20);
  });
});
