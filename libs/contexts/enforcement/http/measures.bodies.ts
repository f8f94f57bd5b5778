import { Day, Id, OneOf, Part, Parts, Text, Whole } from '#platform/http';
import type { LocalDate } from '#domain/kernel';
import type {
  EvidenceDisposal,
  Goods,
  Lifting,
  MeasureApplication,
  MeasureExtension,
  MeasureRefusal,
  Sealing,
  Taking,
  Testing,
  TestingResult,
} from '../case/measures/measures.events.js';
import { ShownBody } from './shared.bodies.js';

// The measure is named in the path; the body says the rest.
type Of<T> = Omit<T, 'measureId'>;

const kinds = [
  'registration',
  'sealing',
  'seizure',
] as const satisfies readonly MeasureApplication['kind'][];
const outcomes = [
  'returned',
  'copied-and-returned',
  'sent-for-appraisal',
  'sealed-or-seized',
] as const satisfies readonly EvidenceDisposal['outcome'][];
const causes = [
  'no-violation',
  'no-longer-needed',
  'not-approved',
  'term-over',
  'decided',
] as const satisfies readonly Lifting['cause'][];

class GoodsBody implements Goods {
  @Text({ about: 'What（物品名称）', max: 200 }) name: string;
  @Text({ about: 'How much（数量）', max: 60 }) quantity: string;
}

export class MeasureBody implements MeasureApplication {
  @Id({ about: 'Name of the measure in the case（措施编号）', example: 'm1' }) measureId: string;
  @OneOf(kinds, { about: 'Registration（先行登记保存）, sealing（查封） or seizure（扣押）' })
  kind: MeasureApplication['kind'];
  @Parts(() => GoodsBody, { about: 'Goods（物品清单）', min: 1 }) goods: readonly GoodsBody[];
  @Text({ about: 'Reasons（理由）' }) reasons: string;
  @Text({ about: 'Legal basis（依据）' }) basis: string;
}

export class MeasureRefusalBody implements Of<MeasureRefusal> {
  @Text({ about: 'Reasons（不批准理由）' }) reasons: string;
}

export class TakingBody implements Of<Taking> {
  @Parts(() => ShownBody, { about: 'Officers there, certificates shown（在场执法人员及证号）' })
  present: readonly ShownBody[];
  @Text({ about: 'Where（地点）', max: 300 }) place: string;
  @Text({ about: 'The party there（到场当事人）', max: 200, optional: true }) party?: string;
  @Text({ about: 'Witness instead（见证人）', max: 200, optional: true }) witness?: string;
  @Text({ about: 'Who keeps the goods（保管人）', max: 200 }) keeper: string;
}

export class SealingBody extends TakingBody implements Of<Sealing> {
  @Part(() => MeasureBody, { about: 'Taken before approval（情况紧急，先行实施）', optional: true })
  urgent?: MeasureBody;
}

export class DisposalBody implements Of<EvidenceDisposal> {
  @OneOf(outcomes, { about: 'What became of it（处理方式）' }) outcome: EvidenceDisposal['outcome'];
  @Text({ about: 'Reasons（理由）' }) reasons: string;
}

export class MeasureExtensionBody implements Of<MeasureExtension> {
  @Whole({ about: 'Days more（延长天数）', min: 1, max: 60 }) days: number;
  @Text({ about: 'Reasons（延长理由）' }) reasons: string;
}

export class TestingBody implements Of<Testing> {
  @Text({ about: 'Who tests（检测机构）', max: 200 }) body: string;
  @Day({ about: 'The party was told in writing on（书面告知日期）' }) partyToldOn: LocalDate;
}

export class TestingResultBody implements Of<TestingResult> {
  @Text({ about: 'Result（检测结论）' }) result: string;
}

export class LiftingBody implements Of<Lifting> {
  @OneOf(causes, { about: 'Cause（解除原因）' }) cause: Lifting['cause'];
  @Text({ about: 'Who signed for the goods（领取人）', max: 200, optional: true })
  returnedTo?: string;
}
