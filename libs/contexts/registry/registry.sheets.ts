import { enterpriseSheet } from './sheets/enterprises.sheet.js';
import { mandateSheet, powerSheet } from './sheets/mandates.sheet.js';
import { organSheet, villageSheet } from './sheets/organs.sheet.js';
import { paperNumberSheet } from './sheets/paper-numbers.sheet.js';
import { certificateSheet, deputySheet, peopleSheet, postSheet } from './sheets/people.sheet.js';

/** What a district's registers begin with（登记簿初始化表）, in the order of their entry. */
export const RegistrySheets = [
  organSheet,
  villageSheet,
  peopleSheet,
  postSheet,
  certificateSheet,
  powerSheet,
  mandateSheet,
  deputySheet,
  enterpriseSheet,
  paperNumberSheet,
] as const;
