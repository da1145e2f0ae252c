// A hub reduced to its PostgreSQL: holds the home that is its argument, until it is told to end.
import { openEmbeddedPostgres } from '../src/postgres/embedded.ts';

const postgres = await openEmbeddedPostgres({ home: process.argv[2] ?? '' });
console.log(`holds ${postgres.adminUrl}`);
process.once('SIGTERM', () => void postgres.stop());
