import fc from 'fast-check';
import {
  dateOfDay,
  dayNumber,
  endOfDay,
  type Event,
  type Instant,
  type LocalDate,
  plusMs,
  startOfDay,
} from '#domain/kernel';
import { mandateGranted, mandatePublished, mandateRevoked } from '../mandate/mandate.examples.js';
import { mandateStream } from '../mandate/mandate.stream.js';
import { organClosed, organRegistered } from '../organ/organ.examples.js';
import { organStream } from '../organ/organ.stream.js';
import type { PostAssigned } from '../person/person.events.js';
import {
  certificateGranted,
  certificateRestored,
  certificateRevoked,
  certificateSuspended,
  leaveEnded,
  leaveRecorded,
  personRegistered,
  postAssigned,
  postEnded,
} from '../person/person.examples.js';
import { personStream } from '../person/person.stream.js';
import { installed } from '../seed/seed.examples.js';
import { organs } from '../seed/seed-numbers.js';
import { date, id } from '../shared/registry.examples.js';
import { next } from './directory.examples.js';
import { viewOf } from './directory-view.js';

const seeded = installed().directory;
const person = id(190);

const told = (...events: readonly Event[]) =>
  viewOf(
    [personRegistered, postAssigned, ...events].reduce(
      (so, event) => next(so, personStream, { id: person, event }),
      seeded,
    ),
  );
const from = (day: string) => startOfDay(date(day));
const to = (day: string) => endOfDay(date(day));
const assigned = (changes: Partial<PostAssigned['data']>): PostAssigned => ({
  type: 'PostAssigned',
  data: { ...postAssigned.data, ...changes },
});

describe('The capacity somebody acts in', () => {
  it('is the post of the day, with organ and roles', () =>
    expect(told().capacityAt(person, from('2026-01-01'))).toEqual({
      organ: id(organs.brigade),
      post: 'post-brigade',
      roles: ['officer'],
    }));

  it('begins and ends with the days of the post in Shanghai', () => {
    const view = told(postEnded);
    expect(view.capacityAt(person, to('2024-01-31'))).toBeUndefined();
    expect(view.capacityAt(person, from('2024-02-01'))).toBeDefined();
    expect(view.capacityAt(person, to('2026-04-30'))).toBeDefined();
    expect(view.capacityAt(person, from('2026-05-01'))).toBeUndefined();
  });

  it('is none for who is unknown or has no post', () => {
    expect(told().capacityAt(id(999), from('2026-01-01'))).toBeUndefined();
    expect(told().capacityAt(person, from('2026-01-01'), 'post-other')).toBeUndefined();
  });

  it('must be named by who holds several posts', () => {
    const view = told(
      assigned({
        post: 'post-2',
        organ: id(organs.bureau),
        roles: ['archivist'],
        from: date('2025-01-01'),
      }),
    );
    expect(view.capacityAt(person, to('2024-12-31'))!.post).toBe('post-brigade');
    expect(view.capacityAt(person, from('2025-01-01'))).toBeUndefined();
    expect(view.capacityAt(person, from('2025-01-01'), 'post-2')!.roles).toEqual(['archivist']);
    expect(view.capacityAt(person, to('2024-12-31'), 'post-2')).toBeUndefined();
  });

  it('is none on leave, the first and the last day included', () => {
    const away = told(leaveRecorded);
    expect(away.capacityAt(person, to('2025-03-09'))).toBeDefined();
    expect(away.capacityAt(person, from('2025-03-10'))).toBeUndefined();
    expect(away.capacityAt(person, to('2025-03-14'))).toBeUndefined();
    expect(away.capacityAt(person, from('2025-03-15'))).toBeDefined();
    const back = told(leaveRecorded, leaveEnded);
    expect(back.capacityAt(person, to('2025-03-12'))).toBeUndefined();
    expect(back.capacityAt(person, from('2025-03-13'))).toBeDefined();
  });

  it('ends with the organ', () => {
    const founded = next(seeded, organStream, { id: id(90), event: organRegistered });
    const closed = next(founded, organStream, { id: id(90), event: organClosed });
    const there = assigned({ organ: id(90), from: date('2019-06-01') });
    const view = viewOf(
      [personRegistered, there].reduce<typeof closed>(
        (so, event) => next(so, personStream, { id: person, event }),
        closed,
      ),
    );
    expect(view.capacityAt(person, to('2019-12-31'))).toBeUndefined();
    expect(view.capacityAt(person, from('2020-01-01'))).toBeDefined();
    expect(view.capacityAt(person, to('2025-12-31'))).toBeDefined();
    expect(view.capacityAt(person, from('2026-01-01'))).toBeUndefined();
  });

  it('is that of an agent in an enterprise', () =>
    expect(viewOf(seeded).capacityAt(id(126), from('2026-01-01'))).toEqual({
      organ: id(401),
      post: 'post-applicant',
      roles: ['applicant'],
    }));
});

describe('The certificate in a capacity', () => {
  const days: readonly (readonly [string, string | undefined])[] = [
    ['2024-02-29', undefined],
    ['2024-03-01', '粤J07040190'],
    ['2025-05-31', '粤J07040190'],
    ['2025-06-01', undefined],
    ['2025-08-31', undefined],
    ['2025-09-01', '粤J07040190'],
    ['2026-02-28', '粤J07040190'],
    ['2026-03-01', undefined],
  ];
  it.each(days)('is on %s: %s', (day, number) => {
    const view = told(
      certificateGranted,
      certificateSuspended,
      certificateRestored,
      certificateRevoked,
    );
    for (const at of [from(day), to(day)]) {
      expect(view.certificateAt(person, at)).toBe(number);
      expect(view.capacityAt(person, at)?.certificate).toBe(number);
    }
  });

  it('runs out after its last day', () => {
    const view = told(certificateGranted);
    expect(view.certificateAt(person, to('2027-02-28'))).toBe('粤J07040190');
    expect(view.certificateAt(person, from('2027-03-01'))).toBeUndefined();
  });

  it('is the newer of two at a renewal', () => {
    const data = {
      ...certificateGranted.data,
      number: '粤J2',
      from: date('2026-12-01'),
      to: date('2029-12-01'),
    };
    const view = told({ type: 'CertificateGranted', data }, certificateGranted);
    expect(view.certificateAt(person, to('2026-11-30'))).toBe('粤J07040190');
    expect(view.certificateAt(person, from('2026-12-01'))).toBe('粤J2');
  });

  it('was there as long as nobody had recorded otherwise', () => {
    const day = from('2026-04-01');
    expect(told(certificateGranted).certificateAt(person, day)).toBe('粤J07040190');
    expect(told(certificateGranted, certificateRevoked).certificateAt(person, day)).toBeUndefined();
  });
});

describe('The mandate in a capacity', () => {
  const holder = id(organs.jiaotou);
  const street = assigned({ organ: holder });
  const mandated = (...events: readonly Event[]) => {
    const directory = events.reduce(
      (so, event) => next(so, mandateStream, { id: id(390), event }),
      [personRegistered, street].reduce<typeof seeded>(
        (so, event) => next(so, personStream, { id: person, event }),
        seeded,
      ),
    );
    return viewOf(directory);
  };

  it('is there from its first to its last day', () => {
    const view = mandated(mandateGranted, mandatePublished);
    const on = (at: Instant) => view.capacityAt(person, at)!.mandate;
    expect(on(to('2026-05-09'))).toBeUndefined();
    expect(on(from('2026-05-10'))).toBe(id(390));
    expect(on(to('2027-05-09'))).toBe(id(390));
    expect(on(from('2027-05-10'))).toBeUndefined();
  });

  it('is not there before it is published, nor from the day it is revoked', () => {
    expect(mandated(mandateGranted).mandatesAt(holder, from('2026-06-01'))).toEqual([]);
    const view = mandated(mandateGranted, mandatePublished, mandateRevoked);
    expect(view.mandatesAt(holder, to('2026-11-30'))).toHaveLength(1);
    expect(view.mandatesAt(holder, from('2026-12-01'))).toEqual([]);
  });

  it('is not there before the day of publication, whatever its text says', () => {
    const late = { ...mandatePublished.data, publishedOn: date('2026-06-01') };
    const view = mandated(mandateGranted, { ...mandatePublished, data: late });
    expect(view.mandatesAt(holder, to('2026-05-31'))).toEqual([]);
    expect(view.mandatesAt(holder, from('2026-06-01'))).toHaveLength(1);
  });

  it('is named for streets only', () => {
    const text = { ...mandateGranted.data.text, holder: id(organs.brigade) };
    const directory = [{ ...mandateGranted, data: { text } }, mandatePublished].reduce<
      typeof seeded
    >((so, event) => next(so, mandateStream, { id: id(390), event }), seeded);
    const at = from('2026-06-01');
    expect(viewOf(directory).mandatesAt(id(organs.brigade), at)).toHaveLength(1);
    expect(viewOf(directory).capacityAt(id(104), at)).not.toHaveProperty('mandate');
  });

  it('is left to be named when two apply', () => {
    const directory = [mandateGranted, mandatePublished].reduce<typeof seeded>((so, event) => {
      const data =
        event.type === 'MandateGranted'
          ? { text: { ...event.data.text, mandate: id(391), holder: id(organs.waihai) } }
          : event.data;
      return next(so, mandateStream, { id: id(391), event: { type: event.type, data } });
    }, seeded);
    const at = from('2026-06-01');
    expect(viewOf(directory).mandatesAt(id(organs.waihai), at)).toHaveLength(2);
    expect(viewOf(directory).capacityAt(id(119), at)).not.toHaveProperty('mandate');
    expect(viewOf(seeded).capacityAt(id(119), at)!.mandate).toBe(id(301));
  });

  it('says all that an act is checked against', () =>
    expect(
      mandated(mandateGranted, mandatePublished).mandatesAt(holder, from('2026-06-01')),
    ).toEqual([
      {
        id: id(390),
        kind: 'entrusted',
        principal: id(organs.bureau),
        holder,
        items: ['inspection', 'AQ-97'],
        capCitizenFen: 2_000_000,
        capOrganisationFen: 5_000_000,
        area: '440704001',
        from: '2026-05-10',
        to: '2027-05-09',
        publishedOn: '2026-05-06',
        publishedAt: 'https://www.example.gov.cn/mandates/390',
      },
    ]));
});

describe('Whatever the dates', () => {
  const day = fc
    .integer({ min: dayNumber(date('2024-01-01')), max: dayNumber(date('2024-03-31')) })
    .map(dateOfDay);
  const within = (on: LocalDate, first: LocalDate, last: LocalDate) => first <= on && on <= last;

  it('somebody can act in a post on its days and no others, but never on leave', () =>
    fc.assert(
      fc.property(day, day, day, day, (a, b, c, d) => {
        const [first, last] = a <= b ? [a, b] : [b, a];
        const [away, back] = c <= d ? [c, d] : [d, c];
        const events = [
          personRegistered,
          assigned({ from: first, to: last }),
          { ...leaveRecorded, data: { from: away, to: back, reason: '病假' } },
        ];
        const view = viewOf(
          events.reduce<typeof seeded>(
            (so, event) => next(so, personStream, { id: person, event }),
            seeded,
          ),
        );
        for (const edge of [first, last, away, back])
          for (const at of [
            startOfDay(edge),
            endOfDay(edge),
            plusMs(startOfDay(edge), -1),
            plusMs(endOfDay(edge), 1),
          ]) {
            const on = dateOfDay(Math.floor((Date.parse(at) + 8 * 3_600_000) / 86_400_000));
            const may = within(on, first, last) && !within(on, away, back);
            expect(view.capacityAt(person, at) !== undefined).toBe(may);
          }
      }),
    ));
});
