import { type About, localDate } from '#domain/kernel';
import { decisions, rowAfter } from '#testing';
import * as honours from '../commendation/commendation.examples.js';
import { commendationNoun } from '../commendation/commendation.noun.js';
import { knowingVetoes } from '../appraisal/appraisal.examples.js';
import { by, system } from '../people.examples.js';
import { vetoRegister } from '../projections/veto-register.js';
import { followVetoes } from '../reactions/follow-vetoes.reaction.js';
import { noteHonours } from '../reactions/note-honours.reaction.js';
import * as story from './veto.examples.js';
import { vetoNoun } from './veto.noun.js';
import { standsAgainst, standsOn } from './veto.reference.js';
import type { VetoRecorded } from './veto.events.js';

const given = decisions(vetoNoun);
const { tale, record, recorded, lift, lifted, honoured } = story;
const zheng = story.knowingTheAccident(by('zheng', '2026-09-02'));
const about = {} as About;

describe('DPG-3 A veto', () => {
  it('stands from its decision for the period of the district, against any of four kinds', () => {
    expect(tale(recorded)).toMatchObject([
      {
        data: {
          subject: { kind: 'street', organ: 'waihai', name: '外海街道办事处' },
          from: '2026-09-01',
          until: '2027-09-01',
          accident: 'accident-1',
        },
      },
    ]);
    const kinds = [
      { kind: 'department', id: 'housing' },
      { kind: 'leader', id: 'wu' },
      { kind: 'enterprise', id: 'hongda' },
    ] as const;
    expect(
      kinds.map((subject) => given().when(record({ subject }), zheng).events()[0]?.data),
    ).toMatchObject([
      { subject: { organ: 'housing' } },
      { subject: { kind: 'leader', id: 'wu', organ: 'waihai' } },
      { subject: { name: '江海区宏达化工有限公司' } },
    ]);
    const [one] = tale(recorded) as readonly [VetoRecorded];
    const days = ['2026-08-31', '2026-09-01', '2027-09-01', '2027-09-02'].map(localDate);
    expect(days.map((day) => standsOn(one.data, day))).toEqual([false, true, true, false]);
    expect(standsAgainst(one.data, 2026, localDate('2027-09-02'))).toBe(true);
    expect(standsAgainst(one.data, 2025, localDate('2027-09-02'))).toBe(false);
  });

  it('is of somebody the register knows, on what is on record, decided after what led to it', () => {
    given()
      .when(record({ subject: { kind: 'street', id: 'housing' } }), zheng)
      .refuses('subject-of-another-kind');
    given()
      .when(record({ subject: { kind: 'department', id: 'waihai' } }), zheng)
      .refuses('subject-of-another-kind');
    given()
      .when(record({ subject: { kind: 'leader', id: 'nobody' } }), zheng)
      .unknown('leader-unknown');
    given()
      .when(record({ subject: { kind: 'enterprise', id: 'nobody' } }), zheng)
      .unknown('unit-unknown');
    given()
      .when(record({ accident: undefined }), zheng)
      .refuses('nothing-cited');
    given()
      .when(record({ accident: undefined, exhibit: 'ab'.repeat(32) }), zheng)
      .refuses('no-accident-named');
    given()
      .when(record({ subject: { kind: 'leader', id: 'zheng' } }), zheng)
      .denies('about-yourself');
    given().when(record(), by('chen', '2026-09-02')).denies('wrong-role');
  });

  it('is recorded once, lifted once', () => {
    given(...tale(recorded))
      .when(...recorded)
      .decidesNothing();
    given(...tale(recorded))
      .when(record({ reason: '另一事由' }), zheng)
      .refuses('veto-known');
    given(...tale(recorded))
      .when({ ...lift, data: { ...lift.data, vetoId: '江安委〔2026〕1号' } }, lifted[1])
      .unknown('no-such-veto');
    given(...tale(recorded, lifted))
      .when(...lifted)
      .decidesNothing();
    given(...tale(recorded, lifted))
      .when({ ...lift, data: { ...lift.data, reason: '另一理由' } }, lifted[1])
      .refuses('lifted');
    expect(
      [tale(recorded), tale(recorded, lifted)].map((told) => rowAfter(vetoRegister, ...told).stage),
    ).toEqual(['vetoed', 'free']);
  });

  it('finds the commendations of its time, and no older ones', () => {
    const found = (decidedOn: string) => {
      const noted = [story.honour(decidedOn), system('reaction', decidedOn)] as const;
      const [, veto] = tale(noted, recorded) as readonly [unknown, VetoRecorded];
      return veto.data.honours;
    };
    expect(found('2026-05-06')).toEqual(['commendation-1']);
    expect(found('2025-09-01')).toEqual(['commendation-1']);
    expect(found('2025-08-31')).toEqual([]);
  });

  it('reaches the years it may touch, and the commendations it takes away; and falls there', () => {
    const [, { data }] = tale(honoured, recorded) as readonly [unknown, VetoRecorded];
    const sent = followVetoes.on.VetoRecorded!(data, about);
    expect(sent.map(({ id, type }) => [id, type])).toEqual([
      ['2026-street-waihai', 'NoteVeto'],
      ['2025-street-waihai', 'NoteVeto'],
      ['2027-street-waihai', 'NoteVeto'],
      ['commendation-1', 'NoteVeto'],
    ]);
    const back = followVetoes.undo!.VetoRecorded!(data, about, {} as never);
    expect(back.map((one) => (one.data as { step: string }).step)).toEqual(
      Array.from({ length: 4 }, () => 'lifted'),
    );
  });
});

describe('A commendation', () => {
  const commending = decisions(commendationNoun);
  const { proposed, decided, decisionData, noted, withdrawn, noteData } = honours;
  const decide = { type: 'DecideCommendation', data: decisionData } as const;
  const standing = tale(recorded);

  it('is decided by somebody else than who proposed it, and never under a veto', () => {
    const asked = commending(...honours.tale(proposed));
    const during = knowingVetoes('zheng', '2027-09-01', standing);
    asked.when(decide, during).refuses('under-veto', 'DPG 21', 'DPG-3');
    const after = knowingVetoes('zheng', '2027-09-02', standing);
    expect(asked.when(decide, after).events()).toMatchObject([
      { type: 'CommendationDecided', data: { granted: true, subject: { id: 'waihai' } } },
    ]);
    const own = [honours.propose(), by('ou', '2026-04-20')] as const;
    commending(...honours.tale(own))
      .when(decide, knowingVetoes('ou', '2026-05-06'))
      .denies('proposed-it');
    const refused = { ...decide, data: { granted: false, reason: '否决期内' } };
    expect(asked.when(refused, during).events()).toMatchObject([{ data: { granted: false } }]);
    asked
      .when({ ...decide, data: { ...decisionData, granted: false } }, during)
      .refuses('number-or-not');
  });

  it('tells the record of vetoes of itself; one that stood by then takes it away at once', () => {
    const [, event] = honours.tale(proposed, decided);
    const sent = noteHonours.on.CommendationDecided!(event!.data as never, about);
    expect(sent).toMatchObject([{ id: 'street-waihai', type: 'NoteHonour' }]);
    const late = [story.honour('2026-09-02'), system('reaction', '2026-09-02')] as const;
    const [, honour] = tale(recorded, late);
    expect(followVetoes.on.HonourNoted!(honour!.data as never, about)).toMatchObject([
      { id: 'commendation-1', type: 'NoteVeto', data: { step: 'recorded' } },
    ]);
  });

  it('is owed to be withdrawn once a veto takes it away, until that falls', () => {
    const told = honours.tale(proposed, decided, noted);
    expect(commending(...told).state().clocks['withdraw']).toMatchObject({
      set: { rule: 'APR-RECONSIDER' },
      owed: { by: { kind: 'unit', organ: 'bureau' } },
    });
    const fallen = [
      { type: 'NoteVeto', data: { ...noteData, step: 'lifted' } },
      system('reaction', '2026-12-01'),
    ] as const;
    expect(commending(...honours.tale(proposed, decided, noted, fallen)).state().clocks).toEqual(
      {},
    );
    const gone = honours.tale(proposed, decided, noted, withdrawn);
    expect(commending(...gone).state().clocks).toEqual({});
    commending(...gone)
      .when({ type: 'NoteVeto', data: { ...noteData, vetoId: '另' } }, noted[1])
      .decidesNothing();
    commending(...honours.tale(proposed))
      .when(...withdrawn)
      .refuses('not-commended');
  });
});
