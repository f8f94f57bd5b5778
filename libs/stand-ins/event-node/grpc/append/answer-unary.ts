import type { sendUnaryData } from '@grpc/grpc-js';
import { statusOf } from '../status.js';

/**
 * Answers a call that takes one message, with what was worked out or with the error as a status.
 */
export const answerUnary = async (
  callback: sendUnaryData<Buffer>,
  work: () => Promise<Buffer>,
): Promise<void> => {
  try {
    callback(null, await work());
  } catch (error) {
    callback(statusOf(error));
  }
};
