import { audit } from '@loopgraph/audit';
import { employees } from '@loopgraph/employees';
import type { Subgraph } from '@loopgraph/kit/subgraph';
import { learning } from '@loopgraph/learning';
import { performance } from '@loopgraph/performance';
import { skills } from '@loopgraph/skills';

/** The subgraphs of this house: the four systems of record, and the audit trail. */
export const houseSubgraphs: readonly Subgraph[] = [
  employees,
  skills,
  learning,
  performance,
  audit,
];
