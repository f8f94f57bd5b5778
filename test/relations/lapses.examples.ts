import { type Event, localDateOf, instant, plusDays, schemaOf, type AnyNoun } from '#domain/kernel';
import type { StoredEvent } from '#platform/log';
import { account } from '../../libs/contexts/registry/http/office.examples.js';
import { jianghai } from '../../libs/contexts/registry/seed/seed.examples.js';
import { seedId } from '../../libs/contexts/registry/seed/seed-command.js';
import { organs } from '../../libs/contexts/registry/seed/seed-numbers.js';
import { personNoun } from '../../libs/contexts/registry/person/person.noun.js';
import { caseNoun } from '../../libs/contexts/enforcement/case/case.noun.js';
import { exhibitNoun } from '../../libs/contexts/evidence/exhibit/exhibit.noun.js';
import { answersOf, eventsOf } from '../golden/files.js';

// A house in which people stand otherwise than they did: recused, out of their posts, away, moved,
// deputies in and after their days.

export const { now } = answersOf('demo-licensing');
const told = eventsOf('demo-licensing');
const today = localDateOf(instant(now));
const yesterday = plusDays(today, -1);
const monthAgo = plusDays(today, -30);
const [first] = told.filter(({ type }) => type === 'ClueRecorded');
const original = first!.stream.split('440704.')[1]!;

export const cases = { open: original, shut: 'case-of-recused' } as const;
/** Words by which the case is known that some were recused from, wherever they stand. */
export const marks = [cases.shut, '避嫌化工', '91440704MA4UT0RECU', 'exhibit-of-recused'] as const;
export const recused = ['officer2', 'head', 'auditor'] as const;
export const deputyships = { now: 'dep-now', over: 'dep-over', desk: 'dep-desk' } as const;

let last = 900_000;
const appended = (noun: AnyNoun, id: string, revision: number, event: Event): StoredEvent => {
  const place = String((last += 1));
  return {
    ...first!,
    ...event,
    id: `${id}-${revision}`,
    revision,
    position: { commit: place, prepare: place },
    stream: `${noun.category}-440704.${id}`,
    metadata: { ...(first!.metadata as object), schema: schemaOf(noun, event.type) },
  };
};

/** The same case again, of another party, in the same hands. */
const shut: readonly StoredEvent[] = told
  .filter(({ stream }) => stream === first!.stream)
  .map((event, n) => {
    const others = {
      [original]: cases.shut,
      江门市江海区宏达化工有限公司: '江门市避嫌化工有限公司',
      '91440704MA4UT01H5E': marks[2],
      '01900000-4407-7040-8000-000000000401': 'party-of-recused',
    };
    const text = Object.entries(others).reduce(
      (all, [from, to]) => all.replaceAll(from, to),
      JSON.stringify(event),
    );
    const place = String((last += 1));
    const copy = JSON.parse(text) as StoredEvent;
    return { ...copy, id: `shut-${n}`, position: { commit: place, prepare: place } };
  });

const by = account('principal');
const recusals: readonly StoredEvent[] = recused.flatMap((name, n) => {
  const officer = account(name);
  const request = { officer, by: 'self', reasons: '近亲属' };
  const ruling = { officer, granted: true, reasons: '属实' };
  const decided = { ruling, decidedOn: today, by, toReview: [], clocks: [], documents: [] };
  const at = shut.length + 2 * n;
  return [
    appended(caseNoun, cases.shut, at, {
      type: 'RecusalRequested',
      data: { request, requestedOn: today },
    }),
    appended(caseNoun, cases.shut, at + 1, { type: 'RecusalDecided', data: decided }),
  ];
});

const taken = {
  by: account('officer2'),
  organ: seedId(jianghai, organs.brigade),
  file: { digest: marks[3], bytes: 9, type: 'image/jpeg', key: 'file/x', kept: 'y' },
  origin: 'scene',
  takenOn: today,
};
const exhibits = [
  { type: 'ExhibitTaken', data: taken },
  {
    type: 'ExhibitPlaced',
    data: {
      by: taken.by,
      organ: taken.organ,
      matter: `enforcementCase-440704.${cases.shut}`,
      address: `enforcement-cases/${cases.shut}`,
      placedOn: today,
    },
  },
].map((event, n) => appended(exhibitNoun, marks[3], n, event));

/** What came to be of somebody's posts, after all that is told of him. */
const since = (name: string, ...events: readonly Event[]): readonly StoredEvent[] => {
  const person = account(name);
  const stream = `${personNoun.category}-440704.${person}`;
  const known = told.filter((one) => one.stream === stream).length;
  return events.map((event, n) => appended(personNoun, person, known + n, event));
};
const deputy = (name: string, deputyship: string, post: string, days: object): Event => ({
  type: 'DeputyAppointed',
  data: { deputyship, post, deputy: account(name), basis: '指定书', ...days },
});
const ended = (post: string): Event => ({
  type: 'PostEnded',
  data: { post, lastDay: yesterday, reason: '调离' },
});

const people: readonly StoredEvent[] = [
  ...since('officer3', ended('post-officer3')),
  ...since('leader', { type: 'LeaveRecorded', data: { from: yesterday, reason: '病假' } }),
  ...since('cashier', ended('post-cashier'), {
    type: 'PostAssigned',
    data: {
      post: 'post-moved',
      organ: seedId(jianghai, organs.jiangnan),
      title: '财务人员',
      roles: ['cashier'],
      from: today,
    },
  }),
  ...since(
    'officer1',
    deputy('street2', deputyships.now, 'post-officer1', {
      roles: ['officer'],
      from: monthAgo,
      to: today,
    }),
    deputy('street2', deputyships.over, 'post-officer1', {
      roles: ['officer'],
      from: monthAgo,
      to: yesterday,
    }),
  ),
  ...since(
    'examiner',
    deputy('street2', deputyships.desk, 'post-examiner', {
      roles: ['licence-reviewer'],
      from: monthAgo,
    }),
  ),
];

/** All that was told in that house, in its order. */
export const events: readonly StoredEvent[] = [
  ...told,
  ...[...shut, ...recusals, ...exhibits, ...people].toSorted(
    (one, other) => Number(one.position.commit) - Number(other.position.commit),
  ),
];
