import { fields, roles } from '#domain/kernel';

const { choice, day, id, oneOf, optional, parts, shape, text, texts, whole } = fields;

const form = <const F extends string>(only: F) =>
  oneOf([only], { about: 'Kind of table（表的种类）' });

/** What inspectors look at, item by item（检查表）; of one industry where its code is said. */
const checklist = shape('ChecklistTable', {
  form: form('checklist'),
  title: text({ about: 'What it is called（名称）', example: '通用检查表', max: 100 }),
  industry: optional(
    text({ about: 'Beginning of the code of the industry（行业代码）', example: 'C26', max: 5 }),
  ),
  items: texts({ about: 'Items, in their order（检查项）', min: 1, max: 200 }),
});

const factorChoice = shape('ScoringChoice', {
  choice: id({ about: 'The answer（档次代号）', example: 'large' }),
  title: text({ about: 'What it is called（档次名称）', example: '大型', max: 100 }),
  points: whole({ about: 'Its points（分值）', min: 0, max: 1_000 }),
});

const factor = shape('ScoringFactor', {
  factor: id({ about: 'The factor（因素代号）', example: 'scale' }),
  title: text({ about: 'What it is called（因素名称）', example: '规模', max: 100 }),
  source: optional(
    text({ about: 'On what it rests（依据）', example: '江海府办〔2011〕46号', max: 100 }),
  ),
  choices: parts(factorChoice, {
    about: 'Its answers with their points（各档分值）',
    min: 2,
    max: 20,
    once: 'choice',
  }),
});

const scoredGrade = shape('ScoredGrade', {
  grade: whole({ about: 'The grade（等级）', min: 1, max: 9 }),
  fromPoints: whole({ about: 'From so many points on（起评分值）', min: 0, max: 20_000 }),
});

const veto = shape('ScoringVeto', {
  veto: id({ about: 'What goes before all points（直接定级情形代号）', example: 'fatal' }),
  title: text({ about: 'What it is called（直接定级情形）', max: 200 }),
  grade: whole({ about: 'The grade that follows（等级）', min: 1, max: 9 }),
});

/** How points by factor make a grade（评分表）; what goes before all points is a veto. */
const scoring = shape('ScoringTable', {
  form: form('scoring'),
  factors: parts(factor, { about: 'Factors（评分因素）', min: 1, max: 30, once: 'factor' }),
  grades: parts(scoredGrade, {
    about: 'Grades by points; one begins at none（等级）',
    min: 2,
    max: 9,
    once: 'grade',
  }),
  vetoes: optional(
    parts(veto, { about: 'What goes before all points（直接定级）', max: 30, once: 'veto' }),
  ),
});

const ladderStep = shape('LadderStep', {
  kind: oneOf(['reminder', 'escalation'], { about: 'Before it is due, or after（提醒、上报）' }),
  after: whole({ about: 'How long before（负数）or after', min: -365, max: 365 }),
  unit: oneOf(['working-day', 'day', 'hour'], { about: 'Of what（单位）' }),
  to: oneOf(['duty', ...roles, 'safety-committee'], {
    about: 'Who is told: whoever has the duty, or a step above（接收人）',
  }),
});

/** When whoever owes something is reminded, and where it climbs when it is late（逐级上报）. */
const ladder = shape('LadderTable', {
  form: form('ladder'),
  steps: parts(ladderStep, { about: 'Steps, in their order（步骤）', min: 1, max: 20 }),
});

const dayOff = shape('LocalDayOff', {
  date: day({ about: 'The day（日期）', example: '2027-02-10' }),
  festival: text({ about: 'Why（事由）', example: '本地假日', max: 40 }),
});

/** Days off of the place, beside the yearly notice（本地放假日）. */
const daysOff = shape('DaysOffTable', {
  form: form('days-off'),
  days: parts(dayOff, { about: 'The days（放假日期）', min: 1, max: 60, once: 'date' }),
});

const sorted = shape('SortedClass', {
  class: id({ about: 'The class（类别代号）', example: 'serious' }),
  title: text({ about: 'What it is called（类别名称）', example: '严重', max: 40 }),
  of: texts({ about: 'What falls into it（归入该类的情形代号）', max: 60 }),
});

/** What falls into which class（分类表）: of several things, the gravest class counts. */
const classes = shape('ClassesTable', {
  form: form('classes'),
  classes: parts(sorted, {
    about: 'Classes, the gravest first（类别，由重到轻）',
    min: 2,
    max: 12,
    once: 'class',
  }),
  usual: id({ about: 'The class of all else（其余归入的类别）', example: 'ordinary' }),
});

const auditRule = shape('AuditRule', {
  code: id({ about: 'What findings are asked by（稽核规则代号）', example: 'late-entry' }),
  title: text({ about: 'What is wrong with what it finds（问题）', max: 200 }),
  category: optional(
    text({
      about: 'Kind of file; all where none is said（事项类别）',
      example: 'enforcementCase',
      max: 60,
    }),
  ),
  act: optional(
    text({
      about: 'The act looked at, by its event; every act where none is said（所查行为）',
      max: 80,
    }),
  ),
  needs: oneOf(['entered-within', 'other-before', 'other-within', 'other-person'], {
    about:
      'Entered so many days after it happened at most; another act before it, or so many days after; done by somebody else than another act（登记时限、先行行为、后续时限、不得同人）',
  }),
  other: optional(text({ about: 'The other act, by its event（对照行为）', max: 80 })),
  days: optional(whole({ about: 'So many days（日数）', min: 0, max: 3_650 })),
});

/** What an auditor looks for in the register of acts（稽核规则）. */
const audit = shape('AuditTable', {
  form: form('audit'),
  rules: parts(auditRule, { about: 'The rules（规则）', min: 1, max: 60, once: 'code' }),
});

const shapes = { checklist, scoring, ladder, 'days-off': daysOff, classes, audit };

/** What a rule says in rows rather than in numbers（成表的规定）, as a person hands it in. */
export const tableField = choice('form', shapes, {
  about: 'What it says in rows, whole: it takes the place of the table before（成表的规定）',
});

export type TableForm = keyof typeof shapes;
/** A table of one form. */
export type TableOf<F extends TableForm> = fields.Of<(typeof shapes)[F]>;
/** What a rule says in rows: a checklist, scores, a ladder, days off, classes, audit rules. */
export type Table = { [F in TableForm]: TableOf<F> }[TableForm];
