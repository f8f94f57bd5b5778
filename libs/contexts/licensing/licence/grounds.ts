// Why a licence ends（撤销、撤回、注销的理由）.

/** Grounds of LL 69, and of WSL 63 for conditions lost afterwards. */
export const annulmentGrounds = [
  'abuse-of-office', // 滥用职权、玩忽职守
  'beyond-powers', // 超越法定职权
  'against-procedure', // 违反法定程序
  'not-qualified', // 对不具备条件的申请人准予
  'fraud-or-bribe', // 欺骗、贿赂
  'conditions-lost', // 不再具备安全生产条件
  'fatal-accident', // 标准化：发生死亡事故
  'false-data', // 标准化：弄虚作假
] as const;
export type AnnulmentGround = (typeof annulmentGrounds)[number];

/** Law or facts changed (LL 8). */
export const recallGrounds = ['law-changed', 'facts-changed'] as const;

/** Causes of LL 70. */
export const cancellationCauses = [
  'expired',
  'revoked',
  'annulled',
  'recalled',
  'holder-died',
  'holder-ended',
  'impossible',
] as const;
export type CancellationCause = (typeof cancellationCauses)[number];
