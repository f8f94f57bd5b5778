import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import {
  type Act,
  deny,
  label,
  localDateOf,
  own,
  refuse,
  type MessageOf,
  fields,
} from '#domain/kernel';
import {
  actingAs,
  again,
  decidingOrgans,
  drawUp,
  humansAmong,
  nameOf,
  notRecused,
  owe,
  samePerson,
} from '#domain/procedure';
import { duties, rules } from '../case.law.js';
import { handlingOf, recusedIn } from '../duties.js';
import type { RecusalRuling } from './investigation.events.js';
import { papersOf, forms } from '../papers.js';
import type { Case } from '../case.state.js';

const { flag, id, optional, text, texts } = fields;

/**
 * The head decides on a recusal (回避决定); that of the head is decided by the leading persons
 * together (E18). When it is granted, what the person did so far is listed for review (E17): it is
 * neither void nor beyond doubt.
 */
export const decideRecusal = caseCommand('DecideRecusal', {
  title: 'Decide on recusal（回避决定）',
  at: 'recusals/decision',
  by: heads,
  asks: {
    officer: id({ about: 'Who was to stay away（被申请回避人）' }),
    granted: flag({ about: 'Granted（准予回避）' }),
    reasons: text({ about: 'Reasons（决定理由）', called: 'reason' }),
    attendees: optional(
      texts({ names: 'person', about: 'Who decided together about the head（集体讨论人员）' }),
    ),
  },
  who: (state, act, { officer }) => decider(state, act, officer),
  repeat: (asked, state) =>
    again(own(state.recusals, asked.officer)?.ruling, asked, 'recusal-already-decided'),
  stage: ({ recusals }, _, { officer }) =>
    own(recusals, officer) ??
    refuse(
      'recusal-not-asked',
      'Nobody asked for this recusal（没有针对该人员的回避申请）.',
      'PL 43',
    ),
  rule: (asked, state, act, by) => {
    together(asked, act);
    const decidedOn = localDateOf(act.now);
    const toReview = asked.granted ? actsBy(asked.officer, state) : [];
    return [
      {
        type: 'RecusalDecided',
        data: {
          ruling: asked,
          decidedOn,
          by,
          toReview,
          clocks: toReview.length > 0 ? [lookAgain(asked.officer, state, act)] : [],
          documents: drawUp(papersOf(state), act, [forms.recusal, { ...asked, decidedOn, by }]),
        },
      },
    ];
  },
});

/** The heads owe a second look at what the recused person did（回避前行为复核） (E17). */
const lookAgain = (officer: string, state: Case, act: Act) => {
  const name = nameOf(officer, act);
  return owe(act, {
    duty: duties.recused(officer),
    rule: rules.reviewOfRecused,
    what: label(`look again at what ${name} did`, `复核已回避人员${name}的行为`),
    by: { kind: 'unit', organ: handlingOf(state).organ },
    why: ['PL 43', 'E17'],
    notBy: [officer],
  });
};

export type DecideRecusal = MessageOf<typeof decideRecusal>;

function decider(state: Case, act: Act, officer: string): string {
  const organs = decidingOrgans(handlingOf(state), act);
  const { id } = actingAs(act, ['head-of-organ', 'principal-head'], organs);
  if (samePerson(id, officer, act))
    deny('own-recusal', 'Nobody decides on the own recusal（本人不得决定）.', 'PL 43', 'E18');
  notRecused(recusedIn(state), id, act);
  return id;
}

/** The recusal of a head is decided by the leading persons together（负责人回避）. */
function together(asked: RecusalRuling, act: Act): void {
  const concerned = act.registry.capacityAt(asked.officer, act.now)?.roles ?? [];
  const isHead = concerned.some((role) => role === 'head-of-organ' || role === 'principal-head');
  const others = (asked.attendees ?? []).filter(
    (one) =>
      !samePerson(one, asked.officer, act) && act.registry.capacityAt(one, act.now) !== undefined,
  );
  if (isHead && humansAmong(others, act) < 2)
    refuse(
      'head-recusal-collective',
      'The recusal of a head is decided by the leading persons together（负责人的回避由领导班子集体讨论决定）.',
      'PL 43',
      'E18',
    );
}

function actsBy(officer: string, { records, measures }: Case): readonly string[] {
  const made = Object.entries(records).filter(([, { officers }]) => officers.includes(officer));
  const took = Object.entries(measures).filter(([, { taking }]) =>
    taking?.present.some((one) => one.officer === officer),
  );
  return [...made, ...took].map(([id]) => id);
}
