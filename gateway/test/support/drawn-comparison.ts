import { Kind, OperationTypeNode, parse, print, validate, visit } from 'graphql';
import { DrawnContract } from './drawn-contract.ts';
import type { SubgraphText } from './drawn-parts.ts';
import { openDrawnSubgraphs } from './drawn-subgraphs.ts';
import { DrawnWorld } from './drawn-world.ts';
import { openOwnExecutor, type Asked, type Executed } from './executors.ts';
import { generateOperation } from './operations.ts';
import { openOracle, type OracleAnswer } from './oracle.ts';

/** What our executor answers over subgraphs, and what one server says that has all objects. */
export interface DrawnComparison {
  /** Undefined where the planner throws. */
  readonly own: Executed | undefined;
  readonly oracle: OracleAnswer;
  /** The errors of our own at places that the answer could not have, as JSON. */
  readonly misplaced: readonly string[];
  /** The places in our own answer where a resolver threw, of which it tells nothing, as JSON. */
  readonly untold: readonly string[];
}

/** `query` with response keys of which few differ, as they may beneath different types; itself where that is not valid. */
function withFewKeys(contract: DrawnContract, query: string): string {
  const document = visit(parse(query), {
    Field({ alias, ...node }) {
      const number = Number(alias?.value.slice(1)) % 3;
      return alias && { ...node, alias: { kind: Kind.NAME, value: `x${String(number)}` } };
    },
  });
  return validate(contract.api, document).length === 0 ? print(document) : query;
}

function hasPlace(data: string, place: string): boolean {
  let value: unknown = JSON.parse(data);
  const path = JSON.parse(place) as readonly (string | number)[];
  for (const key of path.slice(0, -1)) value = (value as Record<string, unknown> | null)?.[key];
  return value !== null && value !== undefined;
}

/** Opens our executor over the subgraphs of a supergraph, and the oracle, both over the same worlds. */
export function openDrawn(subgraphs: readonly SubgraphText[]) {
  const contract = new DrawnContract(subgraphs);
  let world = new DrawnWorld(contract, 0, false);
  const callTo = openDrawnSubgraphs(contract, () => world);
  const own = openOwnExecutor({ supergraph: contract.supergraph, callTo });
  const oracle = openOracle(contract);

  async function ownAnswer(asked: Asked): Promise<Executed | undefined> {
    try {
      return await own.execute(asked);
    } catch (error) {
      // What the planner throws of itself; anything else is a fault of ours.
      if (/^(We should have an edge|Cannot normalize|Group )/.test((error as Error).message))
        return undefined;
      throw error;
    }
  }

  return {
    /** Asks both over the world of `seed`. */
    compare: async (asked: Asked, seed: number, isFaulty: boolean): Promise<DrawnComparison> => {
      const makeWorld = () => new DrawnWorld(contract, seed, isFaulty);
      const truth = oracle(makeWorld, asked);
      world = makeWorld();
      const answer = await ownAnswer(asked);
      const told = (answer?.errors ?? []).map(({ path }) => JSON.stringify(path ?? []));
      return {
        own: answer,
        oracle: truth,
        misplaced: told.filter((place) => !truth.places.has(place)),
        untold: truth.thrown.filter(
          (place) => answer && !told.includes(place) && hasPlace(answer.data, place),
        ),
      };
    },
    /** An operation that nobody thought of, the same for the same seed; each third is a mutation, where there are some. */
    generate: (seed: number): Asked => {
      const isMutation = contract.api.getMutationType() && seed % 3 === 0;
      for (let attempt = seed; ; attempt += 1e6) {
        const { query, variables } = generateOperation({
          schema: contract.api,
          seed: attempt,
          root: isMutation ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY,
          overlapping: true,
          depth: 3,
          scalar: (type, _argument, _parent, random) =>
            type === 'Int' ? Math.floor(random() * 4) : `x${String(Math.floor(random() * 4))}`,
        });
        if (validate(contract.api, parse(query)).length > 0) continue;
        return { query: seed % 2 === 0 ? withFewKeys(contract, query) : query, variables };
      }
    },
  };
}
