import type { Resolved } from '../log/links.js';
import type { LogRecord } from '../stream/record.js';

/** An event on its way to a consumer. */
export type Message = Readonly<{
  /** What the consumer answers with: the link's id where there is a link. */
  id: string;
  resolved: Resolved;
  /** Revision in the stream, or position in the log. */
  key: number;
  retries: number;
  /** Came back from the parked ones; the group's checkpoint has passed it long ago. */
  replayed: boolean;
}>;

/** The event as it lies in the stream that is followed. */
export const originalOf = ({ resolved }: Message): LogRecord => (resolved.link ?? resolved.event)!;

export const oneMoreTry = (message: Message): Message => ({
  ...message,
  retries: message.retries + 1,
});
