/** The roles rules ask for. Words an officer would say. */
export const roles = [
  'officer',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'hearing-host',
  'team-leader',
  'archivist',
  'cashier',
  'intake-clerk',
  'licence-reviewer',
  'licence-approver',
  'certificate-clerk',
  'applicant',
  'registrar',
  'auditor',
  'operator',
  'safety-staff',
] as const;
export type Role = (typeof roles)[number];

/** What each role is called（岗位角色）. */
export const roleNames: Readonly<Record<Role, string>> = {
  officer: '执法人员',
  'head-of-organ': '机关负责人',
  'principal-head': '主要负责人',
  'legal-reviewer': '法制审核人员',
  'hearing-host': '听证主持人',
  'team-leader': '大队长',
  archivist: '档案管理员',
  cashier: '财务人员',
  'intake-clerk': '窗口受理员',
  'licence-reviewer': '许可审查员',
  'licence-approver': '许可审批人',
  'certificate-clerk': '发证员',
  applicant: '申请人',
  registrar: '登记管理员',
  auditor: '审计员',
  operator: '系统运维员',
  'safety-staff': '村居安全员',
};

/**
 * What somebody is told who acts in none of the roles that an act is done in, in both languages.
 */
export const rolesNeeded = (asked: readonly Role[]): string => {
  const names = asked.map((role) => roleNames[role]).join('、');
  return asked.length === 0
    ? 'The system does this by itself（由系统自动办理，无须人员操作）.'
    : `This is done as ${asked.join(' or ')}（须由${names}办理，您现任职务无此权限）.`;
};

/** What somebody acts as at the instant of the act: proof of authority, kept in the envelope. */
export type Capacity = Readonly<{
  organ: string;
  post: string;
  roles: readonly Role[];
  /** Number of the enforcement certificate valid at that instant. */
  certificate?: string;
  /** The mandate (委托 or 下放) the organ acts under, when it is a street. */
  mandate?: string;
  /** Whose post it is that somebody answers for（代行职务）; the post is the deputyship then. */
  deputyFor?: string;
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
