import { listingSheet } from './sheets/listings.sheet.js';

/** What the list of serious violators of a district begins with（失信名单初始化表）. */
export const BlacklistSheets = [listingSheet] as const;
