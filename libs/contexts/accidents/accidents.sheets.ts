import { reportedFigureSheet } from './sheets/reported-figures.sheet.js';

/** What the accidents of a district begin with（事故统计初始化表）. */
export const AccidentsSheets = [reportedFigureSheet] as const;
