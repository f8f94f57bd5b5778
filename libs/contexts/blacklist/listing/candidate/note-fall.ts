import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, from } from '#domain/procedure';
import { oweStep } from '../duties.js';
import { falls } from '../facts.js';
import { rules } from '../listing.law.js';
import { knownCommand } from '../listing.state.js';
import { heads, office, officers } from '../who-may.js';

const { day, oneOf, optional, paperNumber } = fields;

/**
 * The penalty was revoked, found illegal, void or changed（处罚不再成立）: told by its case, or by
 * whoever learns of a ruling elsewhere. It revokes nothing by itself: the head does within days
 * (BLK-D5); a candidate is closed.
 */
export const notePenaltyFell = knownCommand('NotePenaltyFell', {
  title: 'Note that the penalty fell（登记处罚被撤销或者变更）',
  at: 'penalty-fall',
  by: [...officers, ...heads],
  system: ['reaction'],
  asks: {
    how: oneOf(falls, { about: 'How（撤销、确认违法、确认无效、变更）' }),
    paper: paperNumber({ about: 'Ruling or decision（裁判、决定文号）', max: 120 }),
    fellOn: day({ about: 'Ruling known on（知悉裁决日期）', past: true }),
  },
  who: (listing, act) => (act.actor.kind === 'system' ? undefined : office(listing, act).id),
  repeat: (asked, { fell }) =>
    again(fell && { how: fell.how, paper: fell.paper, fellOn: fell.fellOn }, asked, 'fell-already'),
  stage: ({ closed, declined, ended }) => {
    if (closed ?? declined ?? ended)
      refuse('nothing-rests-on-it', '该名单事项已办结（nothing rests on it any more）.', 'BLK-S11');
  },
  rule: (asked, listing, act, by) => {
    if (asked.fellOn < (listing.raised?.penalty.decidedOn ?? asked.fellOn))
      refuse(
        'too-early-in-time',
        '不得早于处罚决定（nothing falls before it was decided）.',
        'BLK-S11',
      );
    const rule = listing.entry ? rules.revoke : rules.confirm;
    return [
      {
        type: 'PenaltyFell',
        data: {
          ...asked,
          ...(by !== undefined && { by }),
          clocks: [oweStep(act, listing.about, rule, from(asked.fellOn))],
        },
      },
    ];
  },
});

/** A ban binds the person（任职资格限制）: while it runs there is no early exit (M11-13a). */
export const noteBan = knownCommand('NoteBan', {
  title: 'Note a ban on the person（登记任职资格限制）',
  at: 'bans',
  by: [...officers, ...heads],
  system: ['reaction'],
  asks: {
    rule: oneOf(['ACB-1', 'ACB-2', 'ACB-3', 'ACB-4'], { about: 'By which rule（限制依据）' }),
    paper: paperNumber({ about: 'Number of the decision（决定文号）', max: 120 }),
    from: day({ about: 'From（起始日）', past: true }),
    until: optional(day({ about: 'Last day; for life when left out（届满日，终身的不填）' })),
  },
  who: (listing, act) => (act.actor.kind === 'system' ? undefined : office(listing, act).id),
  repeat: ({ rule, paper }, { bans }) =>
    bans.some((one) => one.rule === rule && one.paper === paper),
  stage: ({ about: { subject } }) => {
    if (subject.kind === 'organisation')
      refuse('bans-bind-persons', '任职资格限制只及于个人（a ban binds a person）.', 'M11-13a');
  },
  rule: ({ until, ...said }, _, act, by) => {
    if (until !== undefined && until < said.from)
      refuse('ends-before-it-begins', '届满日不得早于起始日（it ends after it began）.', 'M11-13a');
    if (until !== undefined && until < localDateOf(act.now))
      refuse('ban-is-over', '该限制已经届满（the ban is over already）.', 'M11-13a');
    const ban = until === undefined ? said : { ...said, until };
    return [{ type: 'BanNoted', data: { ban, ...(by !== undefined && { by }) } }];
  },
});

export type NotePenaltyFell = MessageOf<typeof notePenaltyFell>;
export type NoteBan = MessageOf<typeof noteBan>;
