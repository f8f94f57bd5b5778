import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import type { ConfirmSetting } from './confirm-setting.js';
import type { ProposeSetting } from './propose-setting.js';
import { bureauOn } from './setting.examples.js';
import { settingNoun } from './setting.noun.js';

const given = decisions(settingNoun);
const { act, somebody } = bureauOn('2026-11-04T10:00:00+08:00');
const reviewer = act({ actor: somebody('legal-reviewer') });
const head = act({
  actor: {
    kind: 'person',
    id: 'ou',
    name: '区局长',
    capacity: { organ: 'bureau', post: 'p', roles: ['head-of-organ'] },
  },
});
const from = localDate('2026-12-01');
const proposal: ProposeSetting['data'] = {
  rule: 'DTY-REFUND',
  from,
  amount: 5,
  reason: '本区财政规定',
  source: '江应急〔2026〕12号',
};
const propose = (change: Partial<ProposeSetting['data']> = {}): ProposeSetting => ({
  type: 'ProposeSetting',
  data: { ...proposal, ...change },
});
const confirm: ConfirmSetting = { type: 'ConfirmSetting', data: { rule: 'DTY-REFUND', from } };
const proposed = given().when(propose(), reviewer).events();

describe('A table that the district settles', () => {
  const items = ['许可证在有效期内', '禁忌物料分库'];
  const data: ProposeSetting['data'] = {
    rule: 'CHK-F51',
    from,
    table: { form: 'checklist', title: '危险化学品经营检查表', industry: 'F51', items },
    reason: '本区检查重点',
    source: '江应急〔2026〕15号',
  };

  it('is proposed whole with its source, and confirmed by another person', () => {
    const events = given().when({ type: 'ProposeSetting', data }, reviewer).events();
    expect(events).toMatchObject([
      { data: { override: { table: data.table }, source: data.source, by: 'somebody' } },
    ]);
    const yes = { type: 'ConfirmSetting', data: { rule: 'CHK-F51', from } } as const;
    given(...events)
      .when(yes, act({ actor: somebody('head-of-organ') }))
      .denies('own-proposal');
    expect(
      given(...events)
        .when(yes, head)
        .events(),
    ).toMatchObject([{ data: { override: { table: { items } }, by: 'ou' } }]);
  });

  it('is not taken where the rule has none, or where it contradicts itself', () => {
    const propose = (change: Partial<ProposeSetting['data']>) =>
      given().when({ type: 'ProposeSetting', data: { ...data, ...change } }, reviewer);
    propose({ rule: 'DTY-REFUND' }).refuses('override-another-table');
    propose({ table: { form: 'checklist', title: '表', items: ['同', '同'] } }).refuses(
      'table-contradicts-itself',
    );
  });
});

describe('LAW-14 A setting of the district', () => {
  it('is proposed with its source, for a day, where the law leaves it open', () => {
    expect(proposed).toMatchObject([
      {
        type: 'SettingProposed',
        data: { override: { rule: 'DTY-REFUND', from, term: { amount: 5 } }, by: 'somebody' },
      },
    ]);
    given(...proposed)
      .when(propose(), reviewer)
      .decidesNothing();
    given()
      .when(propose({ rule: 'ENF-D5' }), reviewer)
      .refuses('override-of-verified-rule');
    given()
      .when(propose({ rule: 'NO-RULE' }), reviewer)
      .refuses('override-unknown-rule');
    given()
      .when(propose({ amounts: { no: 1 } }), head)
      .denies('wrong-role');
  });

  it('is made by the bureau alone', () => {
    const capacity = { organ: 'street', post: 'p', roles: ['legal-reviewer' as const] };
    const street = act({ actor: { kind: 'person', id: 'wu', name: '吴', capacity } });
    given().when(propose(), street).denies('other-organ');
  });

  it('is taken back while it waits, with a reason, and nothing is left to confirm', () => {
    const data = { rule: 'DTY-REFUND', from, reason: '测算有误' };
    const withdraw = { type: 'WithdrawSetting', data } as const;
    const events = given(...proposed)
      .when(withdraw, reviewer)
      .events();
    expect(events).toMatchObject([
      { type: 'SettingWithdrawn', data: { override: { rule: 'DTY-REFUND' }, reason: '测算有误' } },
    ]);
    given(...proposed, ...events)
      .when(confirm, head)
      .refuses('nothing-proposed');
    given(...proposed)
      .when({ ...withdraw, data: { ...data, from: localDate('2026-12-02') } }, reviewer)
      .refuses('another-proposal');
    const done = given(...proposed)
      .when(confirm, head)
      .events();
    given(...proposed, ...done)
      .when(withdraw, reviewer)
      .refuses('nothing-proposed');
    expect(
      given(...proposed, ...events)
        .when(propose(), reviewer)
        .events(),
    ).toHaveLength(1);
  });

  it('is confirmed by another person, once, and not for days that are over', () => {
    expect(
      given(...proposed)
        .when(confirm, head)
        .events(),
    ).toMatchObject([
      { type: 'SettingConfirmed', data: { override: { rule: 'DTY-REFUND' }, by: 'ou' } },
    ]);
    const own = act({ actor: somebody('head-of-organ') });
    given(...proposed)
      .when(confirm, own)
      .denies('own-proposal');
    const other = { ...confirm, data: { ...confirm.data, from: localDate('2026-12-02') } };
    given(...proposed)
      .when(other, head)
      .refuses('another-proposal');
    const late = bureauOn('2026-12-02T10:00:00+08:00').act({ actor: head.actor });
    given(...proposed)
      .when(confirm, late)
      .refuses('begins-in-the-past');
    const done = given(...proposed)
      .when(confirm, head)
      .events();
    given(...proposed, ...done)
      .when(confirm, head)
      .refuses('nothing-proposed');
    given().when(confirm, head).refuses('nothing-proposed');
  });
});
