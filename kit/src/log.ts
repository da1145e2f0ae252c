import { pino, type DestinationStream, type Level, type Logger } from 'pino';

export type { Logger } from 'pino';

/** What a log can be told to hold, from everything to nothing. */
export const logLevels = [
  'trace',
  'debug',
  'info',
  'warn',
  'error',
  'fatal',
  'silent',
] as const satisfies readonly (Level | 'silent')[];

export type LogLevel = (typeof logLevels)[number];

export interface LogOptions {
  /** Which server speaks. */
  readonly name: string;
  /** The least that is worth a line; `info` by default. */
  readonly level?: LogLevel;
  /** Where the lines go; standard output by default. */
  readonly destination?: DestinationStream;
}

/** Writes one line of JSON an entry, with the time in ISO 8601 and the level by its name. */
export function createLogger({ name, level = 'info', destination }: LogOptions): Logger {
  const options = {
    name,
    level,
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination ? pino(options, destination) : pino(options);
}
