import { readFileSync } from 'node:fs';
import { assumedListSize } from '../gateway/src/limits/cost/bound-field.ts';
import { readCostDirectives } from '../gateway/src/limits/cost/cost-directives.ts';
import { introspectionCost } from '../gateway/src/limits/cost/introspection-cost.ts';
import { mutationCost } from '../gateway/src/limits/cost/operation-cost.ts';
import { requestCost } from '../gateway/src/limits/guard-requests.ts';
import { defaultRoleLimits, type Limits } from '../gateway/src/limits/role-limits.ts';
import { mostNesting } from '../gateway/src/limits/shape/known-shapes.ts';
import { mostVariableValues } from '../kit/src/variable-values.ts';
import { roles } from '../kit/src/viewer.ts';

const meanings: Readonly<Record<keyof Limits, string>> = {
  cost: 'what one operation may cost, as estimated (`COST_TOO_HIGH`)',
  costPerMinute: 'what comes back to a budget each minute',
  burst: 'what a budget holds at most (`RATE_LIMITED`, HTTP 429, where it is used up)',
  depth: 'how deep fields may stand in each other (`OPERATION_TOO_DEEP`)',
  fields: 'fields, those of fragments counted where they are spread (`TOO_MANY_FIELDS`)',
  rootFields: 'root fields (`TOO_MANY_ROOT_FIELDS`)',
  aliases: 'aliases in all (`TOO_MANY_ALIASES`)',
  aliasesPerField: 'aliases of one field in one place (`TOO_MANY_ALIASES`)',
  tokens: "tokens of the operation's text (`TOO_MANY_TOKENS`)",
  pageSize: '`first` and `last` (`INVALID_PAGE`); below another row never more than 1,000',
  bodyBytes: "bytes of the request's body (`REQUEST_TOO_LARGE`, HTTP 413)",
  batchSize:
    'operations of one HTTP request (`BATCH_TOO_LARGE`); 1 for no batches (`BATCHING_DISABLED`), [see below](#batches)',
  introspection: 'whether the schema may be asked for, and errors may suggest names from it',
};

function shown(value: number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value.toLocaleString('en');
}

function limitsTable(): string {
  const rows = (Object.keys(meanings) as (keyof Limits)[]).map((name) => {
    const values = roles.map((role) => shown(defaultRoleLimits[role][name]));
    return `| \`${name}\` | ${values.join(' | ')} | ${meanings[name]} |`;
  });
  return `| limit | ${roles.join(' | ')} | |\n| --- | ${roles.map(() => '--- | ').join('')}--- |\n${rows.join('\n')}`;
}

const supergraph = readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');
const { weights, listSizes } = readCostDirectives(supergraph);

function weightsTable(): string {
  const rows = [...weights]
    .sort()
    .map(([coordinate, weight]) => `| \`${coordinate}\` | ${weight} |`);
  return `| field | weight |\n| --- | --- |\n${rows.join('\n')}`;
}

function sizesTable(): string {
  const plain = [...listSizes].filter(([, { slicingArguments }]) => slicingArguments.length === 0);
  const rows = plain
    .sort()
    .map(([field, { assumedSize }]) => `| \`${field}\` | ${assumedSize ?? ''} |`);
  return `| list | assumed size |\n| --- | --- |\n${rows.join('\n')}`;
}

/** docs/limits.md. */
export const limitsPage = `# Limits

<!-- Generated from docs/limits-page.ts, gateway/src/limits and schema/supergraph.graphql by \`pnpm docs:generate\`; do not edit. -->

What one viewer may ask of the gateway: how large an operation may be, how much it may cost, and how much all their
operations of a minute may. What is over a limit is refused with HTTP 400 (429 for the budget), a code from
[errors.md](errors.md), and a message that names the maximum and what was got; no subgraph is asked.

## By role

Who holds several roles has the widest of each limit, who holds none the narrowest of all.

${limitsTable()}

The setting \`LIMITS\` (of the gateway, and of \`pnpm start\`) is JSON with what is to be otherwise:

\`\`\`
LIMITS='{"partner": {"depth": 8, "pageSize": 100}, "analyst": {"costPerMinute": 1000000, "burst": 1000000}}'
\`\`\`

A burst has to be over the cost of one operation, and has to fill within an hour. Not settable: brackets nest at most
${mostNesting} deep, an HTTP request holds at most 100 operations, its body is at most a megabyte, the variables of an operation hold at
most ${mostVariableValues.toLocaleString('en')} values (items of lists, and fields of objects), lists of the schema nest at most two deep, and a request that a foreign page could send unasked is refused (CSRF).

## Batches

Batches are off: a request per operation tells caches, proxies and logs what was asked, and HTTP/2 takes away what a batch saves. For
clients that send them all the same (\`BatchHttpLink\` of Apollo Client, say), \`batchSize\` lets a role. The body is then a JSON array of
what requests have as their bodies, texts, ids and all, and the answer, with HTTP 200, the array of their answers in the same order.
Each operation goes through what a request of its own would: it is chosen, limited, charged (${requestCost} for the batch, ${requestCost} for each, and
its cost), and recorded; one that is refused has its error in its place, and the others are answered. They run at once. The answer is
always JSON as a whole: exports are not for batches.

## Cost

Counted by \`@cost\` and \`@listSize\` of IBM's [cost directive specification](https://ibm.github.io/graphql-specs/cost-spec.html), as
[Apollo Router's demand control](https://www.apollographql.com/docs/graphos/routing/security/demand-control) counts it. The
directives stand in the subgraphs' schemas, so another router that serves the supergraph counts by them too.

- An object costs 1; scalars and enums nothing. \`@cost(weight:)\` of the field, else of its type, says otherwise.
- A field costs its weight and what it selects, times the length of its list, and what its arguments cost: 1 for each input
  object, or as \`@cost\` says.
- A list is as long as its slicing argument (\`first\` or \`last\`) says, else as \`assumedSize\`; ${assumedListSize} where nothing is said.
  Connections assume 20, which is the page that they give.
- A mutation costs ${mutationCost} more; \`__schema\` and \`__type\` cost ${introspectionCost.toLocaleString('en')} each,
  and more, in proportion, where they ask for more objects than the query that tools send; \`__typename\` nothing.
- Every alias counts. What is selected twice under one key counts once, as it is executed; what \`@skip\` or \`@include\` leaves
  out by the variables sent counts nothing; of fragments on several types the sum counts.

Other than Apollo Router: it counts repeated selections twice and conditions by variables as included, and it adds the cost of
what \`@requires\` needs; here the operation counts as clients see it, so that the estimate and what is measured after compare.

After execution the same weights count over what came, and the budget gets back the difference: a page of 1,000 that held 10 rows
costs 10. Where more came than was assumed, the difference is taken.

${weightsTable()}

${sizesTable()}

## Asking for the cost

| request header | answer |
| --- | --- |
| \`loopgraph-cost: report\` | \`extensions.cost\`: \`estimated\`, \`actual\`, \`maximum\`, \`budget { left perMinute }\` |
| \`loopgraph-dry-run: cost\` | the same without \`actual\`, and \`data: null\`: nothing is executed or charged, and what is too costly is told as well |

## Budgets

A viewer has one budget, a token bucket that holds \`burst\` and gets \`costPerMinute\` back; an API key has its own, and a person
whose tokens have different roles one for each of the limits that those bring. Each request takes ${requestCost} when it arrives, also
one that is refused then, and its operation's cost before it is executed. Every answer carries the fields of the
[IETF's draft](https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/):

\`\`\`
RateLimit-Policy: "cost";q=100000;w=60;qu="cost"
RateLimit: "cost";r=99974;t=1
\`\`\`

\`q\` comes back in \`w\` seconds; \`r\` is left; the budget is full in \`t\` seconds. HTTP 429 has \`Retry-After\`, and there \`t\` says the
same: when there will be enough for this request.

All gateways share the budgets: through the table \`gateway.budgets\` of PostgreSQL, or through Redis 5 or newer where
\`REDIS_URL\` is set. So that not every request has to ask there, a gateway holds 1% of a budget, and what requests gave back, for
up to a second. Nobody can spend more than there is; who asks n gateways at once may be refused while 1% of the budget, and what
was given back within that second, lies at each of the others. Where the store does not answer (at all, or within 2 s), each
gateway goes on with budgets of its own, and asks again after 5 s: so neither does the house stop with it, nor is it without
limits; n gateways together then allow n budgets. Budgets are not kept through a crash of PostgreSQL: they are full after it.
`;
