import { fields } from '#domain/kernel';

const { shape, text, texts } = fields;

/** A look on site before what was stopped goes on（现场审查）: by two officers at least. */
export const siteReview = shape('SiteReview', {
  officers: texts({ about: 'Officers on site（现场审查人员）', min: 1, max: 20 }),
  findings: text({ about: 'What they saw（现场审查情况）' }),
});
