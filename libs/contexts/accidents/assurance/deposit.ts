import { accidentReference } from '../accident/accident.reference.js';
import { type Act, fields, label, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, alreadySo, owe, type Started, stop } from '#domain/procedure';
import {
  clerkOf,
  clerks,
  coveredUntil,
  headOf,
  heads,
  missingOf,
  openedCommand,
  type Opened,
} from './assurance.state.js';
import { fillClock, found, madeGood } from './shortage.js';

const { day, money, paperNumber, ref, text } = fields;

const source = '江海府办〔2011〕46号';
const amount = (about: string) => money({ about, min: 1 });

/** That it is paid, once: what was short already is made good in its own time. */
const toPay = ({ opened: { organ }, clocks, short }: Opened, act: Act): readonly Started[] =>
  'deposit' in clocks || short.includes('deposit')
    ? []
    : [
        owe(act, {
          duty: 'deposit',
          rule: 'SAF-DEPOSIT',
          what: label('see that the deposit is paid', '督促缴存风险抵押金'),
          by: { kind: 'post', role: 'officer', organ },
          why: [source],
        }),
      ];

/** How much a unit lays by, and by when（核定风险抵押金）. */
export const setDeposit = openedCommand('SetDeposit', {
  title: 'Set the deposit of a unit（核定风险抵押金）',
  at: 'deposit',
  by: heads,
  asks: {
    amountFen: amount('How much in fen（核定金额）'),
    number: paperNumber({ about: 'Number of the notice（核定通知文号）', max: 80 }),
  },
  who: headOf,
  repeat: ({ amountFen, number }, { deposit }) =>
    deposit?.number === number &&
    again({ amountFen: deposit.amountFen }, { amountFen }, 'deposit-known'),
  rule: (asked, all, act, { id: by }) => {
    const now = { ...all, deposit: { ...asked, setOn: localDateOf(act.now), by } };
    const enough = missingOf(now) === 0;
    return [
      {
        type: 'DepositSet',
        data: {
          ...asked,
          setOn: localDateOf(act.now),
          by,
          clocks: enough ? stop(all, act.validAt, 'deposit') : toPay(all, act),
        },
      },
      ...(enough ? madeGood(all, act, 'deposit') : []),
    ];
  },
});

const mustBeSet = ({ deposit }: Opened): void => {
  if (!deposit)
    refuse('no-deposit-set', 'No deposit was set（尚未核定风险抵押金，或者已退还）.', source);
};

/** The unit paid into its account（缴存）; with enough in it a shortage is made good. */
export const payDeposit = openedCommand('NoteDeposit', {
  title: 'Note a payment into the deposit（登记缴存风险抵押金）',
  at: 'deposit/payments',
  by: clerks,
  asks: {
    amountFen: amount('How much in fen（缴存金额）'),
    bank: text({ about: 'Bank（存储银行）', max: 120 }),
    receipt: paperNumber({ about: 'Number of the receipt（缴存凭证号）', max: 80 }),
    paidOn: day({ about: 'When（缴存日期）', happened: true }),
  },
  who: clerkOf,
  late: ({ opened: { openedOn } }) => openedOn,
  repeat: (asked, { paid }) =>
    alreadySo(
      paid.find(({ receipt }) => receipt === asked.receipt),
      asked,
    ),
  stage: (all, _, { receipt }) => {
    mustBeSet(all);
    if (all.paid.some((one) => one.receipt === receipt))
      refuse('receipt-twice', `凭证 ${receipt} 已登记（that receipt was entered）.`, source);
  },
  rule: (asked, all, act, { id: by }) => {
    const now = { ...all, balanceFen: all.balanceFen + asked.amountFen };
    const enough = missingOf(now) === 0;
    return [
      {
        type: 'DepositPaid',
        data: { ...asked, by, clocks: enough ? stop(all, act.validAt, 'deposit') : [] },
      },
      ...(enough ? madeGood(all, act, 'deposit') : []),
    ];
  },
});

/**
 * Money is taken from it for the rescue and what follows an accident of the unit（动用）; what is
 * missing then is made good in its time, and the unit is looked at for hazards.
 */
export const drawDeposit = openedCommand('DrawDeposit', {
  title: 'Draw on the deposit after an accident（动用风险抵押金）',
  at: 'deposit/drawings',
  by: heads,
  asks: {
    amountFen: amount('How much in fen（动用金额）'),
    accident: ref(accidentReference, {
      about: 'The accident（事故）',
      of: ({ unit }) => unit as string,
      at: () => 'then',
    }),
    purpose: text({ about: 'For what（用途）', max: 300 }),
    approval: paperNumber({ about: 'Number of the approval（批准文号）', max: 80 }),
  },
  against: (asked, { opened }) => ({ ...asked, unit: opened.unit.id }),
  who: headOf,
  repeat: (asked, { drawn }) =>
    alreadySo(
      drawn.find(({ approval }) => approval === asked.approval),
      asked,
    ),
  stage: (all, _, { amountFen, approval }) => {
    mustBeSet(all);
    if (all.drawn.some((one) => one.approval === approval))
      refuse('approval-used', `${approval} 已用于动用（that approval was used）.`, source);
    if (amountFen > all.balanceFen)
      refuse(
        'more-than-deposited',
        `动用金额超过账户余额 ${all.balanceFen / 100} 元（more than there is in it）.`,
        source,
      );
  },
  rule: (asked, all, act, { id: by }) => {
    const now = { ...all, balanceFen: all.balanceFen - asked.amountFen };
    const missing = missingOf(now);
    return [
      { type: 'DepositDrawn', data: { ...asked, drawnOn: localDateOf(act.now), by } },
      ...(missing > 0 ? found(all, act, 'deposit', missing) : []),
    ];
  },
});

/** A unit that is insured has its deposit back（退还）: the one took the place of the other. */
export const releaseDeposit = openedCommand('ReleaseDeposit', {
  title: 'Give the deposit back（退还风险抵押金）',
  at: 'deposit/release',
  by: heads,
  asks: {
    approval: paperNumber({ about: 'Number of the approval（批准文号）', max: 80 }),
    reason: text({ about: 'Why（理由）', max: 500 }),
  },
  who: headOf,
  repeat: (asked, { released }) => alreadySo(released, asked),
  stage: (all, act) => {
    mustBeSet(all);
    if (coveredUntil(all.policies, localDateOf(act.now)) === undefined)
      refuse(
        'not-insured',
        '该单位没有有效的安全生产责任保险，不得退还（it is not insured: the deposit stays）.',
        'WSL 51',
      );
  },
  rule: (asked, all, act, { id: by }) => [
    {
      type: 'DepositReleased',
      data: {
        ...asked,
        amountFen: all.balanceFen,
        releasedOn: localDateOf(act.now),
        by,
        clocks: stop(all, act.validAt, 'deposit', fillClock('deposit')),
      },
    },
    ...madeGood({ ...all, clocks: {} }, act, 'deposit'),
  ],
});

export type SetDeposit = MessageOf<typeof setDeposit>;
export type NoteDeposit = MessageOf<typeof payDeposit>;
export type DrawDeposit = MessageOf<typeof drawDeposit>;
export type ReleaseDeposit = MessageOf<typeof releaseDeposit>;
