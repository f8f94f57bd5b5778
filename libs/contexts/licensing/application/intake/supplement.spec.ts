import { instant, type RingClock } from '#domain/kernel';
import { decisions } from '#testing';
import { by, hash, ringing } from '../../desk.examples.js';
import { applicationNoun } from '../application.noun.js';
import { papers, receive, steps, tale } from '../application.examples.js';

const given = decisions(applicationNoun);
const lacking = [{ material: 'design-chapter', what: '加盖公章的原件' }];
const first = [
  receive({}, papers('design-review', ['design-chapter'])),
  steps.received[1],
] as const;
const incomplete = tale(first);
const asked = tale(first, [{ type: 'AskSupplement', data: { lacking } }, by('lin', '2026-09-08')]);
const chapter = {
  material: 'design-chapter',
  form: 'original',
  sha256: hash('chapter'),
  file: 'chapter.pdf',
} as const;

describe('Asking for a supplement (LIC-S5, LIC-D1)', () => {
  const ask = (what = lacking) => ({ type: 'AskSupplement', data: { lacking: what } }) as const;
  it('gives one notice that lists everything, and stops the clock', () => {
    expect(
      given(...incomplete)
        .when(ask(), by('lin', '2026-09-08'))
        .events(),
    ).toMatchObject([
      {
        data: {
          documents: [{ code: '许补' }],
          clocks: [{ op: 'stop', clock: 'LIC-D1', outcome: 'met' }],
        },
      },
    ]);
  });
  it('changes nothing when the same notice is given again, and refuses a second one', () => {
    given(...asked)
      .when(ask(), by('lin', '2026-09-09'))
      .decidesNothing();
    given(...asked)
      .when(
        ask([...lacking, { material: 'project-approval', what: '原件' }]),
        by('lin', '2026-09-09'),
      )
      .refuses('supplement-already-asked', 'LIC-S5');
  });
  it('refuses a notice that forgets something, asks for nothing, or asks beyond the list', () => {
    const at = by('lin', '2026-09-08');
    given(...incomplete)
      .when(ask([{ material: 'project-approval', what: '原件' }]), at)
      .refuses('supplement-not-whole');
    given(...incomplete)
      .when(ask([]), at)
      .refuses('nothing-asked');
    given(...incomplete)
      .when(ask([{ material: 'gift', what: '一份' }]), at)
      .refuses('material-not-in-list');
  });
  it('comes too late the moment after the last of the five working days', () => {
    expect(
      given(...incomplete)
        .when(ask(), by('lin', '2026-09-14T23:59:59.999+08:00'))
        .events(),
    ).toHaveLength(1);
    given(...incomplete)
      .when(ask(), by('lin', '2026-09-15T00:00:00+08:00'))
      .refuses('supplement-period-over', 'LIC-D1');
  });
});

describe('Filing a supplement (LIC-S7)', () => {
  const file = (...materials: readonly object[]) =>
    ({ type: 'FileSupplement', data: { materials } }) as never;
  it('starts the same time again when everything is there', () => {
    expect(
      given(...asked)
        .when(file(chapter), by('wang', '2026-09-10'))
        .events(),
    ).toMatchObject([
      {
        data: {
          complete: true,
          clocks: [{ op: 'start', clock: 'LIC-D1:supplement', set: { dueDate: '2026-09-17' } }],
        },
      },
    ]);
  });
  it('waits for the rest when only a copy is brought', () =>
    expect(
      given(...asked)
        .when(file({ ...chapter, form: 'copy' }), by('wang', '2026-09-10'))
        .events(),
    ).toMatchObject([{ data: { complete: false, clocks: [] } }]));
  it('changes nothing when the same papers come again', () => {
    const once = given(...asked)
      .when(file(chapter), by('lin', '2026-09-10'))
      .events();
    given(...asked, ...once)
      .when(file(chapter), by('lin', '2026-09-10'))
      .decidesNothing();
  });
  it('takes only what was asked for, from the applicant or at the window', () => {
    const other = { ...chapter, material: 'project-approval' };
    given(...asked)
      .when(file(other), by('wang', '2026-09-10'))
      .refuses('material-not-asked');
    given(...asked)
      .when(file(chapter), by('mallory', '2026-09-10'))
      .denies('not-the-applicant');
    given(...asked)
      .when(file(chapter), by('rao', '2026-09-10'))
      .denies('wrong-role');
  });
});

describe('Papers that are missing when silence accepts (LL 32)', () => {
  const ring: RingClock = {
    type: 'RingClock',
    data: {
      clock: 'LIC-D1',
      due: instant('2026-09-14T23:59:59.999+08:00'),
      kind: 'expiry',
      step: 1,
    },
  };
  const deemed = tale(first, [ring, ringing('2026-09-15')], steps.assigned);
  const evidence = papers('design-review', ['design-chapter']).map(({ sha256 }) => sha256);
  const sign = (more: readonly string[] = []) =>
    ({
      type: 'SignReview',
      data: {
        ...steps.signed[0].data,
        evidence: [...evidence, ...more],
        grounds: [{ text: '符合', evidence: evidence[0]! }],
      },
    }) as const;
  it('DESK-18 are not waived: without them nobody may say yes', () =>
    given(...deemed)
      .when(sign(), by('rao', '2026-09-21'))
      .refuses('materials-lacking', 'LL 38'));
  it('DESK-18 can be brought, and nothing else', () => {
    const bring = { type: 'FileSupplement', data: { materials: [chapter] } } as const;
    const brought = given(...deemed)
      .when(bring, by('wang', '2026-09-16'))
      .events();
    expect(brought).toMatchObject([{ type: 'SupplementFiled', data: { complete: false } }]);
    expect(
      given(...deemed, ...brought)
        .when(sign([chapter.sha256]), by('rao', '2026-09-21'))
        .events(),
    ).toHaveLength(1);
    const other = { ...chapter, material: 'project-approval' };
    given(...deemed)
      .when({ type: 'FileSupplement', data: { materials: [other] } }, by('wang', '2026-09-16'))
      .refuses('material-not-asked');
  });
});

describe('The one notice', () => {
  it('DESK-17 asks for no paper that this matter does not need', () =>
    given(...incomplete)
      .when(
        {
          type: 'AskSupplement',
          data: { lacking: [...lacking, { material: 'safety-assessment', what: '原件' }] },
        },
        by('lin', '2026-09-08'),
      )
      .refuses('material-not-in-list', 'LL 31'));
});

describe('DESK-17 The one notice that asked for too much', () => {
  const approval = { material: 'project-approval', what: '加盖公章的复印件' };
  const tooMuch = tale(first, [
    { type: 'AskSupplement', data: { lacking: [...lacking, approval] } },
    by('lin', '2026-09-08'),
  ]);
  const correct = (what: readonly object[], reason = '批复文件已在卷') =>
    ({ type: 'CorrectSupplementNotice', data: { lacking: what, reason } }) as never;
  const bring = [
    { type: 'FileSupplement', data: { materials: [chapter] } },
    by('wang', '2026-09-10'),
  ] as const;

  it('is put right by a paper that cites it, and asks for the rest', () => {
    const corrected = given(...tooMuch)
      .when(correct(lacking), by('lin', '2026-09-09'))
      .events();
    expect(corrected).toMatchObject([
      { data: { lacking, correctedOn: '2026-09-09', documents: [{ code: '许补更' }], clocks: [] } },
    ]);
    expect(
      given(...tooMuch, ...corrected)
        .when(bring[0], bring[1])
        .events(),
    ).toMatchObject([{ data: { complete: true } }]);
  });

  it('once put right, counts from the paper that was needed: the mistake was the desk’s', () => {
    const brought = given(...tooMuch)
      .when(bring[0], bring[1])
      .events();
    expect(brought).toMatchObject([{ data: { complete: false } }]);
    const corrected = given(...tooMuch, ...brought)
      .when(correct(lacking), by('lin', '2026-09-14'))
      .events();
    expect(corrected).toMatchObject([
      {
        data: {
          completeSince: bring[1].validAt,
          clocks: [{ op: 'start', clock: 'LIC-D1:supplement', set: { dueDate: '2026-09-17' } }],
        },
      },
    ]);
    expect(
      given(...tooMuch, ...brought, ...corrected)
        .when({ type: 'AcceptApplication', data: {} }, by('lin', '2026-09-15'))
        .events(),
    ).toMatchObject([{ type: 'ApplicationAccepted' }]);
  });

  it('asks for nothing more than before, and lets go of nothing that is missing', () => {
    const at = by('lin', '2026-09-09');
    given(...tooMuch)
      .when(correct([...lacking, { material: 'safety-assessment', what: '原件' }]), at)
      .refuses('supplement-already-asked', 'LL 32(4)');
    given(...tooMuch)
      .when(correct([]), at)
      .refuses('supplement-not-whole', 'LL 38');
    given(...tooMuch)
      .when(correct([...lacking, approval]), at)
      .decidesNothing();
    given(...incomplete)
      .when(correct(lacking), at)
      .refuses('wrong-stage');
    given(...tooMuch)
      .when(correct(lacking), by('rao', '2026-09-09'))
      .denies('wrong-role');
  });
});
