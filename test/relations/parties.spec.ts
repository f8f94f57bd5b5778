import { EnforcementCommands } from '#contexts/enforcement/enforcement.commands';
import { LicensingCommands } from '#contexts/licensing/licensing.commands';
import {
  account,
  type Office,
  openOffice,
  type Reply,
} from '../../libs/contexts/registry/http/office.examples.js';
import { jianghai } from '../../libs/contexts/registry/seed/seed.examples.js';
import { seedId } from '../../libs/contexts/registry/seed/seed-command.js';
import { enterprises, organs } from '../../libs/contexts/registry/seed/seed-numbers.js';

// What is kept of a party is for who works on a matter of that party, whatever context it lies in.

const id = (number: number) => seedId(jianghai, number);
let office: Office;
let citizen = '';
let own = '';
let another = '';

const said = async (reply: Promise<Reply>) => {
  const { status, body } = await reply;
  return status === 201 ? 'done' : `${status} ${String(body.code)}`;
};
const particulars = { name: '黄某甲', identityNumber: '440524188001010014' };

beforeAll(async () => {
  office = await openOffice(undefined, EnforcementCommands, LicensingCommands);
  const entered = await office.act('officer1', '/citizens', particulars);
  citizen = String(entered.body['id']);
  await office.knows();
  const clue = async (about: object, actId: string) => {
    const { body } = await office.act('officer1', '/enforcement-cases', {
      source: 'inspection',
      organ: id(organs.bureau),
      handlingOrgan: id(organs.brigade),
      party: about,
      acts: [
        {
          actId,
          facts: '无证经营',
          item: 'AQ-102',
          violates: 'WSL 41',
          punishes: 'WSL 102',
          harmed: false,
          foundOn: '2026-05-05',
          endedOn: '2026-05-05',
          area: '440704004001',
        },
      ],
    });
    const caseId = String(body['id']);
    const officers = [account('officer1'), account('officer2')];
    await office.act('officer1', `/enforcement-cases/${caseId}/filing-application`, {
      officers,
      grounds: '有证据',
    });
    return `enforcement-cases/${caseId}`;
  };
  own = await clue({ kind: 'citizen', ...particulars }, 'act-1');
  const unit = { kind: 'organisation', id: id(enterprises.hongda), name: '宏达' };
  another = await clue(unit, 'act-2');
}, 60_000);
afterAll(() => office.app.close());

describe('SEC-6 address and telephone of a party', () => {
  const amend = (who: string, matter?: string, more: object = {}) =>
    said(
      office.act(who, `/citizens/${citizen}/particulars`, {
        ...particulars,
        address: `外海${who}${String(matter)}`,
        ...(matter && { matter }),
        ...more,
      }),
    );

  it('are changed by who works on a matter of the person, or by the registrar', async () => {
    expect(await amend('officer1', own)).toBe('done');
    expect(await amend('officer2', own)).toBe('done');
    expect(await amend('registrar')).toBe('done');
  });

  it.each([
    ['officer1', () => undefined],
    ['officer1', () => another],
    ['officer1', () => 'enforcement-cases/none'],
    ['officer1', () => 'nothing/of-the-kind'],
    ['officer3', () => own],
    ['street1', () => own],
    ['jiangnan1', () => own],
    ['intake', () => own],
  ])('are not changed by anybody else: %s', async (who, matter) =>
    expect(await amend(who, matter())).toBe('403 not-your-matter'),
  );

  it('tell nobody whether a guessed number is right who may not change them', async () => {
    const identityNumber = '440524188001010022';
    expect(await amend('jiangnan1', own, { identityNumber })).toBe('403 not-your-matter');
    expect(await amend('officer1', own, { identityNumber })).toBe('409 identity-differs');
  });
});

describe('SEC-5 sealed particulars of the register', () => {
  const open = (who: string, matter?: string) =>
    said(
      office.act(who, '/particulars-openings', {
        file: { kind: 'citizen', id: citizen },
        scope: 'all',
        reason: '送达',
        ...(matter && { matter }),
      }),
    );

  it('are opened by who has a matter of the person in hand, and by the head there', async () => {
    expect(await open('officer1', own)).toBe('done');
    expect(await open('head', own)).toBe('done');
  });

  it.each([
    ['officer1', () => undefined],
    ['officer1', () => another],
    ['officer3', () => own],
    ['street1', () => own],
    ['street-head', () => own],
    ['examiner', () => own],
  ])('are opened to nobody else: %s', async (who, matter) =>
    expect(await open(who, matter())).toBe('403 not-your-matter'),
  );
});

describe('SEC-7 a rating', () => {
  it('is of the own street, and the bureau’s of the whole district', async () => {
    const unit = `/enterprises/${id(enterprises.hongda)}`;
    const size = { scale: 'small', workers: 58, from: '2026-01-05' };
    expect(await said(office.act('registrar', `${unit}/size`, size))).toBe('done');
    const rate = (who: string) =>
      said(
        office.act(who, `${unit}/ratings`, {
          scale: '小型',
          danger: '一般',
          dangerLevel: 'general',
          management: '一般',
          managementLevel: 'third',
          straight: [],
          seriousInjuries: 0,
        }),
      );
    expect(await rate('street1')).toBe('done');
    expect(await rate('jiangnan1')).toBe('403 other-street');
    expect(await rate('officer1')).toBe('done');
  });
});
