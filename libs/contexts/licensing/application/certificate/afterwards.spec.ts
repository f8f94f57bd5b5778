import { decisions } from '#testing';
import { by, hash } from '../../desk.examples.js';
import { aboutLicence } from '../../licence/licence.examples.js';
import type { ApplicationCommand } from '../application.noun.js';
import { applicationNoun } from '../application.noun.js';
import {
  accepted,
  approved,
  papers,
  receive,
  received,
  reviewed,
  steps,
  tale,
} from '../application.examples.js';

const given = decisions(applicationNoun);
const day = '2026-09-22';

describe('Serving and publishing', () => {
  it('serves the certificate in time, against signature (LIC-S15, LIC-D6)', () => {
    const issued = tale(
      steps.received,
      steps.accepted,
      steps.assigned,
      steps.signed,
      steps.approved,
      steps.issued,
    );
    expect(issued.at(-1)).toMatchObject({
      data: {
        effect: { kind: 'grant', grant: { licence: 'licence-1', application: 'application-1' } },
        documents: [{ code: '许证' }, { code: '许回' }],
        clocks: [{ clock: 'LIC-D6', outcome: 'met' }],
      },
    });
    given(...issued)
      .when(...steps.issued)
      .decidesNothing();
    given(...issued)
      .when(
        { ...steps.issued[0], data: { ...steps.issued[0].data, licence: 'other' } },
        steps.issued[1],
      )
      .refuses('certificate-issued');
    given(...reviewed)
      .when(...steps.issued)
      .refuses('wrong-stage');
    given(...approved)
      .when(steps.issued[0], by('pan', day))
      .denies('wrong-role');
  });
  it('publishes the result once (LIC-D17)', () => {
    const publish: ApplicationCommand = { type: 'PublishResult', data: { place: '信用中国' } };
    const once = given(...approved)
      .when(publish, by('pan', '2026-09-25'))
      .events();
    expect(once).toMatchObject([{ data: { clocks: [{ clock: 'LIC-D17', outcome: 'met' }] } }]);
    given(...approved, ...once)
      .when(publish, by('pan', '2026-09-25'))
      .decidesNothing();
    given(...reviewed)
      .when(publish, by('pan', '2026-09-25'))
      .refuses('wrong-stage');
  });
});

describe('Ending without a decision (LIC-S16)', () => {
  const withdraw: ApplicationCommand = { type: 'WithdrawApplication', data: { reason: '改期' } };
  const terminate: ApplicationCommand = {
    type: 'TerminateApplication',
    data: { cause: 'applicant-ended' },
  };
  it('is withdrawn by the applicant, and nothing is due any more', () => {
    const once = given(...accepted)
      .when(withdraw, by('wang', '2026-09-10'))
      .events();
    expect(once).toMatchObject([{ data: { clocks: [{ clock: 'LIC-D2', outcome: 'void' }] } }]);
    given(...accepted, ...once)
      .when(withdraw, by('wang', '2026-09-10'))
      .decidesNothing();
    given(...accepted)
      .when(withdraw, by('pan', '2026-09-10'))
      .denies('wrong-role');
    given(...approved)
      .when(withdraw, by('wang', day))
      .refuses('wrong-stage');
  });
  it('is ended by the approver when the applicant is no more', () => {
    const once = given(...accepted)
      .when(terminate, by('pan', '2026-09-10'))
      .events();
    expect(once).toMatchObject([{ data: { documents: [{ title: '终止决定书' }] } }]);
    given(...accepted, ...once)
      .when(terminate, by('pan', '2026-09-10'))
      .decidesNothing();
    given(...received)
      .when(terminate, by('lin', '2026-09-10'))
      .denies('wrong-role');
  });
  it('tells which licence is not renewed by it', () => {
    const item = 'fireworks-retail';
    const change = { item, purpose: 'renewal', licence: 'licence-1' } as const;
    const renewal = tale([
      receive(change, papers(item, [], { purpose: 'renewal' })),
      aboutLicence(by('lin', '2028-08-07')),
    ]);
    expect(
      given(...renewal)
        .when(withdraw, by('wang', '2028-08-08'))
        .events(),
    ).toMatchObject([{ data: { renews: 'licence-1' } }]);
  });
});

describe('A withdrawal on paper, at the window', () => {
  const onPaper = (paper?: string): ApplicationCommand => ({
    type: 'WithdrawApplication',
    data: { reason: '不再经营', ...(paper === undefined ? {} : { paper }) },
  });
  it('DESK-30 is entered by the clerk who has the matter, with the paper', () => {
    expect(
      given(...accepted)
        .when(onPaper(hash('request')), by('lin', '2026-09-14'))
        .events(),
    ).toMatchObject([{ type: 'ApplicationWithdrawn', data: { paper: hash('request') } }]);
    given(...accepted)
      .when(onPaper(), by('lin', '2026-09-14'))
      .refuses('paper-missing', 'LIC-S16');
    given(...accepted)
      .when(onPaper(hash('request')), by('su', '2026-09-14'))
      .denies('not-the-holder');
  });
});
