import { fileURLToPath } from 'node:url';
import { readLibrary } from '@loopgraph/gateway/operations';

const folder = fileURLToPath(new URL('../../../schema/operations', import.meta.url));

/** The operations that come with this checkout. */
export const houseLibrary = () => readLibrary(folder);
