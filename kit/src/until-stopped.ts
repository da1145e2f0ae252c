/** Rejects with the signal's reason when that fires, or has fired, as `answer` itself may not do for long. */
export async function untilStopped<Answer>(
  answer: Promise<Answer>,
  signal: AbortSignal,
): Promise<Answer> {
  const stopped = Promise.withResolvers<never>();
  const stop = () => {
    stopped.reject(signal.reason);
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([stopped.promise, answer]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
