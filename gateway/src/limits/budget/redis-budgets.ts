import { createClient } from '@redis/client';
import type { Logger } from '@loopgraph/kit/log';
import { z } from 'zod';
import type { BudgetStore } from './budget-store.ts';

// A hash a holder: the tokens it held at a time, in seconds of the server's clock. It goes when it would be full again.
const withdraw = `
local capacity, rate = tonumber(ARGV[1]), tonumber(ARGV[2])
local least, most = tonumber(ARGV[3]), tonumber(ARGV[4])
local time = redis.call('TIME')
local now = tonumber(time[1]) + tonumber(time[2]) / 1000000
local known = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = capacity
if known[1] then
  tokens = math.min(capacity, tonumber(known[1]) + math.max(0, now - tonumber(known[2])) * rate)
end
local granted = 0
if tokens >= least then granted = math.min(most, tokens) end
tokens = tokens - granted
redis.call('HSET', KEYS[1], 'tokens', string.format('%.6f', tokens), 'at', string.format('%.6f', now))
redis.call('PEXPIRE', KEYS[1], math.ceil((capacity - tokens) / rate * 1000) + 1000)
return { string.format('%.6f', granted), string.format('%.6f', tokens) }`;

const deposit = `
local tokens = redis.call('HGET', KEYS[1], 'tokens')
if tokens then
  local held = math.min(tonumber(ARGV[1]), tonumber(tokens) + tonumber(ARGV[2]))
  redis.call('HSET', KEYS[1], 'tokens', string.format('%.6f', held))
  redis.call('PEXPIRE', KEYS[1], math.ceil((ARGV[1] - held) / ARGV[3] * 1000) + 1000)
end
return 0`;

const withdrawnShape = z.tuple([z.coerce.number(), z.coerce.number()]);

/** Budgets in Redis, shared by all gateways on it; each withdrawal is one script, which Redis runs alone. */
export function openRedisBudgets(url: string, logger: Logger): BudgetStore {
  // Without a queue, what is asked while Redis is away fails at once, and the gateway's own budgets step in.
  const client = createClient({ url, disableOfflineQueue: true });
  client.on('error', (err: unknown) => {
    logger.debug({ err }, 'no connection to Redis');
  });
  void client.connect().catch((err: unknown) => {
    logger.warn({ err }, 'no connection to Redis');
  });
  const keyOf = (holder: string) => `loopgraph:budget:${holder}`;
  return {
    async withdraw({ holder, policy: { capacity, perSecond }, least, most }) {
      const answer = await client.eval(withdraw, {
        keys: [keyOf(holder)],
        arguments: [capacity, perSecond, least, most].map(String),
      });
      const [granted, left] = withdrawnShape.parse(answer);
      return { granted, left };
    },
    async deposit(deposits) {
      await Promise.all(
        deposits.map(({ holder, policy, amount }) =>
          client.eval(deposit, {
            keys: [keyOf(holder)],
            arguments: [policy.capacity, amount, policy.perSecond].map(String),
          }),
        ),
      );
    },
    [Symbol.asyncDispose]() {
      client.destroy();
      return Promise.resolve();
    },
  };
}
