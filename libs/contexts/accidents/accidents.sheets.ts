import { reportedFigureSheet } from './sheets/reported-figures.sheet.js';
import { reportedTotalSheet } from './sheets/reported-totals.sheet.js';

/** What the accidents of a district begin with（事故统计初始化表）. */
export const AccidentsSheets = [reportedFigureSheet, reportedTotalSheet] as const;
