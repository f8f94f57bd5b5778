import { type Act, localDate } from '#domain/kernel';
import type { DirectService } from '#domain/procedure';
import { decisions } from '#testing';
import { type ApplicationCommand, applicationNoun } from '../application/application.noun.js';
import { receive, steps, tale } from '../application/application.examples.js';
import { by, reacting } from '../desk.examples.js';
import { grantedStep, tale as licenceTale, type Step } from '../licence/licence.examples.js';
import { licenceNoun } from '../licence/licence.noun.js';

const direct: DirectService = { method: 'direct', receiver: '王明', signed: true };
const refusal = '（江海）应急许驳〔2026〕12号';
const warning = '（江海）应急许警〔2026〕12号';
const serve = (papers: readonly string[], service: DirectService = direct) =>
  ({ type: 'ServePapers', data: { papers, service } }) as const;

const refuse: ApplicationCommand = {
  type: 'RefuseApplication',
  data: {
    grounds: [
      {
        kind: 'false-material',
        text: '材料虚假',
        law: 'LL 78',
        evidence: receive().data.materials[0]?.sha256,
      },
    ],
    departure: '材料虚假',
  },
};
const decided = '2026-09-22';
const refused = tale(steps.received, steps.accepted, steps.assigned, steps.signed, [
  refuse,
  by('pan', decided),
]);
const application = decisions(applicationNoun);

describe('Serving what was refused（不予许可决定书送达）', () => {
  const once = application(...refused).when(serve([refusal, warning]), by('cai', '2026-09-23'));

  it('draws one receipt for the papers that went together, and says who got them, when and how', () => {
    expect(once.events()).toMatchObject([
      {
        type: 'PapersServed',
        data: {
          papers: [refusal, warning].sort(),
          service: direct,
          servedOn: '2026-09-23',
          by: 'cai',
          documents: [
            {
              title: '送达回证',
              number: '（江海）应急许回〔2026〕12号',
              content: { of: [refusal, warning].sort(), receiver: '王明', servedOn: '2026-09-23' },
            },
          ],
        },
      },
    ]);
  });
  it('knows the same again, in whatever order and brackets, and refuses what contradicts it', () => {
    const served = [...refused, ...once.events()];
    const again = ['(江海)应急许警[2026]12号', refusal];
    application(...served)
      .when(serve(again), by('cai', '2026-09-24'))
      .decidesNothing();
    application(...served)
      .when(serve([refusal]), by('cai', '2026-09-24'))
      .refuses('already-served');
    application(...served)
      .when(serve(again, { ...direct, receiver: '李强' }), by('cai', '2026-09-24'))
      .refuses('already-served');
  });
  it('is neither before the paper nor to come, and has its proof', () => {
    const mail = (receivedOn: string) =>
      ({ method: 'mail', receiver: '王明', mailNumber: 'E1', receivedOn }) as DirectService;
    const asked = (service: DirectService, act: Act = by('cai', '2026-09-24')) =>
      application(...refused).when(serve([refusal], service), act);
    asked(mail('2026-09-21')).refuses('too-early-in-time');
    asked(mail('2026-09-25')).refuses('served-in-the-future');
    asked({ ...direct, signed: false }).refuses('not-signed');
    const { validAt } = by('cai', '2026-09-21');
    asked(direct, { ...by('cai', '2026-09-24'), validAt }).refuses('too-early-in-time');
    expect(asked(mail(decided)).events()).toMatchObject([{ data: { servedOn: decided } }]);
  });
  it('serves papers of the matter only, and not what goes with the certificate or stays inside', () => {
    application(...refused)
      .when(serve(['（江海）应急许驳〔2026〕13号']), by('cai', '2026-09-23'))
      .refuses('document-unknown');
    application(...refused)
      .when(serve(['（江海）应急许审〔2026〕12号']), by('cai', '2026-09-23'))
      .refuses('not-served-here');
    application(
      ...tale(steps.received, steps.accepted, steps.assigned, steps.signed, steps.approved),
    )
      .when(serve(['（江海）应急许准〔2026〕12号']), by('cai', '2026-09-23'))
      .refuses('not-served-here');
  });
  it('is done by the window, the certificate clerk or an officer of its organ', () => {
    for (const person of ['lin', 'cai', 'officer1', 'brigadier'])
      expect(
        application(...refused)
          .when(serve([refusal]), by(person, '2026-09-23'))
          .events(),
      ).toHaveLength(1);
    application(...refused)
      .when(serve([refusal]), by('streeter', '2026-09-23'))
      .denies('wrong-organ');
    application(...refused)
      .when(serve([refusal]), by('wang', '2026-09-23'))
      .denies('wrong-role');
  });
  it('serves what ended the procedure', () => {
    const ended = tale(steps.received, steps.accepted, [
      { type: 'TerminateApplication', data: { cause: 'applicant-ended' } },
      by('pan', decided),
    ]);
    expect(
      application(...ended)
        .when(serve(['（江海）应急许终〔2026〕12号']), by('cai', '2026-09-23'))
        .events(),
    ).toHaveLength(1);
  });
});

describe('Serving what ends a licence（撤销、撤回、注销等文书送达）', () => {
  const licence = decisions(licenceNoun);
  const day = '2026-11-02';
  const next = by('cai', '2026-11-03');
  const annul = { ground: 'fraud-or-bribe', facts: '查实', publicHarm: false } as const;
  const recall = {
    ground: 'facts-changed',
    publicInterest: '规划调整',
    compensationFen: 100,
  } as const;
  const from = localDate(day);
  const revoke = { source: 'case-2', decisionNumber: '罚10号' };

  it.each<[code: string, steps: readonly Step[]]>([
    ['许撤销', [[{ type: 'AnnulLicence', data: annul }, by('he', day)]]],
    ['许撤回', [[{ type: 'RecallLicence', data: recall }, by('he', day)]]],
    [
      '许扣',
      [
        [
          { type: 'SuspendLicence', data: { source: 'case-1', cause: '罚9号', from } },
          reacting(day),
        ],
      ],
    ],
    ['许吊', [[{ type: 'RevokeLicenceAfterPenalty', data: revoke }, reacting(day)]]],
    [
      '许注',
      [
        [{ type: 'RevokeLicenceAfterPenalty', data: revoke }, reacting(day)],
        [{ type: 'CancelLicence', data: { cause: 'revoked' } }, by('cai', day)],
      ],
    ],
  ])('serves %s once, with its receipt, by the organ that granted it', (code, acts) => {
    const history = licenceTale(grantedStep, ...acts);
    const number = `（江海）应急${code}〔2026〕12号`;
    const events = licence(...history)
      .when(serve([number]), next)
      .events();
    expect(events).toMatchObject([
      { data: { papers: [number], documents: [{ code: '许证回', content: { of: [number] } }] } },
    ]);
    licence(...history, ...events)
      .when(serve([number]), next)
      .decidesNothing();
    licence(...history)
      .when(serve([number]), by('streeter', '2026-11-03'))
      .denies('wrong-organ');
  });
});
