import { label, referable, type Standing } from '#domain/kernel';
import { evolveCase } from '../case.evolve.js';
import type { CaseEvent } from '../case.events.js';
import { type Case, noCase } from '../case.state.js';
import { caseStream } from '../case.stream.js';

const standing = ({ clue, filed }: Case): Standing | undefined => {
  const known = filed ?? clue?.clue;
  return known && { party: known.party.id, organ: known.organ, facts: {} };
};

/** A case at whatever stage, from its clue on, for fields that name another one（关联案件）. */
export const anyCaseReference = referable<Case, CaseEvent, object>({
  stream: caseStream,
  title: label('case', '案件'),
  initial: noCase,
  evolve: evolveCase,
  standing,
});
