import {
  type Act,
  fields,
  label,
  type LocalDate,
  localDateOf,
  type MessageOf,
  mustNotBeBefore,
  refuse,
} from '#domain/kernel';
import { alreadySo, move, onThe, owe, type Started, stop, voided } from '#domain/procedure';
import { clerkOf, clerks, coveredUntil, openedCommand, type Opened } from './assurance.state.js';
import { found, madeGood } from './shortage.js';

const { day, money, paperNumber, text } = fields;

/** The cover of a unit ends then: it is renewed before（到期续保）. */
export const coverClock = 'cover';

const untilThen = ({ opened: { organ }, clocks }: Opened, act: Act, day: LocalDate) =>
  coverClock in clocks
    ? move(act, { clocks }, coverClock, {
        facts: () => onThe(day, act),
        why: '保险期间变化（cover changed）',
      })
    : ([
        owe(act, {
          duty: coverClock,
          rule: 'DTY-DAY',
          facts: onThe(day, act),
          what: label('see that the policy is renewed', '督促续保安全生产责任保险'),
          by: { kind: 'post', role: 'officer', organ },
          why: ['WSL 51'],
        }),
      ] as readonly Started[]);

/**
 * A policy of liability insurance（登记保单）: from when until when; its end is a clock, and before
 * it the renewal is owed (WSL 51).
 */
export const notePolicy = openedCommand('NotePolicy', {
  title: 'Note a policy of liability insurance（登记安责险保单）',
  at: 'policies',
  by: clerks,
  asks: {
    policy: paperNumber({ about: 'Number of the policy（保单号）', max: 80 }),
    insurer: text({ about: 'Insurer（保险公司）', max: 120 }),
    from: day({ about: 'First day（保险起期）' }),
    until: day({ about: 'Last day（保险止期）' }),
    coverFen: money({ about: 'Sum insured in fen（保险金额）', min: 1 }),
  },
  who: clerkOf,
  repeat: (asked, { policies }) =>
    alreadySo(
      policies.find(({ policy }) => policy === asked.policy),
      asked,
    ),
  stage: ({ policies }, act, { policy, from, until }) => {
    const today = localDateOf(act.now);
    mustNotBeBefore(from, until);
    if (policies.some((one) => one.policy === policy))
      refuse('policy-known', `保单 ${policy} 已登记（that policy was entered）.`, 'WSL 51');
    if (until < today) refuse('policy-over', `保单已于 ${until} 到期（it is over）.`, 'WSL 51');
    if (coveredUntil([...policies, { from, until }], today) === undefined)
      refuse(
        'not-begun-yet',
        `保单自 ${from} 起生效，目前没有有效保险，请在生效后登记（it has not begun and nothing covers the unit until then: enter it when it has）.`,
        'WSL 51',
      );
  },
  rule: (asked, all, act, { id: by }) => {
    const today = localDateOf(act.now);
    const covered = coveredUntil([...all.policies, asked], today)!;
    return [
      {
        type: 'PolicyNoted',
        data: {
          ...asked,
          notedOn: today,
          by,
          clocks: [...stop(all, act.validAt, 'insure'), ...untilThen(all, act, covered)],
        },
      },
      ...madeGood(all, act, 'policy'),
    ];
  },
});

/** A policy ended before its time（退保、解除）; a unit without another has too little. */
export const endPolicy = openedCommand('EndPolicy', {
  title: 'A policy ended before its time（保单提前终止）',
  at: 'policies/ending',
  by: clerks,
  asks: {
    policy: paperNumber({ about: 'Number of the policy（保单号）', max: 80 }),
    endedOn: day({ about: 'Its last day（终止日期）', past: true }),
    reason: text({ about: 'Why（原因）', max: 500 }),
  },
  who: clerkOf,
  repeat: ({ policy, endedOn, reason }, { ended }) => alreadySo(ended[policy], { endedOn, reason }),
  stage: ({ policies, ended }, _, { policy, endedOn }) => {
    const was = policies.find((one) => one.policy === policy);
    if (!was)
      return refuse('no-such-policy', `没有保单 ${policy}（there is no such policy）.`, 'WSL 51');
    mustNotBeBefore(was.from, endedOn);
    if (policy in ended || endedOn > was.until)
      return refuse('policy-over', `保单已于 ${was.until} 终止（it is over already）.`, 'WSL 51');
    return undefined;
  },
  rule: (asked, all, act, { id: by }) => {
    const today = localDateOf(act.now);
    const left = all.policies.map((one) =>
      one.policy === asked.policy ? { ...one, until: asked.endedOn } : one,
    );
    const covered = coveredUntil(left, today);
    return [
      {
        type: 'PolicyEnded',
        data: {
          ...asked,
          by,
          clocks:
            covered === undefined
              ? voided(all, act.validAt, '保单终止（it ended）', (clock) => clock === coverClock)
              : untilThen(all, act, covered),
        },
      },
      ...(covered === undefined ? found(all, act, 'policy') : []),
    ];
  },
});

export type NotePolicy = MessageOf<typeof notePolicy>;
export type EndPolicy = MessageOf<typeof endPolicy>;
