import { caseSheet } from './sheets/cases.sheet.js';

/** What the enforcement of a district begins with（执法初始化表）. */
export const EnforcementSheets = [caseSheet] as const;
