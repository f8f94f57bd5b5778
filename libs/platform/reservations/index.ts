export * from './keeper.js';
export * from './one-of-its-kind.js';
export * from './open-holds.js';
export * from './order.js';
export * from './reservation-keeper.js';
export * from './reservations.js';
