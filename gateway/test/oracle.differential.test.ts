import { expect, test } from 'vitest';
import { openDrawn } from './support/drawn-comparison.ts';
import { drawnSchemas } from './support/drawn-schemas.ts';

const count = 120;

/** What the planner throws at, of `count` operations. */
const mostUnplanned = 2;

test.each(Object.entries(drawnSchemas))(
  'answers as one server that has all objects would, with faults put in and without: operations over %s',
  async (_name, subgraphs) => {
    const { compare, generate } = openDrawn(subgraphs);
    let unplanned = 0;
    let withData = 0;
    let withErrors = 0;
    for (let seed = 1; seed <= count; seed++) {
      const asked = generate(seed);
      for (const isFaulty of [false, true]) {
        const { own, oracle, misplaced, untold } = await compare(asked, seed, isFaulty);
        if (!own) {
          unplanned++;
          continue;
        }
        if (own.data !== 'null') withData++;
        if (own.errors.length > 0) withErrors++;
        // Without faults, nothing is told but what the oracle tells too.
        const tells = isFaulty || own.errors.length <= oracle.errors.length;
        expect({ asked, seed, isFaulty, data: own.data, misplaced, untold, tells }).toEqual({
          ...{ asked, seed, isFaulty, data: oracle.data },
          ...{ misplaced: [], untold: [], tells: true },
        });
      }
    }
    expect(unplanned).toBeLessThanOrEqual(2 * mostUnplanned);
    expect(withData).toBeGreaterThan(count);
    expect(withErrors).toBeGreaterThan(count / 3);
  },
);
