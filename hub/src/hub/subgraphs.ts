import { employees } from '@loopgraph/employees';
import type { Subgraph } from '@loopgraph/kit/subgraph';
import { learning } from '@loopgraph/learning';
import { performance } from '@loopgraph/performance';
import { skills } from '@loopgraph/skills';

/** The systems of record of this house. */
export const houseSubgraphs: readonly Subgraph[] = [employees, skills, learning, performance];
