import { account, commandApi, type CommandApi, shown } from './command-api.examples.js';
import { application, clue, decision, heard, served, spot } from './story.examples.js';

describe('What follows over HTTP', () => {
  let api: CommandApi;
  beforeAll(async () => (api = await commandApi()));
  afterAll(() => api.stop());

  const officers = [account('officer1').person, account('officer2').person];
  const events = async (who: string, path: string, body?: object) => {
    const { status, body: said } = await api.post(who, path, body);
    return status === 201 ? said.events : said;
  };
  const fined = async (actId: string): Promise<string> => {
    const id = await heard(api, { fineFen: 3_000_000, actId });
    const at = `/enforcement-cases/${id}`;
    expect(await events('head', `${at}/decision`, decision(3_000_000, actId))).toEqual([
      'PenaltyDecided',
    ]);
    expect(await events('officer1', `${at}/decision/service`, served)).toEqual(['DecisionServed']);
    return at;
  };

  it('takes evidence into registration and gives it back', async () => {
    const { body } = await api.post('officer1', '/enforcement-cases', clue('measure'));
    const at = `/enforcement-cases/${body.id as string}`;
    await api.post('officer1', `${at}/filing-application`, application);
    await api.post('head', `${at}/filing`);
    const asked = {
      measureId: 'm1',
      kind: 'registration',
      goods: [{ name: '台账', quantity: '3本' }],
      reason: '证据可能灭失',
      basis: 'PL 56',
    };
    const taken = {
      present: shown('officer1', 'officer2'),
      place: '江海区外海街道',
      party: '梁宏达',
      keeper: '大队证物室',
    };
    const given = { outcome: 'copied-and-returned', reason: '已复制' };
    const steps = [
      ['officer1', 'measures', asked, 'MeasureApplied'],
      ['head', 'measures/m1/approval', {}, 'MeasureApproved'],
      ['officer1', 'measures/m1/registration', taken, 'EvidenceRegistered'],
      ['head', 'measures/m1/disposal', given, 'EvidenceDisposed'],
    ] as const;
    for (const [who, path, said, event] of steps)
      expect(await events(who, `${at}/${path}`, said)).toEqual([event]);
  });

  it('frees the act when the decision is revoked', async () => {
    const at = await fined('revoked');
    const again = { ...spot('revoked', 15_000), act: { ...spot('revoked', 0).act } };
    expect(await events('officer1', '/summary-cases', again)).toMatchObject({
      code: 'act-already-fined',
    });
    expect(await events('head', `${at}/revocation`, { reason: '事实认定错误' })).toEqual([
      'DecisionRevoked',
    ]);
    expect(await events('officer1', '/summary-cases', again)).toHaveLength(3);
  });

  it('lets the party go to review and to court', async () => {
    const at = await fined('remedy');
    const review = { reviewOrgan: '江门市江海区人民政府', reference: '江海复〔2026〕9号' };
    const judged = { outcome: 'revoked', reviewNumber: '江海复决〔2026〕9号', reason: '程序违法' };
    const steps = [
      ['reviewer', 'administrative-review', { ...review, claims: '撤销' }, 'ReviewFiled'],
      [
        'reviewer',
        'administrative-review/answer',
        { answer: 'accepted', reason: '符合条件' },
        'ReviewAnswered',
      ],
      ['reviewer', 'administrative-review/decision', judged, 'ReviewDecided'],
    ] as const;
    for (const [who, path, said, event] of steps)
      expect(await events(who, `${at}/${path}`, said)).toEqual([event]);
    const other = { ...spot('remedy', 15_000), separateAct: '另一车间的另一处设施' };
    expect(await events('officer1', '/summary-cases', other)).toHaveLength(3);
  });

  it('leads an unpaid fine over the demand to the court', async () => {
    const at = await fined('court');
    api.clock.pass(20 * 86_400_000);
    expect(await events('head', `${at}/demand`, { paymentMethod: '银行转账' })).toEqual([
      'DemandIssued',
    ]);
    expect(
      await events('head', `${at}/court-application`, { court: '江门市江海区人民法院' }),
    ).toMatchObject({
      status: 409,
    });
  });

  it('takes a case to the archive, where it stays as it is', async () => {
    const at = await fined('archive');
    const payment = { receiptNumber: '粤财0009', fen: 3_000_000, channel: 'bank' };
    const publication = { places: ['区政府网站'], summary: '未建立专门安全管理制度，罚款三万元' };
    const file = { archiveNumber: '2026-安-001', retention: 'permanent' };
    const steps = [
      ['cashier', 'payments', payment, 'PaymentReceived'],
      ['officer1', 'publication', publication, 'DecisionPublished'],
      ['officer1', 'closing-application', { summary: '已缴清', officers }, 'ClosingProposed'],
      ['head', 'closing', { approved: true, reason: '同意' }, 'CaseClosed'],
      ['archivist', 'archive', file, 'CaseArchived'],
    ] as const;
    for (const [who, path, body, event] of steps) {
      // The file waits until nobody can go against the decision any more.
      if (event === 'CaseArchived') api.clock.pass(200 * 86_400_000);
      expect(await events(who, `${at}/${path}`, body)).toEqual([event]);
    }
    expect(await events('officer1', `${at}/decision/service`, served)).toEqual(['DecisionServed']);
    expect(
      await events('officer1', `${at}/recusals`, {
        officer: officers[0],
        by: 'self',
        reason: '亲属',
      }),
    ).toMatchObject({ status: 409 });
  });
});
