import { once } from 'node:events';
import { createLogger } from '@loopgraph/kit/log';
import { exportTraces } from '@loopgraph/kit/telemetry/export-traces';
import { hasDesktop, type Config } from '../config.ts';
import { startHub } from '../hub.ts';
import { openProgress, type Progress } from '../progress.ts';
import { openPage } from './open-page.ts';
import { tuneV8 } from './tune-v8.ts';
import { welcome } from './welcome.ts';

/** npm, pnpm and the terminal may each pass on the same Ctrl-C. */
const SAME_SIGNAL_MS = 500;
const INTERRUPTED = 130;

/** Serves until Ctrl-C, SIGTERM or SIGHUP, and then stops everything; a second signal hurries that. */
export async function runHub(config: Config): Promise<void> {
  const { stopping, hurried } = listenToSignals();
  const logger = createLogger({
    name: 'loopgraph',
    level: config.logLevel,
    destination: process.stderr,
  });
  const {
    home,
    auditSigningKey,
    auditJournal,
    databaseUrl,
    host,
    port,
    employees,
    seed,
    provider,
    redisUrl,
    limits,
    explainRoles,
    refusedFields: onRefusedField,
  } = config;
  let progress: Progress | undefined;
  const onProgress = (done: number, total: number, what: string) => {
    progress ??= openProgress('Seeding the demo company');
    progress.onProgress(done, total, what);
    if (done === total) progress[Symbol.dispose]();
  };
  const demo = { employees, seed, onProgress };
  const asked = { onRefusedField, redisUrl, limits, explainRoles };
  try {
    const endpoint = config.otlpEndpoint;
    const traces = await exportTraces({ endpoint, service: 'loopgraph', logger });
    const signals = { signal: stopping, hurried };
    const place = { home, databaseUrl, host, port };
    const operationPolicy = {
      ...config.persistedOperations,
      idsOnly: config.persistedOperationsIdsOnly,
    };
    const audit = { auditSigningKey, auditJournal };
    const settings = { ...place, ...demo, ...asked, ...audit, provider, operationPolicy };
    const hub = await startHub({ ...settings, logger, ...signals });
    tuneV8();
    console.log(welcome(hub.url, config));
    if (config.open && process.stdout.isTTY && hasDesktop()) openPage(hub.url);
    if (!stopping.aborted) await once(stopping, 'abort');
    await hub[Symbol.asyncDispose]();
    await traces[Symbol.asyncDispose]();
    console.log('Stopped.');
    process.exit(0);
  } catch (error) {
    progress?.[Symbol.dispose]();
    if (stopping.aborted) process.exit(INTERRUPTED);
    throw error;
  }
}

function listenToSignals(): { stopping: AbortSignal; hurried: AbortSignal } {
  const stopping = new AbortController();
  const hurried = new AbortController();
  let firstAt = 0;
  const onSignal = () => {
    if (!stopping.signal.aborted) {
      firstAt = performance.now();
      console.log('\nStopping; Ctrl-C again hurries.');
      stopping.abort();
    } else if (performance.now() - firstAt > SAME_SIGNAL_MS) {
      // The third waits for nothing; PostgreSQL, if it is still up, is found again by the next start.
      if (hurried.signal.aborted) process.exit(INTERRUPTED);
      // postgres.js throws where nobody can catch it when its server goes in the middle of a write.
      process.on('uncaughtException', () => process.exit(INTERRUPTED));
      hurried.abort();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  return { stopping: stopping.signal, hurried: hurried.signal };
}
