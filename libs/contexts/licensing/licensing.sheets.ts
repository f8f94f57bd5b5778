import { banSheet } from './sheets/bans.sheet.js';
import { licenceSheet } from './sheets/licences.sheet.js';

/** What the licensing of a district begins with（许可初始化表）. */
export const LicensingSheets = [licenceSheet, banSheet] as const;
