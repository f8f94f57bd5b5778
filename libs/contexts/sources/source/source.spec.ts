import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { by, shown, type Step } from '../people.examples.js';
import * as story from './source.examples.js';
import { type SourceCommand, sourceNoun } from './source.noun.js';

const given = decisions(sourceNoun);
const after = (...steps: readonly Step<SourceCommand>[]) => given(...story.tale(...steps));
const dueOf = (events: readonly object[], clock: string): unknown =>
  (
    events as readonly {
      data: { clocks?: readonly { clock: string; set?: { dueDate: string } }[] };
    }[]
  )
    .flatMap(({ data }) => data.clocks ?? [])
    .find((one) => one.clock === clock && one.set)?.set?.dueDate;

describe('A major hazard source', () => {
  it('MHS-2 is graded by what is there; nobody types the grade in', () => {
    const [event] = given()
      .when(...story.identified)
      .events();
    expect(event).toMatchObject({
      type: 'SourceIdentified',
      data: { grading: { s: 12, alpha: 1, r: 24, grade: 3, by: 'standard' } },
    });
    given(event!)
      .when(...story.identified)
      .decidesNothing();
  });

  it('MHS-1 is none below S = 1, and MHS-17 none of another law', () => {
    const data = (change: object): SourceCommand => ({
      type: 'IdentifySource',
      data: { ...story.identifyData, ...change },
    });
    const little = [{ ...story.quantities.substances[0], designKilograms: 9_999 }];
    given()
      .when(
        data({ quantities: { substances: little, peopleNearby: 0 } }),
        by('agent', '2026-05-07'),
      )
      .refuses('no-major-source', 'MHS-1');
    given()
      .when(data({ scope: 'port' }), by('agent', '2026-05-07'))
      .refuses('another-law', 'MHS-17');
  });

  it('is told of by the unit itself, or by an officer who takes its paper in', () => {
    const [command] = story.identified;
    given().when(command, by('stranger', '2026-05-07')).denies('not-the-unit');
    given().when(command, by('yu', '2026-05-07')).denies('other-organ');
    given().when(command, by('su', '2026-05-07')).denies('wrong-role');
    expect(given().when(command, by('chen', '2026-05-07')).events()).toHaveLength(1);
  });

  it('is kept by an organ of the place, in a name that is its own to use', () => {
    const kept = (change: object): SourceCommand => ({
      type: 'IdentifySource',
      data: { ...story.identifyData, ...change },
    });
    const asked = (change: object) => given().when(kept(change), by('agent', '2026-05-07'));
    asked({ organ: 'lile' }).denies('wrong-name', 'WSL 40');
    asked({ organ: 'nobody' }).unknown('organ-unknown');
    asked({ area: '440703001' }).denies('outside-area', 'PL 22');
    expect(asked({ handlingOrgan: 'lile' }).events()).toHaveLength(1);
  });

  it('MHS-5 is filed in fifteen days of its assessment, and MHS-4, MHS-9, HSL-13 assessed again in three years', () => {
    const events = after(story.identified)
      .when(...story.assessed)
      .events();
    expect(['MHS-5', 'MHS-4', 'MHS-9'].map((clock) => dueOf(events, clock))).toEqual([
      '2026-05-26',
      '2029-05-11',
      '2029-05-11',
    ]);
    given()
      .when(...story.assessed)
      .unknown('no-such-source');
    after(story.identified, story.assessed)
      .when(...story.assessed)
      .decidesNothing();
  });

  it('X20 not filed in time is owed by name: ordered and fined (WSL 101), until it is filed', () => {
    const [ring, then] = story.over('MHS-5', '2026-05-26T15:59:59.999Z', '2026-05-27 00:01');
    const history = after(story.identified, story.assessed);
    const events = history.when(ring, then).events();
    expect(events).toMatchObject([
      {
        type: 'ClockExpired',
        data: {
          clock: 'MHS-5',
          clocks: [
            {
              clock: 'order-filing',
              set: { rule: 'DTY-SETTLE' },
              owed: { by: { role: 'officer', organ: 'brigade' }, why: ['WSL 101', 'X20'] },
            },
          ],
        },
      },
      { type: 'FilingMissed', data: { missed: 'filing-source-1-2026-05-26' } },
    ]);
    const late = given(...story.tale(story.identified, story.assessed), ...events)
      .when(story.filed[0], by('agent', '2026-05-28'))
      .events();
    expect(late).toMatchObject([
      {
        data: {
          clocks: expect.arrayContaining([
            { op: 'stop', clock: 'order-filing', outcome: 'met', at: expect.any(String) },
          ]),
        },
      },
    ]);
  });

  it('MHS-10 goes to the police too until 2026-04-30, to fire rescue from then on (HSL-11); HSL-12 to both', () => {
    const [identify, assess] = [story.identifyData, story.assessData];
    const told = (year: string, filedOn: string, highlyToxic: boolean) => {
      const history = story.tale(
        [
          {
            type: 'IdentifySource',
            data: { ...identify, identifiedOn: localDate(`${year}-03-01`) },
          },
          by('agent', `${year}-03-02`),
        ],
        [
          { type: 'AssessSource', data: { ...assess, assessedOn: localDate(`${year}-03-03`) } },
          by('agent', `${year}-03-04`),
        ],
      );
      const file = { type: 'FileSource', data: { ...story.fileData, highlyToxic } } as const;
      return given(...history)
        .when(file, by('agent', filedOn))
        .events();
    };
    const copies = (...of: Parameters<typeof told>) =>
      (told(...of)[0]!.data as { copies: readonly string[] }).copies;
    expect(copies('2026', '2026-04-30', false)).toEqual(['police']);
    expect(copies('2026', '2026-05-01', false)).toEqual(['fire-rescue']);
    expect(copies('2026', '2026-05-01', true)).toEqual(['fire-rescue', 'police']);
  });

  it('is answered by two officers, neither of whom filed it; what is missing is owed again', () => {
    const filed = after(story.identified, story.assessed, story.filed);
    expect(story.tale(...story.upToFiling).slice(2)).toMatchObject([
      {
        data: {
          documents: [
            {
              title: '重大危险源备案登记表',
              content: { sourceName: '液氨储罐区', sourceGrade: '三级', materials: ['备案申请表'] },
            },
          ],
        },
      },
      {
        data: {
          documents: [
            {
              title: '重大危险源备案证明',
              content: { filingNumber: story.answerData.number, answeredOn: '2026-05-25' },
            },
          ],
        },
      },
    ]);
    expect(dueOf(filed.when(...story.answered).events(), 'HSL-22-LOWER')).toBe('2027-05-25');
    const missing = {
      type: 'AnswerFiling',
      data: { missing: '缺少应急措施', present: shown('chen', 'liang') },
    } as const;
    const events = filed.when(missing, by('chen', '2026-05-25')).events();
    expect(dueOf(events, 'MHS-5')).toBe('2026-06-09');
    expect(events).toMatchObject([
      {
        data: {
          documents: [
            { title: '重大危险源备案补正通知书', content: { missingMaterials: '缺少应急措施' } },
          ],
        },
      },
    ]);
    const alone = { ...story.answerData, present: shown('chen') };
    filed
      .when({ type: 'AnswerFiling', data: alone }, by('chen', '2026-05-25'))
      .denies('too-few-officers');
    after(story.identified, story.assessed, [
      { type: 'FileSource', data: story.fileData },
      by('liang', '2026-05-20'),
    ])
      .when(...story.answered)
      .denies('filed-it');
    const both = { ...story.answerData, missing: '缺' };
    filed
      .when({ type: 'AnswerFiling', data: both }, by('chen', '2026-05-25'))
      .refuses('number-or-missing');
  });

  it('MHS-4 is graded anew when something changes, and inspected by the rhythm of its grade', () => {
    const events = after(...story.upToFiling)
      .when(...story.changed)
      .events();
    expect(events).toMatchObject([{ data: { grading: { r: 80, grade: 2 } } }]);
    expect([dueOf(events, 'MHS-4-CHANGE'), dueOf(events, 'HSL-22')]).toEqual([
      '2026-07-10',
      '2026-12-11',
    ]);
    expect(events).toMatchObject([
      {
        data: {
          clocks: expect.arrayContaining([
            expect.objectContaining({ clock: 'HSL-22-LOWER', outcome: 'void' }),
          ]),
        },
      },
    ]);
  });

  it('HSL-22 owes the next inspection when one was done; missed it stays owed', () => {
    const events = after(...story.upToFiling)
      .when(...story.inspected)
      .events();
    expect(events).toMatchObject([
      {
        data: {
          clocks: [
            { clock: 'HSL-22-LOWER', outcome: 'met' },
            { clock: 'HSL-22-LOWER', set: { dueDate: '2027-11-02' } },
          ],
        },
      },
    ]);
    after(...story.upToFiling)
      .when(story.inspected[0], by('huang', '2026-11-02'))
      .denies('not-present');
  });

  it('MHS-6 of a higher grade is reported to the city within each quarter, and owed again', () => {
    after(...story.upToFiling)
      .when(...story.reportedUp)
      .refuses('grade-not-reported', 'MHS-6');
    after(story.identified, story.assessed, story.changed)
      .when(...story.reportedUp)
      .refuses('not-registered', 'MHS-6');
    const higher = story.tale(...story.upToFiling, story.changed);
    expect(Object.keys(given(...higher).state().clocks)).toContain('MHS-6.2026-Q2');
    const events = given(...higher)
      .when(...story.reportedUp)
      .events();
    expect(events).toMatchObject([
      {
        data: {
          grade: 2,
          clocks: [
            { clock: 'MHS-6.2026-Q2', outcome: 'met' },
            { clock: 'MHS-6.2026-Q3', set: { dueDate: '2026-09-30' } },
          ],
        },
      },
    ]);
    given(...higher, ...events)
      .when(...story.reportedUp)
      .decidesNothing();
    const lower = {
      ...story.changed[0],
      data: { ...story.changeData, quantities: story.quantities },
    } as const;
    expect(
      given(...higher)
        .when(lower, by('agent', '2026-06-20'))
        .events(),
    ).toMatchObject([
      {
        data: {
          clocks: expect.arrayContaining([
            expect.objectContaining({ clock: 'MHS-6.2026-Q2', outcome: 'void' }),
          ]),
        },
      },
    ]);
  });

  it('MHS-7 is taken off by a head, when what is on record says so; then nothing is owed', () => {
    after(...story.upToFiling, story.applied)
      .when(...story.cancelled)
      .refuses('still-major', 'MHS-7');
    const history = story.tale(...story.upToFiling, story.changed, story.applied);
    const gone = given(...history)
      .when(...story.cancelled)
      .events();
    expect(given(...history, ...gone).state().clocks).toEqual({});
    given(...history, ...gone)
      .when(...story.inspected)
      .refuses('source-cancelled', 'MHS-7');
    given(...history)
      .when(story.cancelled[0], by('he', '2026-07-10'))
      .denies('wrong-role');
    const refusing = {
      type: 'AnswerCancellation',
      data: { ...story.cancelData, granted: false },
    } as const;
    const kept = given(...history)
      .when(refusing, by('ou', '2026-07-10'))
      .events();
    expect(Object.keys(given(...history, ...kept).state().clocks)).toContain('MHS-4');
  });
});
