import { instant, type RingClock } from '#domain/kernel';
import { decisions, rowAfter } from '#testing';
import { by, system } from '../people.examples.js';
import { appraisalRegister } from '../projections/appraisal-register.js';
import * as vetoes from '../veto/veto.examples.js';
import * as story from './appraisal.examples.js';
import { appraisalNoun } from './appraisal.noun.js';

const given = decisions(appraisalNoun);
const { tale, issued, assessed, reviewed, checked, drafted, objected, answered, settled } = story;
const steps = [issued, assessed, reviewed, checked, drafted, objected, answered, settled] as const;
const gradeOf = (...told: readonly story.AppraisalStep[]) =>
  given(...tale(...told)).state().settled?.result;

describe('The yearly appraisal of a street', () => {
  it('goes through its year step by step, each owed by somebody until it is done', () => {
    const owed = steps.map((_, at) =>
      Object.entries(given(...tale(...steps.slice(0, at + 1))).state().clocks).map(
        ([clock, one]) => [clock, one.set.rule, one.owed?.by.kind],
      ),
    );
    expect(owed).toEqual([
      [['self-assessment', 'DTY-DAY', 'unit']],
      [['review', 'APR-REVIEW', 'post']],
      [['check', 'APR-CHECK', 'post']],
      [['draft', 'APR-DRAFT', 'post']],
      [['object', 'APR-OBJECT', undefined]],
      [['answer', 'APR-ANSWER', 'post']],
      [['final', 'APR-FINAL', 'unit']],
      [
        ['publish', 'APR-PUBLISH', 'unit'],
        ['transfer', 'APR-PUBLISH', 'unit'],
      ],
    ]);
    const told = tale(...steps, story.published, story.transferred);
    expect(given(...told).state().clocks).toEqual({});
    expect(rowAfter(appraisalRegister, ...told)).toMatchObject({ stage: 'published', grade: 4 });
  });

  it('takes the points of the table, and of each item the latest score', () => {
    expect(given(...tale(...story.upToDraft)).state().drafted?.result).toEqual({
      points: 85,
      most: 100,
      byPoints: 3,
      grade: 3,
      before: [],
    });
    expect(gradeOf(...steps)).toEqual({
      points: 94,
      most: 100,
      byPoints: 4,
      grade: 4,
      before: [],
    });
  });

  it('keeps to its order, and does nothing twice', () => {
    given(...tale(issued))
      .when(reviewed[0], reviewed[1])
      .refuses('out-of-order');
    given(...tale(issued, assessed, reviewed))
      .when(drafted[0], drafted[1])
      .refuses('out-of-order');
    for (const [at, step] of steps.entries())
      given(...tale(...steps.slice(0, at + 1)))
        .when(...step)
        .decidesNothing();
    const other = { type: 'AssessItself', data: { scores: story.scores().toReversed() } } as const;
    given(...tale(issued, assessed, reviewed))
      .when(other, by('ling', '2026-12-29'))
      .refuses('already-assessed');
  });

  it('scores nothing on anybody’s word alone, and nothing that is no item or level', () => {
    const asked = (change: Parameters<typeof story.scores>[0]) =>
      ({ type: 'AssessItself', data: { scores: story.scores(change) } }) as const;
    const on = given(...tale(issued));
    const act = by('ling', '2026-12-21');
    on.when(asked({ quota: { exhibit: undefined } }), act).refuses('nothing-cited');
    on.when(asked({ quota: { choice: 'better' } }), act).refuses('no-such-level');
    on.when(asked({ quota: { item: 'smiles' } }), act).refuses('not-all-scored');
  });

  it('is assessed by its own people, appraised by others, drafted and answered by two', () => {
    given(...tale(issued))
      .when(assessed[0], by('chen', '2026-12-21'))
      .denies('other-organ');
    given(...tale(issued, assessed))
      .when(reviewed[0], by('ling', '2026-12-28'))
      .denies('other-organ');
    const alone = { ...story.checkData, checkers: [{ person: 'chen' }] };
    given(...tale(issued, assessed, reviewed))
      .when({ type: 'CheckOnSite', data: alone }, checked[1])
      .refuses('two-needed');
    given(...tale(issued, assessed, reviewed))
      .when(checked[0], by('lin', '2027-01-12'))
      .refuses('not-there');
    given(...tale(...story.upToDraft, objected))
      .when(answered[0], by('he', '2027-01-27'))
      .denies('drafted-it');
  });

  it('of a leader is nobody’s but his own to assess, and not his to appraise', () => {
    const ofLeader = story.issue({
      appraisalId: '2026-leader-ou',
      subject: { kind: 'leader', id: 'ou' },
    });
    given().when(ofLeader, by('ou', '2026-12-01')).denies('about-yourself');
    const events = tale([ofLeader, by('chen', '2026-12-01')]);
    expect(events).toMatchObject([
      { data: { subject: { kind: 'leader', id: 'ou', organ: 'bureau' } } },
    ]);
    expect(JSON.stringify(events)).not.toContain('区展鹏');
    given(...events)
      .when(assessed[0], by('lin', '2026-12-21'))
      .denies('not-yourself');
    expect(
      given(...events)
        .when(assessed[0], by('ou', '2026-12-21'))
        .events(),
    ).toHaveLength(1);
  });

  it('is objected to in its time, and settled by the committee after it', () => {
    const upToDraft = tale(...story.upToDraft);
    given(...upToDraft)
      .when(...settled)
      .refuses('may-still-object');
    given(...upToDraft)
      .when(objected[0], by('wu', '2027-01-26'))
      .refuses('too-late');
    given(...tale(...story.upToDraft, objected))
      .when(...settled)
      .refuses('not-answered-yet');
    given(...tale(...story.upToDraft, objected, answered))
      .when(settled[0], story.knowingVetoes('ou', '2027-02-04'))
      .denies('wrong-role');
    const strange = { ...story.answerData, scores: story.scores().slice(0, 1) };
    given(...tale(...story.upToDraft, objected))
      .when({ type: 'AnswerObjection', data: strange }, answered[1])
      .refuses('not-objected-to');
  });

  it('without an objection is settled once the time is over, which ends by itself', () => {
    const { clocks } = given(...tale(...story.upToDraft)).state();
    const { due } = clocks['object']!.set;
    const ring: RingClock = {
      type: 'RingClock',
      data: { clock: 'object', due, kind: 'expiry', step: 1 },
    };
    given(...tale(...story.upToDraft))
      .when(ring, system('deadline', '2027-01-25'))
      .refuses('clock-still-running');
    expect(due).toBe(instant('2027-01-25T23:59:59.999+08:00'));
    const lapsed: story.AppraisalStep = [ring, system('deadline', '2027-01-26 00:01')];
    const after = given(...tale(...story.upToDraft, lapsed));
    expect(Object.keys(after.state().clocks)).toEqual(['final']);
    after.when(objected[0], by('wu', '2027-01-26')).refuses('too-late');
    expect(gradeOf(...story.upToDraft, lapsed, settled)).toMatchObject({ grade: 3 });
  });

  it('owes a plan after the lowest grade, and none after another', () => {
    const lowest = given(...tale(...story.upToLowest));
    expect(lowest.state().clocks['rectify']).toMatchObject({
      set: { rule: 'APR-RECTIFY', dueDate: '2027-03-04' },
      owed: { by: { kind: 'unit', organ: 'waihai' } },
    });
    const plan = { type: 'PlanRectification', data: story.rectificationData } as const;
    expect(lowest.when(plan, by('wu', '2027-02-20')).events()).toMatchObject([
      { data: { clocks: [{ op: 'stop', clock: 'rectify', outcome: 'met' }] } },
    ]);
    given(...tale(...steps))
      .when(plan, by('wu', '2027-02-20'))
      .refuses('not-owed');
  });
});

describe('DPG-3 A veto in an appraisal', () => {
  const standing = vetoes.tale(vetoes.recorded);
  const under: story.AppraisalStep = [
    settled[0],
    story.knowingVetoes('zheng', '2027-02-04', standing),
  ];
  const upToAnswer = steps.slice(0, -1);

  it('takes the excellent grade away, and leaves the points', () =>
    expect(gradeOf(...upToAnswer, under)).toEqual({
      points: 94,
      most: 100,
      byPoints: 4,
      grade: 3,
      before: [{ veto: 'one-vote', because: '江安委〔2026〕9号', grade: 3 }],
    }));

  it('that was lifted takes nothing away', () => {
    const free = vetoes.tale(vetoes.recorded, vetoes.lifted);
    expect(
      gradeOf(...upToAnswer, [settled[0], story.knowingVetoes('zheng', '2027-02-04', free)]),
    ).toMatchObject({ grade: 4, before: [] });
  });

  it('that falls afterwards has the result settled anew, and told anew', () => {
    const data = {
      vetoId: '江安委〔2026〕9号',
      step: 'lifted',
      causedOn: '2026-06-18',
      from: '2026-09-01',
      until: '2027-09-01',
    };
    const note = [{ type: 'NoteVeto', data }, system('reaction', '2027-03-01')] as never;
    const told = tale(...upToAnswer, under, story.published, story.transferred, note);
    expect(Object.keys(given(...told).state().clocks)).toEqual(['reconsider']);
    expect(rowAfter(appraisalRegister, ...told).stage).toBe('to-settle-anew');
    const anew: story.AppraisalStep = [
      { type: 'SettleResultAnew', data: { reason: '否决撤销' } },
      story.knowingVetoes('zheng', '2027-03-03', vetoes.tale(vetoes.recorded, vetoes.lifted)),
    ];
    const after = tale(...upToAnswer, under, story.published, story.transferred, note, anew);
    expect(given(...after).state().settled?.result.grade).toBe(4);
    expect(Object.keys(given(...after).state().clocks)).toEqual(['publish', 'transfer']);
    given(...after)
      .when(...anew)
      .decidesNothing();
  });

  it('that comes afterwards has it settled anew, where it is of that year or of that day', () => {
    const told = tale(...steps, story.published, story.vetoNoted);
    expect(given(...told).state().clocks['reconsider']).toBeDefined();
    const another = { ...story.vetoData, causedOn: '2025-11-03' };
    given(...tale(...steps))
      .when({ type: 'NoteVeto', data: another } as never, system('reaction', '2027-02-20'))
      .decidesNothing();
    given(...tale(...upToAnswer))
      .when(...story.vetoNoted)
      .decidesNothing();
    given(...tale(...steps))
      .when({ type: 'SettleResultAnew', data: { reason: '无' } }, under[1])
      .refuses('nothing-changed');
  });

  it('is not asked of grave accidents: two major ones of the year leave the lowest grade', () => {
    const citing = (grade: string, occurredOn = '2026-06-18'): story.AppraisalStep => [
      {
        type: 'ReviewMaterial',
        data: { scores: story.scores({ quota: { accident: 'accident-1' } }) },
      },
      vetoes.knowingTheAccident(by('chen', '2026-12-28'), { grade, occurredOn }),
    ];
    const result = (one: story.AppraisalStep) =>
      given(...tale(issued, assessed, one, [checked[0], checked[1]], drafted)).state().drafted
        ?.result;
    expect(result(citing('extraordinary'))).toMatchObject({
      grade: 1,
      before: [{ veto: 'grave-accidents', because: 'accident-1' }],
    });
    expect(result(citing('major'))?.before).toEqual([]);
    expect(result(citing('extraordinary', '2025-12-31'))?.before).toEqual([]);
  });
});
