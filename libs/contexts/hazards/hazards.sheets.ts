import { hazardSheet } from './sheets/hazards.sheet.js';

/** What the hazards of a district begin with（隐患初始化表）. */
export const HazardsSheets = [hazardSheet] as const;
