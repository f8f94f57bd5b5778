import { threshold } from '../build/builders.js';

/** The row that says which penalty leaves which record（失信信息类别）. */
export const creditClassRule = 'CRD-CLASS';

/**
 * Into which class things are sorted（分类表）. The standards of each field are settled by its own
 * department, so that these are defaults which a district replaces by its own.
 */
export const classTables = [
  threshold(creditClassRule, 'N36', 'D / U', {
    from: '2000-01-01',
    zh: '行政处罚信息按失信严重程度分为严重、一般、轻微（归类标准由区级配置；何为大额罚款未定）。',
    en: 'The record of a penalty is serious, ordinary or light; what falls into which is settled by the district.',
    table: {
      form: 'classes',
      usual: 'ordinary',
      classes: [
        {
          class: 'serious',
          title: '严重',
          of: [
            'licence-revoked',
            'activity-restricted',
            'production-stopped',
            'closure',
            'career-ban',
          ],
        },
        {
          class: 'ordinary',
          title: '一般',
          of: ['fine', 'confiscation', 'licence-suspended', 'qualification-lowered'],
        },
        { class: 'light', title: '轻微', of: ['warning', 'criticism'] },
      ],
    },
  }),
];
