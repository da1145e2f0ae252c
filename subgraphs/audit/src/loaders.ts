import type { Db } from '@loopgraph/kit/database';
import type { Viewer } from '@loopgraph/kit/viewer';
import { createAccessRecordLoaders } from './loaders/access-records.ts';

export interface Context {
  readonly loaders: ReturnType<typeof createAccessRecordLoaders>;
  readonly viewer: Viewer;
}

/** The batched, cached reads of one request of `viewer`. Never share them between requests. */
export function createContext(db: Db, viewer: Viewer): Context {
  return { loaders: createAccessRecordLoaders(db, viewer), viewer };
}
