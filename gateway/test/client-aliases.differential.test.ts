import { nobody } from '@loopgraph/kit/viewer';
import { isObjectType, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { callsTo } from './support/calls-to.ts';
import type { Fixture } from './support/company.ts';
import { fixtures as customsFixtures } from './support/customs.ts';
import { openOwnExecutor } from './support/executors.ts';
import { guardedMedia, mediaPolicies } from './support/guarded-media.ts';
import { mediaFixtures } from './support/media.ts';
import { generateOperation } from './support/operations.ts';
import { answering, asking, renaming, responseKeys, someOf } from './support/renamed-keys.ts';
import { shopFixtures } from './support/shops.ts';
import { compose } from './support/world.ts';

function openOver(fixtures: readonly Fixture[]) {
  return openOwnExecutor({ supergraph: compose(fixtures), callTo: callsTo(fixtures) });
}

/** For one to whom a part of it is refused. */
function openGuarded() {
  const options = { supergraph: compose(guardedMedia), callTo: callsTo(mediaFixtures) };
  const viewer = { ...nobody, scopes: ['isbn', 'a'] };
  return openOwnExecutor(options, viewer, mediaPolicies);
}

/** What requests, plans and merged data have keys for, beside fields. */
const reserved = ['__typename', '_entities', '_entities_0', 'id__alias_0', 'price__requires_0'];
const renamed = ['client_id', 'client_client_id', 'client___typename'];
const inherited = ['__proto__', 'constructor'];

const texts: Readonly<Record<string, readonly string[]>> = {
  ID: ['b1', 'b2', 'b3', 'b0', 'f1', 'f2', 'p1', 'p2', 'p9', 's1', 's2', 's3'],
  String: ['g', 'kg'],
};

function scalar(type: string, _argument: string, _parent: string, random: () => number): unknown {
  const among = texts[type];
  return among ? among[Math.floor(random() * among.length)] : Math.floor(random() * 4);
}

test.each([
  { supergraph: 'media', open: () => openOver(mediaFixtures), count: 100 },
  { supergraph: 'media in part', open: openGuarded, count: 100 },
  { supergraph: 'customs', open: () => openOver(customsFixtures), count: 100 },
  { supergraph: 'shops', open: () => openOver(shopFixtures), count: 100 },
])(
  'aliases change nothing of an answer but its keys: $count generated operations over $supergraph',
  async ({ open, count }) => {
    const { schema, execute } = open();
    const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
    const own = types.filter(({ name }) => !name.startsWith('__'));
    const fields = own.flatMap((type) => Object.keys(type.getFields()));
    const names = [...fields, ...reserved, ...renamed, ...inherited];
    let compared = 0;
    for (let seed = 1; compared < count; seed++) {
      const asked = generateOperation({ schema, seed, scalar });
      if (validate(schema, parse(asked.query)).length > 0) continue;
      compared++;
      const keys = responseKeys(asked.query);
      const fresh = keys.map((_, index) => `fresh${index}`);
      const taken = someOf(names, keys, seed);
      const plain = await execute(asking(asked, renaming(keys, fresh)));
      const clashing = asking(asked, renaming(keys, taken));
      const answer = answering(await execute(clashing), new Map());
      expect({ clashing, ...answer }).toEqual({
        clashing,
        ...answering(plain, renaming(fresh, taken)),
      });
    }
  },
);
