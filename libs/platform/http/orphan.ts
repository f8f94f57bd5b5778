/** Ends this process in good order when the process that started it over a channel is gone. */
export const endWithParent = (): void => {
  if (process.channel) process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
};
