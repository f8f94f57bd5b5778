import { caseCommand } from '../said/case.command.js';
import { anyCaseReference } from '../said/any-case.reference.js';
import { party, allegedAct } from '../said/case.shapes.js';
import { reporters } from '../said/case.roles.js';
import {
  type Act,
  holds,
  type LocalDate,
  localDateOf,
  refuse,
  type MessageOf,
  fields,
  seenIn,
  sentInstead,
  unknown,
} from '#domain/kernel';
import type { AllegedAct } from '../shared.events.js';
import type { Clue } from './intake.events.js';
import { lawOfAct } from '../penalty/cited-law.js';
import { oweClue } from './clue-duty.js';
import { identified } from './party-identified.js';
import { again, documentPrefixOf, empowered, withinArea } from '#domain/procedure';

const { id, oneOf, optional, part, parts, ref } = fields;

/**
 * Takes up a clue (线索). Anybody may report one, village safety staff and reactions of other
 * contexts included: it orders nothing and opens no case. `caseId` names the case to be; the clue
 * has no document number yet (DOC-2). Where whoever told it cannot apply for filing, the organ owes
 * to look into it.
 */
export const recordClue = caseCommand('RecordClue', {
  title: 'Record a clue（线索登记）',
  at: '',
  by: reporters,
  system: ['reaction'],
  evenInOwn: true,
  asks: {
    party: part(party, { about: 'Party（当事人）' }),
    acts: parts(allegedAct, { about: 'Acts（涉嫌违法行为）', min: 1, max: 50 }),
    source: oneOf(['inspection', 'report', 'assignment', 'accident', 'transfer-in', 'other'], {
      about: 'Where it came from（线索来源）',
    }),
    organ: id({ names: 'organ', about: 'In whose name it would be handled（以何机关名义）' }),
    handlingOrgan: id({ names: 'organ', about: 'Who handles it（承办机构）' }),
    mandate: optional(id({ about: 'Mandate a street acts under（委托或下放依据）' })),
    complainant: optional(id({ about: 'Reference of the reporter, never a name（举报编号）' })),
    linkedCase: optional(
      ref(anyCaseReference, {
        about: 'Case of the other party of the event（关联案件）',
        look: true,
      }),
    ),
  },
  fills: sentInstead<Readonly<{ caseId: string; clue: Clue }>>(),
  against: ({ clue }) => ({ ...clue }),
  repeat: (asked, { clue, stage }) =>
    again(clue && { caseId: clue.caseId, clue: clue.clue }, asked, 'case-id-taken') ||
    (stage !== 'unknown' &&
      refuse('case-id-taken', 'Another case has this id（该编号已被另一案件使用）.')),
  rule: ({ caseId, clue }, _, act) => {
    statesAnAct(clue, act);
    mayBeHandled(clue, act);
    mustBeLinked(clue, act);
    const { actor } = act;
    return [
      {
        type: 'ClueRecorded',
        data: {
          caseId,
          clue,
          documentPrefix: documentPrefixOf(clue, act),
          recordedOn: localDateOf(act.now),
          recordedBy: actor.kind === 'person' ? actor.id : actor.name,
          ...(!isOfficer(act) && { clocks: [oweClue(act, clue.handlingOrgan)] }),
        },
      },
    ];
  },
});

export type RecordClue = MessageOf<typeof recordClue>;

/** An officer who records it has it in hand. */
const isOfficer = ({ actor }: Act): boolean => holds(actor, 'officer');

/**
 * Both organs are in the register, and the one that handles it may do so in that name: a street by
 * a mandate that is named and in force (PL 20, 24). The acts lie in the area of the organ (PL 22);
 * whether the mandate covers them shows later.
 */
function mayBeHandled({ organ, handlingOrgan, mandate, acts }: Clue, act: Act): void {
  for (const id of [organ, handlingOrgan])
    if (!act.registry.organ(id))
      refuse(
        'organ-unknown',
        `机关 ${id} 未登记（the register has no such organ）.`,
        'PL 17',
        'PL 22',
      );
  empowered({ organ, handlingOrgan, mandate }, [], act);
  withinArea(organ, acts, act);
}

/** The case of the other party of the event is one that there is (PL 29). */
function mustBeLinked({ linkedCase }: Clue, act: Act): void {
  if (linkedCase !== undefined && !seenIn(act, anyCaseReference, linkedCase).standing)
    unknown(
      'reference-unknown',
      `关联案件 ${linkedCase} 查无记录（there is no such case to link it with）.`,
    );
}

/** Nobody discovers tomorrow’s acts: a slip in a date is told before it is recorded (PL 36). */
function discovered({ foundOn, endedOn }: AllegedAct, today: LocalDate): void {
  if (foundOn > today)
    refuse(
      'found-in-the-future',
      '违法行为发现日期不得晚于今天（an act is discovered before it is recorded）.',
      'PL 36',
    );
  if (endedOn !== undefined && endedOn > today)
    refuse(
      'ended-in-the-future',
      '行为仍在继续的，不填终了日（an act that goes on has no last day yet）.',
      'PL 36',
    );
}

type Stated = Pick<Clue, 'party' | 'acts' | 'organ'>;

/** At least one act of an identifiable party, each named once (PL 54; E38: by id, not by name). */
export function statesAnAct({ party, acts, organ }: Stated, act: Act): void {
  identified(party, act.registry.organ(organ)?.area ?? '', act);
  const today = localDateOf(act.now);
  for (const one of acts) {
    discovered(one, today);
    lawOfAct(one, today);
  }
  if (acts.length === 0)
    refuse('no-act-stated', 'State at least one act（请至少写明一项违法行为）.', 'PL 54');
  if (new Set(acts.map(({ actId }) => actId)).size < acts.length)
    refuse('act-named-twice', 'Each act is named once（违法行为不得重复列出）.', 'PL 29');
}
