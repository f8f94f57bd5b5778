import { type Fen, label, type LocalDate, referable, type Standing } from '#domain/kernel';
import { evolveCase } from '../case.evolve.js';
import type { CaseEvent } from '../case.events.js';
import { type Case, noCase } from '../case.state.js';
import { caseStream } from '../case.stream.js';
import type { PenaltyKind } from '../shared.events.js';
import type { CareerBan } from '../penalty/taken.events.js';

/** What rules of others may know of a case that ended in a penalty（行政处罚）. */
export type PenaltyFacts = Readonly<{
  decisionNumber: string;
  decidedOn: LocalDate;
  /** The fine as it stands（罚款金额）. */
  fineFen: Fen;
  /** How many fines on the party stand in it（罚款项数）. */
  fines: number;
  /** Whether the party is a person or a unit, and what was done, in the words of the decision. */
  partyKind: 'citizen' | 'organisation';
  facts: string;
  servedOn?: LocalDate;
  handlingOrgan: string;
  /** The kinds of penalty that stand, and by which procedure（处罚种类、程序）. */
  kinds: readonly PenaltyKind[];
  procedure: 'ordinary' | 'summary';
  /** The articles it was imposed under. */
  punishes: readonly string[];
  /** Who investigated, whoever has it now（调查人员）. */
  investigators: readonly string[];
  /** Bans of the party that it decided on. */
  bans: readonly CareerBan[];
  /** It is revoked, void or found illegal（撤销、无效、确认违法）. */
  fell?: 'revoked' | 'void' | 'illegal';
}>;

/** What nothing may rest on any more; a changed decision stands as it was changed. */
const endings = {
  revoked: label('revoked', '撤销'),
  void: label('void', '确认无效'),
  illegal: label('found illegal', '确认违法'),
} as const;
const fallOf = ({ fate: { kind } }: Case): keyof typeof endings | undefined =>
  kind === 'revoked' || kind === 'void' || kind === 'illegal' ? kind : undefined;

/** Kinds that were let go of stand no more. */
const kindsOf = ({ penalty, lifted }: Case): readonly PenaltyKind[] => {
  const all = penalty?.items.flatMap(({ kinds }) => kinds) ?? [];
  return [...new Set(all)].filter((kind) => !lifted.includes(kind));
};

const standing = (one: Case): Standing<PenaltyFacts> | undefined => {
  const { filed, penalty, served } = one;
  if (!filed || !penalty) return undefined;
  const fell = fallOf(one);
  return {
    party: filed.party.id,
    organ: filed.organ,
    ...(fell && { ended: { how: endings[fell] } }),
    facts: {
      decisionNumber: penalty.decisionNumber,
      decidedOn: penalty.decidedOn,
      fineFen: one.fineFen,
      fines: penalty.items.filter(({ fineFen }) => fineFen > 0).length,
      partyKind: filed.party.kind,
      facts: penalty.facts,
      ...(served && { servedOn: served.servedOn }),
      handlingOrgan: filed.handlingOrgan,
      kinds: kindsOf(one),
      procedure: filed.procedure,
      punishes: filed.acts.map(({ punishes }) => punishes),
      investigators: [...new Set([...one.everOfficers, ...one.officers])],
      bans: penalty.bans ?? [],
      ...(fell && { fell }),
    },
  };
};

/** Cases that ended in a penalty, for fields that name one. */
export const caseReference = referable<Case, CaseEvent, PenaltyFacts>({
  stream: caseStream,
  title: label('penalty', '行政处罚'),
  initial: noCase,
  evolve: evolveCase,
  standing,
});
