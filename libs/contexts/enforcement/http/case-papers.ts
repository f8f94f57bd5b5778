import { issuing, type OnPaper } from '#platform/papers';
import { caseNoun } from '../case/case.noun.js';
import { caseReaders } from './case-readers.js';
import type { Case } from '../case/case.state.js';
import { forms } from '../case/papers.js';
import { caseEventTypes } from '../projections/case-event-labels.js';

type Record = Case['records'][string];

/** What a piece of evidence is called on paper: the record it is（笔录、凭证）. */
const titleOf = ({ asked }: Record): string => {
  if (!('kind' in asked)) return forms.inquiry.title;
  return (asked.kind === 'scene' ? forms.scene : forms.sample).title;
};

const calledIn = ({ filed, clue, records }: Case): Readonly<{ [id: string]: string }> => ({
  ...Object.fromEntries(
    (filed?.acts ?? clue?.clue.acts ?? []).map(({ actId, facts }) => [actId, facts]),
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
export const casePapers = issuing(caseNoun, { types: caseEventTypes, by: caseReaders }, onPaper);
