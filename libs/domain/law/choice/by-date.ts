import { type LocalDate, unknown } from '#domain/kernel';
import { type Catalogue, standardCatalogue } from '../catalogue/catalogue.js';
import type { Entry, KeyDate, Words } from '../catalogue/build/entry.js';

/** The dates of a matter, as far as they are known. */
export type Dates = Readonly<Partial<Record<KeyDate, LocalDate>>>;

const because: Readonly<Record<KeyDate, Words>> = {
  step: { zh: '步骤发生之日', en: 'day of the step' },
  filing: { zh: '立案之日', en: 'day of filing' },
  act: { zh: '行为之日', en: 'day of the act' },
  decision: { zh: '决定之日', en: 'day of the decision' },
  report: { zh: '举报之日', en: 'day of the report' },
  document: { zh: '文书之日', en: 'day of the document' },
  accrual: { zh: '计算之日', en: 'day it accrues' },
};

/**
 * The version of any rule for a matter with these dates: by the date its entry is keyed by
 * (blacklist term by listing decision, reward by report, publicity by document, ...). Unknown (404)
 * when that date is not given or no version held.
 */
export const versionFor = (
  rule: string,
  dates: Dates,
  catalogue: Catalogue = standardCatalogue,
): Readonly<{ entry: Entry; on: LocalDate; ground: Words }> => {
  for (const version of catalogue.versions(rule)) {
    const on = dates[version.keyedBy];
    if (on !== undefined && version.from <= on && (version.to === undefined || on <= version.to))
      return { entry: version, on, ground: because[version.keyedBy] };
  }
  return unknown(
    'no-version-for-these-dates',
    `No version of ${rule} was in force on the dates given（所列日期没有可适用的 ${rule} 版本）.`,
  );
};
