import {
  Day,
  Flag,
  Id,
  Money,
  OneOf,
  Part,
  Parts,
  SomeOf,
  Text,
  Texts,
  Whole,
} from '#platform/http';
import type { Fen, LocalDate } from '#domain/kernel';
import type { Remedies } from '../case/decision/decide-penalty.js';
import type { Shown } from '../case/investigation/investigation.events.js';
import { IdentityNumber } from '#platform/privacy';
import type { AllegedAct, PenaltyItem, PenaltyKind } from '../case/shared.events.js';
import type { ToldParty } from './parties.js';
import { BanBody, NamedLicenceBody } from './taken.bodies.js';

export const penaltyKinds = [
  'warning',
  'criticism',
  'fine',
  'confiscation',
  'licence-suspended',
  'qualification-lowered',
  'licence-revoked',
  'activity-restricted',
  'production-stopped',
  'closure',
  'career-ban',
] as const satisfies readonly PenaltyKind[];

const partyKinds = ['citizen', 'organisation'] as const;

export class PartyBody implements ToldParty {
  @OneOf(partyKinds, { about: 'Citizen or organisation（公民或单位）' }) kind: ToldParty['kind'];
  @Id({
    about:
      'Id in the register of parties, never an identity number; a unit outside it goes by its credit code（当事人登记编号）',
    optional: true,
  })
  id?: string;
  @Text({ about: 'Name（名称或姓名）', max: 200, example: '江门市江海区宏达化工有限公司' })
  name: string;
  @Text({ about: 'Unified social credit code（统一社会信用代码）', max: 18, optional: true })
  creditCode?: string;
  @IdentityNumber({
    about: 'Identity number of a citizen; never kept in the clear（身份证号）',
    optional: true,
  })
  identityNumber?: string;
  @Text({ about: 'Why nobody knows who the citizen is（身份不明原因）', max: 500, optional: true })
  identityUnknown?: string;
}

export class ActBody implements AllegedAct {
  @Id({
    about: 'Name of the act over all cases of the party（违法行为编号）',
    example: 'act-2026-1',
  })
  actId: string;
  @Text({ about: 'What was done（违法事实）' }) facts: string;
  @Text({
    about: 'Item of the catalogue of powers（权责清单事项编码）',
    max: 60,
    example: 'AQ-101',
  })
  item: string;
  @Text({ about: 'Article violated（违反条款）', max: 100, example: 'WSL 39' }) violates: string;
  @Text({ about: 'Article of the penalty（处罚依据条款）', max: 100, example: 'WSL 101' })
  punishes: string;
  @Day({ about: 'Last day; absent while it continues（行为终了日）', optional: true })
  endedOn?: LocalDate;
  @Flag({ about: 'Harm to life, health or financial safety（涉及生命健康金融安全且有危害后果）' })
  harmed: boolean;
  @Day({ about: 'Discovered on（发现日期）' }) foundOn: LocalDate;
  @Text({ about: 'Area code of the place（违法行为发生地代码）', max: 12, example: '440704004' })
  area: string;
}

export class ShownBody implements Shown {
  @Id({ about: 'Officer who was there（在场执法人员）' }) officer: string;
  @Text({ about: 'Number of the certificate shown（出示的执法证号）', max: 60 })
  certificate: string;
}

export class PenaltyItemBody implements PenaltyItem {
  @Id({ about: 'The act it is for（违法行为编号）' }) actId: string;
  @SomeOf(penaltyKinds, { about: 'Kinds of penalty（处罚种类）', min: 1 })
  kinds: readonly PenaltyKind[];
  @Money({ about: 'Fine; 0 without one（罚款）' }) fineFen: Fen;
  @Money({ about: 'Confiscation; 0 without one（没收违法所得）' }) confiscationFen: Fen;
  @Text({
    about:
      'Step of the article in the fine table; needed when it changed after the act（处罚档次）',
    example: 'first',
    max: 40,
    optional: true,
  })
  step?: string;
  @Money({ about: 'Last year’s income, where the fine is a share of it（年收入）', optional: true })
  incomeFen?: Fen;
  @Money({ about: 'Gain, where the fine is a multiple of it（违法所得）', optional: true })
  gainFen?: Fen;
  @Parts(() => NamedLicenceBody, {
    about: 'Licences it suspends or revokes（所涉许可证件）',
    max: 50,
    optional: true,
  })
  licences?: readonly NamedLicenceBody[];
  @Whole({ about: 'Days of a suspension（暂扣期限，日）', min: 1, max: 3_660, optional: true })
  suspendedDays?: number;
  @Part(() => BanBody, { about: 'Career ban of a citizen（限制从业）', optional: true })
  ban?: BanBody;
}

export class RemediesBody implements Remedies {
  @Text({
    about: 'Where to ask for review（行政复议机关）',
    max: 200,
    example: '江门市江海区人民政府',
  })
  reviewBody: string;
  @Text({ about: 'Where to sue（管辖法院）', max: 200, example: '江门市江海区人民法院' })
  court: string;
}

/** Reasons, and nothing else. */
export class ReasonsBody {
  @Text({ about: 'Reasons（理由）' }) reasons: string;
}

/** The officers who did it, one of them the one who records it. */
export abstract class ByOfficers {
  @Texts({ about: 'Ids of the officers who did it（执法人员）', min: 1, max: 20 })
  officers: readonly string[];
}
