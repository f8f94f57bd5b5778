import { decisions } from '#testing';
import { by, hash } from '../../desk.examples.js';
import type { ApplicationCommand } from '../application.noun.js';
import { applicationNoun } from '../application.noun.js';
import {
  accepted,
  papers,
  receive,
  reviewed,
  type Step,
  steps,
  tale,
  underReview,
} from '../application.examples.js';
import type { SignReview } from './sign-review.js';

const given = decisions(applicationNoun);
const day = '2026-09-16';
const check = (officers: readonly string[], met = true): ApplicationCommand => ({
  type: 'CheckSite',
  data: { officers, met, findings: '符合', record: hash('site') },
});
const sign = (change: Partial<SignReview['data']> = {}): SignReview => ({
  type: 'SignReview',
  data: { ...steps.signed[0].data, ...change },
});

describe('Assigning a reviewer (LIC-S8)', () => {
  it('puts the file into the hand of a reviewer of that organ', () =>
    expect(underReview.at(-1)).toMatchObject({
      type: 'ReviewerAssigned',
      data: { reviewer: 'rao', assignedBy: 'pan' },
    }));
  it('changes nothing when asked again, and does not replace a reviewer in silence', () => {
    given(...underReview)
      .when(...steps.assigned)
      .decidesNothing();
    given(...underReview)
      .when({ type: 'AssignReviewer', data: { reviewer: 'ren' } }, by('pan', day))
      .refuses('reviewer-assigned');
  });
  it('refuses whoever took the papers in, and whoever is no reviewer', () => {
    const history = tale(
      [receive(), by('zhou', '2026-09-07')],
      [{ type: 'AcceptApplication', data: {} }, by('zhou', '2026-09-09')],
    );
    given(...history)
      .when({ type: 'AssignReviewer', data: { reviewer: 'zhou' } }, by('pan', day))
      .denies('hands-not-separate', 'LIC-S8');
    given(...accepted)
      .when({ type: 'AssignReviewer', data: { reviewer: 'lin' } }, by('pan', day))
      .denies('hands-not-separate');
    given(...accepted)
      .when({ type: 'AssignReviewer', data: { reviewer: 'hao' } }, by('pan', day))
      .denies('capacity-missing');
  });
  it('is for those who lead the organ that handles it', () => {
    given(...accepted)
      .when(steps.assigned[0], by('lin', day))
      .denies('wrong-role');
    given(...accepted)
      .when(steps.assigned[0], by('hao', day))
      .denies('wrong-organ');
  });
});

describe('Checking the site (LIC-S9)', () => {
  it('takes two officers with certificates valid that day', () =>
    expect(
      given(...underReview)
        .when(check(['officer1', 'officer2']), by('rao', day))
        .events(),
    ).toMatchObject([
      {
        data: {
          officers: [
            { person: 'officer1', certificate: 'GD-1' },
            { person: 'officer2', certificate: 'GD-2' },
          ],
          documents: [{ code: '许核' }],
        },
      },
    ]));
  it('changes nothing when the same record is entered again', () => {
    const once = given(...underReview)
      .when(check(['officer1', 'officer2']), by('rao', day))
      .events();
    given(...underReview, ...once)
      .when(check(['officer1', 'officer2']), by('rao', day))
      .decidesNothing();
  });
  it('refuses one officer alone, even named twice, and one without a certificate', () => {
    given(...underReview)
      .when(check(['officer1', 'officer1']), by('rao', day))
      .denies('too-few-officers', 'LIC-S9');
    given(...underReview)
      .when(check(['officer1', 'officer3']), by('rao', day))
      .denies('not-certified', 'LL 34');
  });
  it('DESK-14 is for officers of the organ: the brigade acts in its name, a street does not', () => {
    expect(
      given(...underReview)
        .when(check(['officer1', 'brigadier']), by('brigadier', day))
        .events(),
    ).toMatchObject([{ data: { by: 'brigadier' } }]);
    given(...underReview)
      .when(check(['officer1', 'streeter']), by('rao', day))
      .denies('officer-of-other-organ', 'LL 34');
    given(...underReview)
      .when(check(['officer1', 'streeter']), by('streeter', day))
      .denies('wrong-organ');
  });
  it('is not for an officer who is recused from the matter', () => {
    const asked = given(...underReview)
      .when({ type: 'AskRecusal', data: { person: 'officer2', ground: '亲属' } }, by('wang', day))
      .events();
    const granted = given(...underReview, ...asked)
      .when({ type: 'DecideRecusal', data: { person: 'officer2', granted: true } }, by('he', day))
      .events();
    given(...underReview, ...asked, ...granted)
      .when(check(['officer1', 'officer2']), by('rao', day))
      .denies('recused', 'PL 43');
  });
  it('refuses the clerk who took the papers in as an officer on site', () =>
    given(...underReview)
      .when(check(['officer1', 'lin']), by('rao', day))
      .denies('hands-not-separate'));
  it('is mandatory where the law says so, and must have found the conditions met', () => {
    const item = 'fireworks-retail';
    const start: readonly Step[] = [
      [receive({ item }, papers(item)), by('lin', '2026-09-07')],
      [{ type: 'AcceptApplication', data: {} }, by('lin', '2026-09-09')],
      steps.assigned,
    ];
    const evidence = papers(item).map(({ sha256 }) => sha256);
    const grounds = [{ text: '条件具备', evidence: hash('fireworks-application') }];
    given(...tale(...start))
      .when(sign({ evidence, grounds }), by('rao', day))
      .refuses('site-check-missing', 'LIC-S9');
    const unmet = tale(...start, [check(['officer1', 'officer2'], false), by('rao', day)]);
    given(...unmet)
      .when(sign({ evidence: [...evidence, hash('site')], grounds }), by('rao', day))
      .refuses('conditions-not-met', 'WSL 63');
  });
});

describe('Hearing the experts (S18)', () => {
  const opinion = (interest = false): ApplicationCommand => ({
    type: 'GiveExpertOpinion',
    data: {
      experts: [{ person: 'expert-1', interest }],
      opinion: 'favourable',
      record: hash('expert'),
    },
  });
  it('puts the opinion on file once', () => {
    const once = given(...underReview)
      .when(opinion(), by('rao', day))
      .events();
    expect(once).toMatchObject([{ data: { experts: ['expert-1'], givenOn: day } }]);
    given(...underReview, ...once)
      .when(opinion(), by('rao', day))
      .decidesNothing();
  });
  it('refuses an expert with an interest, and a review without experts', () => {
    given(...underReview)
      .when(opinion(true), by('rao', day))
      .denies('expert-has-interest', 'PLN-9');
    given(...underReview)
      .when(
        {
          type: 'GiveExpertOpinion',
          data: { experts: [], opinion: 'favourable', record: hash('e') },
        },
        by('rao', day),
      )
      .refuses('no-experts');
  });
  it('is mandatory for a rating, and unknown to a fireworks licence', () => {
    const of = (item: string) =>
      tale(
        [receive({ item }, papers(item)), by('lin', '2026-09-07')],
        [{ type: 'AcceptApplication', data: {} }, by('lin', '2026-09-09')],
        steps.assigned,
      );
    given(...of('standardisation'))
      .when(sign(), by('rao', day))
      .refuses('expert-review-missing');
    given(...of('fireworks-retail'))
      .when(opinion(), by('rao', day))
      .refuses('stage-not-in-item');
  });
});

describe('Signing the review (LIC-S12)', () => {
  it('names all evidence and rests on it', () =>
    expect(reviewed.at(-1)).toMatchObject({
      type: 'ReviewSigned',
      data: { reviewer: 'rao', opinion: 'grant', documents: [{ code: '许审' }] },
    }));
  it('changes nothing when it is signed again, and is not signed anew', () => {
    given(...reviewed)
      .when(...steps.signed)
      .decidesNothing();
    given(...reviewed)
      .when(sign({ opinion: 'refuse' }), by('rao', day))
      .refuses('wrong-stage');
  });
  it.each([
    ['evidence-not-listed', { evidence: [] }],
    ['evidence-not-on-file', { evidence: [...steps.signed[0].data.evidence, hash('rumour')] }],
    ['grounds-missing', { grounds: [] }],
    ['ground-without-evidence', { grounds: [{ text: '据说', evidence: hash('rumour') }] }],
  ])('refuses: %s', (code, change) =>
    given(...underReview)
      .when(sign(change), by('rao', day))
      .refuses(code),
  );
  it('is for the reviewer in whose hand it is', () =>
    given(...underReview)
      .when(sign(), by('ren', day))
      .denies('not-the-holder'));
});
