import { label, type Reaction } from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import type { Crossed, SourceEvent } from '../source/source.events.js';
import { sourceStream } from '../source/source.state.js';

const toCheck = (name: string, unit: string, reaches: boolean): OweDuty['data']['what'] =>
  reaches
    ? label(
        `${name} of ${unit} is a major hazard source: look who is competent for the next act on its licence, and have the filings made`,
        `${unit}的${name}构成重大危险源：核查其经营许可下次办理的管辖（市级或者区级），并督促报送备案`,
      )
    : label(
        `${name} of ${unit} is no major hazard source any more: look who is competent for the next act on its licence`,
        `${unit}的${name}不再构成重大危险源：核查其经营许可下次办理的管辖（市级或者区级）`,
      );

type About = Readonly<{ id: string; stream: string }>;

const owed = ({ source, reaches }: Crossed, { id: event, stream: about }: About) => {
  const { name, unit, organ } = source;
  const data: OweDuty['data'] = {
    what: toCheck(name, unit.name, reaches),
    by: { kind: 'post', role: 'licence-reviewer', organ },
    why: ['HSL 55', 'HSL 13'],
    rule: 'DTY-SETTLE',
    about,
    event,
  };
  return { category: dutyCategory, id: `${event}.x33`, type: 'OweDuty', data };
};

/**
 * What is stored reaches the threshold of a major hazard source, or falls below it (X33, E58): who
 * licenses looks which level is competent for the next act on the licence (HSL-1, HSL-2).
 */
export const checkCompetence: Reaction<SourceEvent> = {
  name: 'sources.check-competence',
  from: sourceStream,
  on: {
    SourceIdentified: ({ source }, about) => [owed({ source, reaches: true }, about)],
    SourceAssessed: ({ crossed }, about) => (crossed ? [owed(crossed, about)] : []),
    SourceChanged: ({ crossed }, about) => (crossed ? [owed(crossed, about)] : []),
  },
};
