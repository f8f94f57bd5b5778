export * from './appointment.js';
export * from './board.js';
