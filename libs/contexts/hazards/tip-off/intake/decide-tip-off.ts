import {
  type Act,
  fields,
  label,
  localDateOf,
  type MessageOf,
  refuse,
  type RegistryView,
} from '#domain/kernel';
import { again, drawUp, fitTogether, owe } from '#domain/procedure';
import { done } from '../duties.js';
import { forms, papersOf } from '../papers.js';
import { type Registered, registeredCommand, undecided } from '../../tip-off-kept/tip-off.state.js';
import { mustTellNobody } from '../../came-from/came-from.js';
import { tipOffReference } from '../../tip-off-kept/tip-off.reference.js';
import { heads, matching, of } from '../../tip-off-kept/who-may.js';

const { oneOf, ref, text, texts } = fields;
const byHeads = { by: heads, who: of(...heads) } as const;

/**
 * The same matter was told before: it goes with the first one, which lies with the same organ and
 * is still checked there, and whose reporter alone may be rewarded (WHI-11, WHI-17).
 */
export const joinTipOff = registeredCommand('JoinTipOff', {
  title: 'Join to an earlier tip-off（并案）',
  at: 'joining',
  ...byHeads,
  asks: {
    first: ref(tipOffReference, {
      about: 'The earlier one（先前举报）',
      in: ({ organ }) => organ,
      at: () => 'then',
      law: ['WHI-17'],
    }),
  },
  against: (asked, { registered }) => ({ ...asked, organ: registered.told.organ }),
  repeat: (asked, { joined }) =>
    again(joined && { first: joined.first }, asked, 'joined-otherwise'),
  stage: (tipOff, _, { first }) => {
    undecided(tipOff);
    if (first === tipOff.registered.tipOffId)
      refuse('joined-to-itself', 'It is not joined to itself（不能并入自身）.', 'WHI-17');
  },
  rule: ({ first }, tipOff, act, { id: by }) => [
    {
      type: 'TipOffJoined',
      data: {
        first,
        joinedOn: localDateOf(act.now),
        by,
        clocks: [...done(tipOff, act, 'tip-off-decision'), oweFeedback(tipOff, act)],
      },
    },
  ],
});

/** Who told it again is told as well what came of the first, in the time to check it (WHI-4, 5). */
const oweFeedback = ({ registered: { told } }: Registered, act: Act) =>
  owe(act, {
    duty: 'WHI-5',
    rule: 'WHI-4',
    what: label('tell the reporter the result', '反馈举报人'),
    by: { kind: 'post', role: 'intake-clerk', organ: told.organ },
    why: ['WHI-5', 'WHI-17'],
  });

/** It is accepted and given to two officers; the sixty days begin (WHI-4, WSL 73). */
export const acceptTipOff = registeredCommand('AcceptTipOff', {
  title: 'Accept the tip-off（举报受理）',
  at: 'acceptance',
  ...byHeads,
  asks: { checkers: texts({ about: 'Two officers who check（核查人员）', min: 1, max: 10 }) },
  who: (tipOff, act, { checkers }) => {
    const who = of(...heads)(tipOff, act);
    fitTogether(checkers, matching(tipOff, act), act);
    return who;
  },
  repeat: (asked, { accepted }) =>
    again(accepted && { checkers: accepted.checkers }, asked, 'already-accepted'),
  stage: (tipOff, { registry }) => {
    undecided(tipOff);
    mustLieHere(tipOff, registry);
    const { deaths, organ } = tipOff.registered.told;
    if (deaths && registry.organ(organ)?.kind !== 'government')
      refuse(
        'deaths-to-government',
        'People died: the government organises the check, hand it over（涉及死亡的，移送人民政府组织核查）.',
        'WSL 73',
        'WHI-3',
      );
  },
  rule: ({ checkers }, tipOff, act, { id: by }) => {
    const acceptedOn = localDateOf(act.now);
    const { content } = tipOff.registered.told;
    return [
      {
        type: 'TipOffAccepted',
        data: {
          checkers,
          acceptedOn,
          by,
          documents: drawUp(papersOf(tipOff), act, [
            forms.acceptance,
            { content, checkers, acceptedOn },
          ]),
          clocks: [
            ...done(tipOff, act, 'tip-off-decision'),
            owe(act, {
              duty: 'WHI-4',
              rule: 'WHI-4',
              what: label('check the tip-off', '核查举报'),
              by: {
                kind: 'person',
                person: checkers[0] ?? '',
                organ: tipOff.registered.told.organ,
              },
              why: ['WSL 73'],
            }),
          ],
        },
      },
    ];
  },
});

/** What is told of another place is handed over to whoever is in charge there（WHI-2）. */
const mustLieHere = (
  { registered: { told } }: Registered,
  registry: Pick<RegistryView, 'organ'>,
): void => {
  const area = registry.organ(told.organ)?.area ?? '';
  if (!told.area.startsWith(area))
    refuse(
      'tip-off-of-another-area',
      '举报地点不在本机关管辖区域，应当移送有权部门 (the place lies in another area: hand it over).',
      'WHI-2',
      'WSL 73',
    );
};

/** It is none of work safety, or a petition（信访）, which goes another way (WHI-16). */
export const declineTipOff = registeredCommand('DeclineTipOff', {
  title: 'Do not accept, with reasons（不予受理）',
  at: 'refusal',
  ...byHeads,
  asks: {
    ground: oneOf(['petition', 'not-work-safety', 'no-facts'], { about: 'Ground（情形）' }),
    reason: text({
      about: 'Why, and where it belongs, as the reporter is told（理由、去向，告知举报人）',
    }),
  },
  repeat: (asked, { declined }) =>
    again(
      declined && { ground: declined.ground, reason: declined.reason },
      asked,
      'already-declined',
    ),
  stage: (tipOff, _, { reason }) => {
    undecided(tipOff);
    mustTellNobody(reason);
  },
  rule: (said, tipOff, act, { id: by }) => {
    const decidedOn = localDateOf(act.now);
    const documents = drawUp(papersOf(tipOff), act, [forms.declined, { ...said, decidedOn }]);
    const clocks = done(tipOff, act, 'tip-off-decision');
    return [{ type: 'TipOffNotAccepted', data: { ...said, decidedOn, by, documents, clocks } }];
  },
});

/** It is another department’s: handed over in time, without who told it (WHI-2, WHI-15). */
export const transferTipOff = registeredCommand('TransferTipOff', {
  title: 'Hand it over（移送有权部门）',
  at: 'transfer',
  ...byHeads,
  asks: {
    to: text({ about: 'To whom（接收部门）', max: 200 }),
    reason: text({ about: 'Why（理由）' }),
  },
  repeat: (asked, { transferred }) =>
    again(
      transferred && { to: transferred.to, reason: transferred.reason },
      asked,
      'already-transferred',
    ),
  stage: (tipOff, _, { to, reason }) => {
    undecided(tipOff);
    mustTellNobody(to, reason);
  },
  rule: (said, tipOff, act, { id: by }) => {
    const transferredOn = localDateOf(act.now);
    const { content, address } = tipOff.registered.told;
    const documents = drawUp(papersOf(tipOff), act, [
      forms.transfer,
      { ...said, content, address, transferredOn },
    ]);
    const clocks = done(tipOff, act, 'tip-off-decision');
    return [{ type: 'TipOffTransferred', data: { ...said, transferredOn, by, documents, clocks } }];
  },
});

export type JoinTipOff = MessageOf<typeof joinTipOff>;
export type AcceptTipOff = MessageOf<typeof acceptTipOff>;
export type DeclineTipOff = MessageOf<typeof declineTipOff>;
export type TransferTipOff = MessageOf<typeof transferTipOff>;
