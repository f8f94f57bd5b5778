export * from './appointment.js';
export * from './board.js';
export * from './board-tellers.js';
