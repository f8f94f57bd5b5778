export * from './appointment.js';
export * from './owing.js';
