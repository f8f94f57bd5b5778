/** The series of document numbers of this context, one for each organ and year（文号）. */
export const series = { hazard: 'hazard', inspection: 'inspection', tipOff: 'tip-off' } as const;
