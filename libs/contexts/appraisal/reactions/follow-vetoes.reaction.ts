import type { Reaction } from '#domain/kernel';
import { appraisalStream } from '../appraisal/appraisal.state.js';
import { commendationStream } from '../commendation/commendation.state.js';
import { appraisalOf } from '../shared/subject.js';
import type { HonourNoted, Veto, VetoEvent, VetoRecorded } from '../veto/veto.events.js';
import { vetoStream } from '../veto/veto.state.js';

type Step = 'recorded' | 'lifted';

const yearOf = (day: string): number => Number(day.slice(0, 4));

/**
 * The years whose results a veto may touch: that of what led to it, those in which it stands, and
 * the one before, which is settled in the next.
 */
const yearsOf = ({ causedOn, from, until }: Veto): readonly number[] => {
  const first = yearOf(from) - 1;
  const all = Array.from({ length: yearOf(until) - first + 1 }, (_, n) => first + n);
  return [...new Set([yearOf(causedOn), ...all])];
};

const ofAppraisals = (data: VetoRecorded['data'], step: Step) => {
  const { vetoId, causedOn, from, until, subject } = data;
  return yearsOf(data).map((year) => ({
    category: appraisalStream.category,
    id: appraisalOf(year, subject),
    type: 'NoteVeto',
    data: { vetoId, step, causedOn, from, until },
  }));
};

const ofHonours = (honours: readonly string[], vetoId: string, step: Step) =>
  honours.map((id) => ({
    category: commendationStream.category,
    id,
    type: 'NoteVeto',
    data: { vetoId, step },
  }));

const both = (data: VetoRecorded['data'], step: Step) => [
  ...ofAppraisals(data, step),
  ...ofHonours(data.honours, data.vetoId, step),
];

const late = ({ commendationId, vetoes }: HonourNoted['data']) =>
  vetoes.flatMap(({ vetoId }) => ofHonours([commendationId], vetoId, 'recorded'));

/**
 * A veto reaches results that were settled and commendations that were decided: each owes a second
 * look. It falls there as it falls here.
 */
export const followVetoes: Reaction<VetoEvent> = {
  name: 'appraisal.follow-vetoes',
  from: vetoStream,
  on: {
    VetoRecorded: (data) => both(data, 'recorded'),
    HonourNoted: late,
  },
  undo: {
    VetoRecorded: (data) => both(data, 'lifted'),
  },
};
