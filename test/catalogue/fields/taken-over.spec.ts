import { type Act, type AnyNoun, type Command, type Event, localDate } from '#domain/kernel';
import { rowAfter } from '#platform/registers';
import { decisions, onRecord } from '#testing';
import * as listings from '../../../libs/contexts/blacklist/listing/listing.examples.js';
import { listingNoun } from '../../../libs/contexts/blacklist/listing/listing.noun.js';
import { by as byList } from '../../../libs/contexts/blacklist/people.examples.js';
import { caseNoun } from '../../../libs/contexts/enforcement/case/case.noun.js';
import * as cases from '../../../libs/contexts/enforcement/case/stories/on-paper.examples.js';
import { hazardNoun } from '../../../libs/contexts/hazards/hazard/hazard.noun.js';
import * as hazards from '../../../libs/contexts/hazards/hazard/on-paper/on-paper.examples.js';
import { applicationNoun } from '../../../libs/contexts/licensing/application/application.noun.js';
import * as applications from '../../../libs/contexts/licensing/application/intake/on-paper.examples.js';
import { barNoun } from '../../../libs/contexts/licensing/bar/bar.noun.js';
import * as bars from '../../../libs/contexts/licensing/bar/bar.samples.examples.js';
import { by, reacting } from '../../../libs/contexts/licensing/desk.examples.js';
import { grant } from '../../../libs/contexts/licensing/licence/licence.examples.js';
import { licenceNoun } from '../../../libs/contexts/licensing/licence/licence.noun.js';
import { registers } from '../registers.js';
import { cases as all } from '../tried-nouns.js';

// What began on paper before the district began here（历史事项补录）is a fact with its own day and
// its source: marked for ever, and never an act of will of today.

type OnPaper = Readonly<{
  noun: AnyNoun;
  act: Act;
  organ: string;
  on: string;
  asked: (on: string) => Command;
}>;

const source = '纸质登记簿第7页';
const { origin: _, itemVersion: __, validTo: ___, ...licence } = grant;
const { lister: ____, ...listing } = listings.takenOverData;
const saying = (type: string, data: object) => (on: string) => ({
  type,
  data: { ...data, takenOver: { on: localDate(on), source } },
});

const taken: readonly OnPaper[] = [
  {
    noun: listingNoun,
    act: keptSince(byList('ou', '2026-04-01'), 'bureau', '2025-01-01'),
    organ: 'bureau',
    on: '2024-05-20',
    asked: saying('TakeOverListing', listing),
  },
  {
    noun: caseNoun,
    act: cases.atDesk,
    organ: 'bureau',
    on: '2025-12-10',
    asked: saying('TakeOverCase', cases.onPaper),
  },
  {
    noun: hazardNoun,
    act: hazards.atDesk,
    organ: 'bureau',
    on: '2026-03-02',
    asked: saying('TakeOverHazard', hazards.onPaper),
  },
  {
    noun: applicationNoun,
    act: applications.atDesk(),
    organ: applications.onPaper.organ,
    on: '2026-06-22',
    asked: saying('TakeOverApplication', applications.onPaper),
  },
  {
    noun: barNoun,
    act: {
      ...reacting('2026-09-22'),
      ...bars.installing,
      actor: { kind: 'system', by: 'installation', name: '任职限制表' },
    },
    organ: bars.banOnPaper.organ,
    on: '2024-06-03',
    asked: saying('TakeOverBan', bars.banOnPaper),
  },
  {
    noun: licenceNoun,
    act: keptSince(by('cai', '2026-09-23'), licence.organ, '2026-07-01'),
    organ: licence.organ,
    on: '2026-06-20',
    asked: (on) => {
      const { data } = saying('RegisterLicence', { ...licence, number: '旧证7号' })(on);
      return { type: 'RegisterLicence', data: { grant: { ...data, validFrom: localDate(on) } } };
    },
  },
];

/** The same act at an organ that keeps its matters here since a day, or was never entered. */
function keptSince(act: Act, organ: string, day: string | undefined): Act {
  const { keptHereSince: _since, ...unentered } = act.registry.organ(organ)!;
  const entered = day === undefined ? unentered : { ...unentered, keptHereSince: localDate(day) };
  return {
    ...act,
    registry: {
      ...act.registry,
      organ: (id) => (id === organ ? entered : act.registry.organ(id)),
    },
  };
}

/** Matters that end, of which none is taken over from paper, and why. */
const nothingFromPaper: Readonly<Record<string, string>> = {
  accidentsAccident: 'it is reported with the moment when it was, however long ago',
  accidentsIndicatorYear: 'figures of before are reported figures, with their document',
  appraisalCommendation: 'recorded with its own day and paper, whenever that was',
  appraisalPlanEvaluation: 'what was evaluated before stands in its own paper; it rests on years',
  appraisalYear: 'of one year, opened in it',
  blacklistCredit: 'entered by the document of whoever classed it, with its own first day',
  blacklistDisclosure: 'answered in twenty days by whoever received it: it ends where it began',
  duty: 'owed since it is on record here',
  equipmentDevice: 'registered with the day of its last calibration',
  evidenceErasure: 'a key is erased here or not at all',
  hazardsInspection: 'made on one day; what it ordered and still runs is a hazard, taken over',
  hazardsTipOff: 'answered in sixty days by whoever received it: it ends where it began',
  licensingBundle: 'its members are files of their own, and taken over as such',
  papersReceiver: 'a system that takes what goes out from now on',
  sourcesAlarm: 'raised by a program from readings',
  sourcesGateway: 'measures from now on',
  sourcesPoint: 'measures from now on',
  sourcesHazardSource:
    'identified and graded as it is today, which each that there is owes (MHS-4)',
  supervisionPatrol: 'of one day',
  supervisionPlan: 'of one year, approved before it begins',
};

const given = ({ noun }: OnPaper, ...history: readonly Event[]) =>
  decisions(noun as never)(...(history as never[]));
const eventsOf = (one: OnPaper): readonly Event[] =>
  given(one).when(one.asked(one.on), one.act).events();
const named = taken.map((one) => [one.noun.category, one] as const);

describe('ISSUE-11.12 What began on paper', () => {
  it('is tried in every noun that begins so, each by the one mechanism', () => {
    const declared = all.flatMap(({ noun, verb }) =>
      'takenOver' in verb.asks && noun.begins?.by.includes(verb.name) ? [noun.category] : [],
    );
    const called = all.flatMap(({ noun, verb }) =>
      /^TakeOver|OnPaper$/.test(verb.name) ? [noun.category] : [],
    );
    expect(taken.map(({ noun }) => noun.category).toSorted()).toEqual(declared.toSorted());
    expect(called.filter((category) => !declared.includes(category))).toEqual([]);
  });

  it('is of every matter that ends, or it is said why nothing of it is taken over', () => {
    const ending = [...new Set(all.map(({ noun }) => noun))].filter(({ over }) => over);
    const here = new Set(taken.map(({ noun }) => noun.category));
    expect(
      ending
        .map(({ category }) => category)
        .filter((category) => !here.has(category))
        .toSorted(),
    ).toEqual(Object.keys(nothingFromPaper).toSorted());
  });

  it.each(named)('%s is marked for ever with its day and its source, once', (_name, one) => {
    const events = eventsOf(one);
    const mark = JSON.stringify({ takenOver: { on: one.on, source } }).slice(1, -1);
    expect(JSON.stringify(events[0])).toContain(mark);
    expect(JSON.stringify(given(one, ...events).state())).toContain(mark);
    given(one, ...events)
      .when(one.asked(one.on), one.act)
      .decidesNothing();
  });

  it.each(named)('%s is none of what was done since its organ keeps it here', (_name, one) => {
    const { keptHereSince } = one.act.registry.organ(one.organ)!;
    given(one).when(one.asked(keptHereSince!), one.act).refuses('not-from-before', 'E50');
    given(one)
      .when(one.asked(one.on), keptSince(one.act, one.organ, undefined))
      .refuses('organ-never-entered', 'E50');
  });

  it.each(named)('%s is no act of will: nothing is drawn up today', (_name, one) => {
    const documents = eventsOf(one).flatMap(({ data }) => (data as Drawn).documents ?? []);
    expect(documents).toEqual([]);
  });

  it.each(named)('%s has clocks that run from its own days, and stands in its list', (_, one) => {
    const events = eventsOf(one);
    const changes = events.flatMap(({ data }) => (data as Drawn).clocks ?? []);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.map(({ set }) => set.facts.start)).not.toContain(one.act.validAt);
    const lists = registers.filter(({ from }) => from.category === one.noun.category);
    const rows = lists.map((list) => rowAfter(list, onRecord(list.from, events)));
    expect(rows).toContainEqual(expect.anything());
  });
});

type Drawn = Readonly<{
  documents?: readonly object[];
  clocks?: readonly Readonly<{ set: Readonly<{ facts: Readonly<{ start?: string }> }> }>[];
}>;
