import { localDate } from '#domain/kernel';
import { askedBy, leftOutOf } from '#domain/procedure';
import { decisions, seeingTold } from '#testing';
import { letterNoun } from '../letter/letter.noun.js';
import { act, confirmed, head, inForce, proposed, proposing, somebody } from './form.examples.js';
import { formNoun } from './form.noun.js';
import { formReference } from './form.reference.js';
import { addressForm, bodyForm } from './propose-form.js';

const given = decisions(formNoun);
const reviewer = act({ actor: somebody('legal-reviewer') });
const byHead = act({ actor: head });
const propose = { type: 'ProposeForm', data: { ...proposing, tried: true } } as const;
const confirm = { type: 'ConfirmForm', data: {} } as const;
const withdraw = { type: 'WithdrawForm', data: { reason: '措辞须再斟酌' } } as const;

describe('A form of the district', () => {
  it('is proposed by one and confirmed by another, for a day to come', () => {
    given().when(propose, reviewer).decides(proposed);
    given(proposed).when(propose, reviewer).decidesNothing();
    given(proposed).when(confirm, byHead).decides(confirmed);
    given(proposed, confirmed).when(confirm, byHead).decidesNothing();
    const begun = { ...propose.data, from: localDate('2026-07-07') };
    given()
      .when({ ...propose, data: begun }, reviewer)
      .refuses('begins-in-the-past');
    const own = act({ actor: somebody('head-of-organ') });
    given(proposed).when(confirm, own).denies('own-proposal');
    const past = { ...proposed.data.form, from: localDate('2026-07-07') };
    given({ ...proposed, data: { ...proposed.data, form: past } })
      .when(confirm, byHead)
      .refuses('begins-in-the-past');
  });

  it('is made by the bureau, and taken back while it waits', () => {
    const capacity = { organ: 'street', post: 'p', roles: ['legal-reviewer' as const] };
    const street = act({ actor: { kind: 'person', id: 'wu', name: '吴', capacity } });
    given().when(propose, street).denies('other-organ');
    const [back] = given(proposed).when(withdraw, reviewer).events();
    expect(back).toMatchObject({ type: 'FormWithdrawn', data: { reason: '措辞须再斟酌' } });
    given(proposed, back!).when(confirm, byHead).refuses('nothing-proposed');
    given().when(confirm, byHead).unknown('form-unknown');
  });

  it('is taken back by the head after it was confirmed, until its first day', () => {
    given(proposed, confirmed).when(withdraw, reviewer).denies('wrong-role');
    const [back] = given(proposed, confirmed).when(withdraw, byHead).events();
    given(proposed, confirmed, back!).when(withdraw, byHead).decidesNothing();
    given(proposed, confirmed, back!).when(confirm, byHead).refuses('nothing-proposed');
    given(...inForce)
      .when(withdraw, byHead)
      .refuses('form-in-force');
  });

  it('is the only one of its paper that begins that day', () => {
    const twice = { ...confirm, data: { another: 'f0' } };
    given(proposed).when(twice, byHead).refuses('form-of-that-day');
  });

  it('asks for what its sentences name, beside what papers have from their matter', () =>
    expect(askedBy({ to: '{expert}', body: ['{party}于{on}，{within.review}日内', '*'] })).toEqual([
      'expert',
      'on',
    ]));

  it.each([
    '因近期{ weather }，请自查。',
    '请于｛day｝前完成。',
    '请于{完成}前完成。',
    '请于{day前完成。',
    { text: '{unknown-field}', when: 'day' },
  ])('has no brace on its page that names no item: %j', (part) => {
    expect(bodyForm.fits([part])).toBe(false);
    expect(typeof part === 'string' && addressForm.fits(part)).toBe(false);
  });

  it('has sentences, tables and lines', () => {
    const table = { table: 'items', columns: [['违法行为', 'actId']] };
    const body = ['{party}于{on}', { text: '{a.b}', when: 'a' }, { rows: ['terms.*'] }, table, '*'];
    expect(bodyForm.fits(body)).toBe(true);
    expect(addressForm.fits('{expert}、各有关单位')).toBe(true);
  });

  it('leaves out nothing of the form whose place it takes', () => {
    const before = { body: ['{facts}，依据{basis}，{within.review}日内', { rows: ['goods'] }] };
    expect(leftOutOf(before, { body: ['{facts}，{within.review}日内', '*'] })).toEqual([]);
    expect(leftOutOf(before, { body: ['{facts}', '*'] })).toEqual(['within.review']);
    expect(leftOutOf(before, { body: ['{facts}，{within.review}日内'] })).toEqual([
      'basis',
      'goods',
    ]);
  });
});

describe('A letter', () => {
  const content = { ...proposed.data.sample } as Readonly<Record<string, string>>;
  const issue = (said: Readonly<Record<string, string>>) =>
    ({
      type: 'IssueLetter',
      data: { form: 'f1', organ: 'bureau', number: '（江海）应急函〔2026〕3号', content: said },
    }) as const;
  const form = { ...confirmed.data.form, from: localDate('2026-07-01') };
  const known = [
    { ...proposed, data: { ...proposed.data, form } },
    { ...confirmed, data: { ...confirmed.data, form } },
  ];
  const by = (history: typeof known) => seeingTold(act(), formReference, 'f1', history);
  const letter = decisions(letterNoun);

  it('is written by a form in force, and has its title and number', () => {
    const events = letter().when(issue(content), by(known)).events();
    expect(events).toMatchObject([
      {
        data: {
          documents: [
            { code: '邀', title: '专家邀请函', number: '（江海）应急函〔2026〕3号', content },
          ],
        },
      },
    ]);
    letter(...events)
      .when(issue(content), by(known))
      .decidesNothing();
    letter(...events)
      .when(issue({ ...content, on: '2026-08-11' }), by(known))
      .refuses('letter-issued');
  });

  it('is issued by an officer with a valid certificate, or by the head', () => {
    const without = { ...act().registry, certificateAt: () => undefined };
    const uncertified = (actor = act().actor) => ({ ...by(known), registry: without, actor });
    letter().when(issue(content), uncertified()).denies('not-certified');
    expect(letter().when(issue(content), uncertified(head)).events()).toHaveLength(1);
  });

  it('goes out in the name of the writer’s organ, who is told of the other way', () => {
    const brigade = { ...issue(content), data: { ...issue(content).data, organ: 'brigade' } };
    letter().when(brigade, by(known)).denies('other-organ', 'DOC-6');
  });

  it('has a number of the series of its organ', () => {
    for (const number of ['江海府函〔2026〕3号', '（江海）应急函3号'])
      letter()
        .when({ ...issue(content), data: { ...issue(content).data, number } }, by(known))
        .refuses('number-of-another-series');
  });

  it('says what its form asks for, and waits until the form is confirmed', () => {
    const { expert: _, ...less } = content;
    letter().when(issue(less), by(known)).refuses('letter-lacks-item');
    letter()
      .when(issue(content), by(known.slice(0, 1)))
      .refuses('reference-not-in-force');
  });
});
