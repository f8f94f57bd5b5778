// Rows with a number that no guard, clock or paper of the product reads（无办件读取的规则）. They
// are law all the same and answered at `/law`. A district that set one would change nothing that is
// done here: it is told so, and by what the acts go instead.

const others = '由其他机关或者当事人办理，本系统的办件不据以计算';
const past = '该规定已经失效，不再用于新的办件';
const readings = '仅供查询，本系统没有据以办理的事项';
const conditions = '各项条件逐项核对，不据条数计算';

/** What a rule says of itself that nothing reads: why, or the rule that the acts go by. */
type AskedOnly = Readonly<{ why: string } | { actsGoBy: string }>;

const rows: Readonly<Record<string, AskedOnly>> = {
  'LIC-D4': { why: others },
  'LIC-D14-WHOLESALE': { why: others },
  'LIC-D15': { why: others },
  'LIC-D15-USE': { why: others },
  'HSL-6': { why: others },
  'ENF-D20-NOTICE': { why: others },
  'ENF-D20-SUPPLEMENT': { why: others },
  'ENF-D21-OUTER': { why: others },
  'ENF-D24': { why: others },
  'ENF-D24-RULING': { why: others },
  'PLN-5': { why: others },
  'PLN-6': { why: readings },
  'PLN-10': { why: past },
  'ENF-H3': { why: past },
  'ENF-BK': { why: past },
  'ENF-D17': { why: readings },
  'ENF-D15-WINDOW': { why: readings },
  'EXE-D6': { why: readings },
  'TRN-2': { why: readings },
  'HSL-9': { why: conditions },
  'LIC-D9-EARLIEST': { actsGoBy: 'LIC-D9' },
  'LIC-D17-LATEST': { actsGoBy: 'LIC-D17' },
  'TSS-2': { actsGoBy: 'LIC-D2' },
  'TSS-2-ACCEPTANCE': { actsGoBy: 'LIC-D1' },
  'COE-D4': { actsGoBy: 'HAZ-D9' },
  'ENF-D14': { actsGoBy: 'HAZ-D7' },
  'ENF-D16': { actsGoBy: 'INS-6-REVIEW' },
  'ENF-R10': { actsGoBy: 'ENF-R1' },
  'HSL-17': { actsGoBy: 'ENF-R1' },
};

/** The rules that no act reads, for whoever holds the list against the product. */
export const askedOnly: ReadonlyMap<string, AskedOnly> = new Map(Object.entries(rows));

/** Why setting a rule would change nothing（设置无效的理由）; nothing where acts read it. */
export const whyNoEffect = (rule: string): string | undefined => {
  const row = askedOnly.get(rule);
  if (row === undefined) return undefined;
  return 'why' in row ? row.why : `办件依据的是 ${row.actsGoBy}，请设置该规则`;
};
