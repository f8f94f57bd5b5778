/**
 * The roles rules ask for. Words an officer would say; the Chinese term is in the registry's
 * README.
 */
export const roles = [
  'officer', // 执法人员
  'head-of-organ', // 机关负责人
  'principal-head', // 主要负责人
  'legal-reviewer', // 法制审核人员
  'hearing-host', // 听证主持人
  'team-leader', // 大队长
  'archivist', // 档案管理员
  'cashier', // 财务（收缴登记）
  'intake-clerk', // 窗口受理员
  'licence-reviewer', // 审查员
  'licence-approver', // 审批人
  'certificate-clerk', // 发证员
  'applicant', // 申请人
  'registrar', // 登记管理员
  'auditor', // 审计员
  'operator', // 系统运维
  'safety-staff', // 村居安全员
] as const;
export type Role = (typeof roles)[number];

/** What somebody acts as at the instant of the act: proof of authority, kept in the envelope. */
export type Capacity = Readonly<{
  organ: string;
  post: string;
  roles: readonly Role[];
  /** Number of the enforcement certificate valid at that instant. */
  certificate?: string;
  /** The mandate (委托 or 下放) the organ acts under, when it is a street. */
  mandate?: string;
}>;

/**
 * Who did it. The system acts only by a deadline, a reaction, an import or its own installation.
 */
export type Actor =
  | Readonly<{ kind: 'person'; id: string; name: string; capacity: Capacity }>
  | Readonly<{
      kind: 'system';
      by: 'deadline' | 'reaction' | 'import' | 'installation';
      name: string;
    }>;

/** Whether the actor holds that role in the capacity acted in. */
export const holds = (actor: Actor, role: Role): boolean =>
  actor.kind === 'person' && actor.capacity.roles.includes(role);
