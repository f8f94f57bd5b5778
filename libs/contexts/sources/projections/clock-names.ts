import { type Label, label } from '#domain/kernel';

/** Short names of the rules whose clocks run in this context; their text is in the catalogue. */
export const clockNames = {
  'MHS-4-FIRST': label('first assessment', '首次安全评估'),
  'MHS-4': label('assessment again', '重新评估'),
  'MHS-4-CHANGE': label('assessment after a change', '变化后重新评估'),
  'MHS-5': label('filing', '报送备案'),
  'MHS-5-CHECK': label('check of the filing', '核对备案材料'),
  'MHS-6': label('report to the city', '向市级报送'),
  'MHS-7': label('review of the cancellation', '审查核销申请'),
  'MHS-9': label('safety assessment', '安全评价'),
  'HSL-22': label('special inspection, half-yearly', '专项检查（高级别）'),
  'HSL-22-LOWER': label('special inspection, yearly', '专项检查'),
  'MHS-ALARM': label('answer to the alarm', '处置报警'),
} as const satisfies Readonly<Record<string, Label>>;

/** The name of a rule; its id where it has none. */
export const clockName = (rule: string): Label =>
  (clockNames as Readonly<Record<string, Label>>)[rule] ?? { en: rule, zh: rule };
