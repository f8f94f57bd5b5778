import { issuing, type OnPaper } from '#platform/papers';
import { caseNoun } from '../case/case.noun.js';
import { casePapersEnded } from './case-papers-ended.js';
import { caseReaders } from './case-readers.js';
import type { Case } from '../case/case.state.js';
import type { AllegedAct } from '../case/shared.events.js';
import { forms } from '../case/papers.js';
import { caseEventTypes } from '../projections/case-event-labels.js';

type Record = Case['records'][string];

/** What a piece of evidence is called on paper: the record it is（笔录、凭证）. */
const titleOf = ({ asked }: Record): string => {
  if (!('kind' in asked)) return forms.inquiry.title;
  return (asked.kind === 'scene' ? forms.scene : forms.sample).title;
};

/** What was done, and the article it violates（违法事实及违反条款） (PL 59). */
const actOf = ({ facts, violates }: Pick<AllegedAct, 'facts' | 'violates'>): string =>
  `${facts}（违反${violates}）`;

const calledIn = ({ filed, clue, records }: Case): Readonly<{ [id: string]: string }> => ({
  ...Object.fromEntries(
    (filed?.acts ?? clue?.clue.acts ?? []).map((act) => [act.actId, actOf(act)]),
  ),
  ...Object.fromEntries(Object.entries(records).map(([id, record]) => [id, titleOf(record)])),
});

const onPaper = (state: Case): OnPaper | undefined => {
  const { handling, filed, clue } = state;
  if (!handling) return undefined;
  const party = (filed ?? clue?.clue)?.party;
  return { organ: handling.organ, party, called: calledIn(state) };
};

/** The papers of penalty cases（行政执法文书）. */
export const casePapers = issuing(
  caseNoun,
  { types: caseEventTypes, by: caseReaders, ends: casePapersEnded },
  onPaper,
);
