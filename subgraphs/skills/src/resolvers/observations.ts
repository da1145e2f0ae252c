import { parseUuid } from '@loopgraph/kit/ids';
import { column } from '@loopgraph/kit/projection';
import type { Resolvers } from '../schema.generated.ts';

export const observationResolvers: Pick<Resolvers, 'Observation'> = {
  Observation: {
    __resolveReference: ({ id }, { loaders }, info) =>
      loaders.observation(info).load(parseUuid(id, 'an observation')),
    employee: (observation) => ({ id: column(observation, 'employeeId') }),
    competency: (observation, _args, { loaders }, info) =>
      loaders
        .competency(info)
        .load(column(observation, 'competencyId'))
        .existing("an observation's competency"),
    indicator: (observation, _args, { loaders }, info) => {
      const indicatorId = column(observation, 'indicatorId');
      return indicatorId === null ? null : loaders.indicator(info).load(indicatorId);
    },
    observer: (observation) => {
      const observerId = column(observation, 'observerId');
      return observerId === null ? null : { id: observerId };
    },
  },
};
